import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openBrowser } from '../../src/people/sign-in/browser-sample.ts'
import {
  begin,
  children,
  discard,
  finish,
  freePort,
  kill,
  launch,
  leaveFeedback,
  ownerOf,
  postmaster,
  type Running,
  temporaryFolder,
  until,
} from './installation.ts'

// Several processes answer visitors as if they were one (note 31).

const [town, bare] = [temporaryFolder(), temporaryFolder()]
const runs: Running[] = []
after(async () => {
  await discard(town, ...runs)
  await discard(bare)
})

/** The processes that answer: what the program has started beside the database. */
const answering = (running: Running, dataDir: string) =>
  children(running.app()).filter((pid) => pid !== postmaster(dataDir))

async function started(dataDir: string, more: Record<string, string> = {}): Promise<Running> {
  const running = await begin({
    ...{ DATA_DIR: dataDir, PORT: String(await freePort()), PROCESSES: '2', TRUST_PROXY: '1', LOG_LEVEL: 'info' },
    ...more,
  })
  runs.push(running)
  await until(() => running.said().includes('all processes answer'))
  return running
}

/** On a connection of its own, so that the next process in turn answers. */
const ask = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, connection: 'close' } })

describe('several processes', () => {
  test('are one to whoever signs in on trial, at whatever step each of them answers', async () => {
    const { url } = await started(town, { DEMO: 'helsinki' })
    const client = new pg.Client(ownerOf(town))
    await client.connect()
    const { rows } = await client.query<{ sub: string; audience: string }>(
      'select sub, audience from people.demo_account',
    )
    await client.end()
    const one = (audience: string) => rows.find((row) => row.audience === audience)?.sub ?? ''
    const signIn = async (who: string) => {
      const browser = openBrowser(url, { connection: 'close' })
      const page = await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who }))
      return `${page.status} ${new URL(page.url).pathname}`
    }
    const all = ['citizen', 'staff', 'citizen', 'staff', 'citizen', 'staff'].map(one)
    for (const who of all.slice(0, 3)) await signIn(who)
    assert.deepEqual(
      await Promise.all(all.map(signIn)),
      all.map((_, n) => (n % 2 ? '200 /tyo' : '200 /oma')),
    )
  })

  test('share one limit: sixty by one address, whoever counts', async () => {
    const { url } = runs[0] as Running
    const answers: number[] = []
    const body = () => new URLSearchParams({ message: '' })
    const headers = { Origin: url, 'X-Forwarded-For': '10.9.9.9' }
    for (let n = 0; n < 62; n++) {
      const answer = await ask(`${url}/fi/palaute`, { method: 'POST', headers, body: body() })
      answers.push(answer.status)
      if (n === 61) assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/)
      await answer.arrayBuffer()
    }
    assert.deepEqual(answers, [...Array<number>(60).fill(422), 429, 429])
  })

  test('go on when one of them is killed under writes, lose nothing acknowledged, and are as many as before', async () => {
    const running = runs[0] as Running
    const before = answering(running, town)
    assert.equal(before.length, 2)
    const acknowledged: string[] = []
    let writing = true
    const write = async (writer: number) => {
      while (writing) {
        const receipt = await leaveFeedback(running.url, `${writer}: hei`)
        if (receipt) acknowledged.push(receipt.split('/').at(-1) ?? '')
      }
    }
    const writers = [1, 2, 3].map(write)
    await until(() => acknowledged.length > 10)
    const [first, second] = before as [number, number]
    kill(first, 'SIGKILL')
    const soon = acknowledged.length + 20
    await until(() => acknowledged.length > soon)
    await until(() => answering(running, town).length === 2 && !answering(running, town).includes(first))
    await until(() => running.said().includes('another takes its place'))
    // The newcomer is one that answers: the other may go as well.
    await sleep(2_000)
    kill(second, 'SIGKILL')
    const later = acknowledged.length + 20
    await until(() => acknowledged.length > later)
    writing = false
    await Promise.all(writers)
    const client = new pg.Client(ownerOf(town))
    await client.connect()
    const { rows } = await client.query<{ receipt: string }>('select receipt from feedback.feedback')
    await client.end()
    const found = new Set(rows.map(({ receipt }) => receipt))
    assert.deepEqual(
      acknowledged.filter((receipt) => !found.has(receipt)),
      [],
    )
  })

  test('end together, when they are asked to and when the first of them is killed', async () => {
    const running = runs[0] as Running
    await until(() => answering(running, town).length === 2)
    assert.equal(await finish(running), 0)
    assert.equal(postmaster(town), 0)
    const again = await started(town)
    const all = answering(again, town)
    kill(again.app(), 'SIGKILL')
    await until(() => all.every((pid) => !isThere(pid)))
    await assert.rejects(fetch(`${again.url}/healthz`))
  })

  test('say once why they cannot begin, and end', async () => {
    const other = createServer().listen(await freePort(), '127.0.0.1')
    await until(() => other.listening)
    const { port } = other.address() as AddressInfo
    const refused = launch({ DATA_DIR: bare, DEMO: 'none', PROCESSES: '3', PORT: String(port) })
    runs.push(refused)
    assert.equal(await refused.ended, 1)
    other.close()
    const sentence = `Port ${port} on 127.0.0.1 is already in use: set PORT to another one.`
    assert.equal(refused.said().split(sentence).length - 1, 1, refused.said())
    assert.equal(postmaster(bare), 0)
  })
})

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
