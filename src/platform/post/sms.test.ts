import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { smsCarrier } from './sms.ts'

const letter = {
  id: 'a',
  to: '+358 (12) 345-6701',
  lang: 'fi',
  subject: 'S',
  text: 'Sinulle on uutta',
  html: '',
} as const

test('a text message is handed to the gateway with its id, and what the gateway does not take is not sent', async () => {
  const got: unknown[] = []
  let status = 202
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    got.push([request.method, request.headers.authorization, JSON.parse(body)])
    response.writeHead(status).end('+358123456701')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const send = smsCarrier({ url: `http://127.0.0.1:${port}/send`, token: 'word' })
  await send(letter)
  assert.deepEqual(got, [['POST', 'Bearer word', { id: 'a', to: '+358123456701', text: 'Sinulle on uutta' }]])
  status = 503
  await assert.rejects(send(letter), { name: 'Undelivered', message: 'the gateway for text messages answered 503' })
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await assert.rejects(send(letter), {
    name: 'Undelivered',
    message: 'the gateway for text messages cannot be reached',
  })
})
