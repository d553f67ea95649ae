import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  begin,
  discard,
  finish,
  freePort,
  launch,
  postmaster,
  type Running,
  temporaryFolder,
  until,
} from './installation.ts'

const folders: string[] = []
const runs: Running[] = []
after(() => Promise.all(folders.map((folder) => discard(folder, ...runs))))

const settings = async () => {
  const dataDir = temporaryFolder()
  folders.push(dataDir)
  return { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: 'none' }
}

test('a second process on the same data directory says so and ends', async () => {
  const env = await settings()
  const first = await begin(env)
  runs.push(first)
  const second = launch({ ...env, PORT: String(await freePort()) })
  assert.equal(await second.ended, 1)
  assert.match(second.said(), /waiting for it to end/)
  assert.match(second.said(), /Another Perheverkosto already runs on .+\.\n$/)
  assert.equal((await fetch(`${first.url}/healthz`)).status, 200)
  assert.equal(await finish(first), 0)
  assert.equal(postmaster(env.DATA_DIR), 0, 'the database is stopped with its only process')
})

test('a process that starts while the former one ends takes its place', async () => {
  const env = await settings()
  const first = await begin(env)
  const second = launch(env)
  runs.push(second)
  await sleep(300)
  assert.equal(await finish(first), 0)
  await until(() => second.said().includes('is ready'))
  assert.equal((await fetch(`${second.url}/healthz`)).status, 200)
  assert.equal(await finish(second), 0)
})

test('SIGTERM lets a running request finish, takes no new one, and ends with 0', async () => {
  const env = await settings()
  const running = await begin(env)
  runs.push(running)
  const slow = slowRequest(Number(env.PORT))
  await sleep(200)
  running.signal(running.app(), 'SIGTERM')
  await until(() =>
    fetch(`${running.url}/healthz`).then(
      () => false,
      () => true,
    ),
  )
  slow.end()
  assert.match(await slow.answer, /^HTTP\/1\.1 [2-4]\d\d /)
  assert.equal(await running.ended, 0)
})

test('when its starter is killed, the program ends and stops the database', async () => {
  const env = await settings()
  const running = await begin(env)
  running.signal(running.runner, 'SIGKILL')
  await until(() => postmaster(env.DATA_DIR) === 0)
  await assert.rejects(fetch(`${running.url}/healthz`))
})

/** A form that arrives in two halves: the request runs until the second one. */
function slowRequest(port: number): { answer: Promise<string>; end(): void } {
  const socket = connect(port, '127.0.0.1')
  const body = 'message=hei'
  const head = ['POST /fi/palaute HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
  const type = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`]
  socket.write(`${[...head, ...type].join('\r\n')}\r\n\r\n${body.slice(0, 4)}`)
  let text = ''
  socket.setEncoding('utf8').on('data', (part) => (text += part))
  const answer = new Promise<string>((done) => socket.on('close', () => done(text)).on('error', () => done(text)))
  return { answer, end: () => socket.write(body.slice(4)) }
}
