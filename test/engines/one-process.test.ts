import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import {
  begin,
  discard,
  finish,
  freePort,
  kill,
  launch,
  postmaster,
  type Running,
  ready,
  temporaryFolder,
  until,
} from './installation.ts'

const used: { folder: string; runs: Running[] }[] = []
after(() => Promise.all(used.map(({ folder, runs }) => discard(folder, ...runs))))

/** A data directory of one's own, and what is started on it. */
async function installation() {
  const folder = temporaryFolder()
  const runs: Running[] = []
  used.push({ folder, runs })
  const env = { DATA_DIR: folder, PORT: String(await freePort()), DEMO: 'none' }
  const start = async () => {
    const running = await begin(env)
    runs.push(running)
    return running
  }
  return { folder, env, start, runs }
}

// Most of the time is waiting, so they wait together.
describe('one process on one data directory', { concurrency: 3 }, () => {
  test('a second one says so and ends', async () => {
    const { env, start, folder } = await installation()
    const first = await start()
    const second = launch({ ...env, PORT: String(await freePort()) })
    assert.equal(await second.ended, 1)
    assert.match(second.said(), /waiting for it to end/)
    assert.match(second.said(), /Another Perheverkosto already runs on .+\.\n$/)
    assert.equal((await fetch(`${first.url}/healthz`)).status, 200)
    assert.equal(await finish(first), 0)
    assert.equal(postmaster(folder), 0, 'the database is stopped with its only process')
  })

  test('one that starts while the former one ends takes its place', async () => {
    const { env, start, runs } = await installation()
    const first = await start()
    const second = launch(env)
    runs.push(second)
    await sleep(300)
    assert.equal(await finish(first), 0)
    await ready(second)
    assert.equal((await fetch(`${second.url}/healthz`)).status, 200)
    assert.equal(await finish(second), 0)
  })

  test('SIGTERM lets a running request finish, takes no new one, and ends with 0', async () => {
    const { env, start } = await installation()
    const running = await start()
    const slow = slowRequest(Number(env.PORT))
    await sleep(200)
    kill(running.app(), 'SIGTERM')
    await until(() =>
      fetch(`${running.url}/healthz`).then(
        () => false,
        () => true,
      ),
    )
    slow.end()
    assert.match(await slow.answer, /^HTTP\/1\.1 303 /)
    assert.equal(await running.ended, 0)
  })

  test('when its starter is killed, it ends and stops the database', async () => {
    const { start, folder } = await installation()
    const running = await start()
    kill(running.runner, 'SIGKILL')
    await until(() => postmaster(folder) === 0)
    await assert.rejects(fetch(`${running.url}/healthz`))
  })

  test('without the database every page answers 503 with the emergency numbers, and recovers', async () => {
    const { start, folder } = await installation()
    const running = await start()
    kill(postmaster(folder), 'SIGKILL')
    await until(async () => (await fetch(`${running.url}/readyz`)).status === 503)
    const page = await fetch(`${running.url}/fi/palvelut`)
    assert.equal(page.status, 503)
    assert.match(await page.text(), /112/)
    assert.equal((await fetch(`${running.url}/healthz`)).status, 200)
    await startEmbedded(folder, () => {})
    await until(async () => (await fetch(`${running.url}/fi/palvelut`)).status === 200)
    await until(() => running.said().includes('The database is back.'))
    assert.equal(await finish(running), 0)
    assert.equal(postmaster(folder), 0, 'it holds the data directory again, and stops the database')
  })

  test('after the database was killed, a new start takes over from the one that still runs', async () => {
    const { env, start, folder, runs } = await installation()
    const first = await start()
    kill(postmaster(folder), 'SIGKILL')
    const second = launch(env)
    runs.push(second)
    await ready(second)
    assert.equal(await first.ended, 0)
    assert.match(first.said(), /has taken over this data directory/)
    assert.equal((await fetch(`${second.url}/readyz`)).status, 200)
  })
})

/** A form that arrives in two halves: the request runs until the second one. */
function slowRequest(port: number): { answer: Promise<string>; end(): void } {
  const socket = connect(port, '127.0.0.1')
  const body = 'message=hei'
  const head = ['POST /fi/palaute HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
  const type = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`]
  socket.write(`${[...head, ...type].join('\r\n')}\r\n\r\n${body.slice(0, 4)}`)
  let text = ''
  socket.setEncoding('utf8').on('data', (part) => {
    text += part
  })
  const answer = new Promise<string>((done) => socket.on('close', () => done(text)).on('error', () => done(text)))
  return { answer, end: () => socket.write(body.slice(4)) }
}
