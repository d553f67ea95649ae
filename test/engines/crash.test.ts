import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  begin,
  children,
  discard,
  freePort,
  kill,
  launch,
  leaveFeedback,
  ownerOf,
  postmaster,
  type Running,
  ready,
  temporaryFolder,
} from './installation.ts'

const rounds = 20
const dataDir = temporaryFolder()
const runs: Running[] = []
const acknowledged = new Set<string>()
let writing = true
after(async () => {
  writing = false
  await discard(dataDir, ...runs)
})

const victims = {
  app: (running: Running) => running.app(),
  runner: (running: Running) => running.runner,
  postmaster: () => postmaster(dataDir),
  'one process of the database': () => anyOf(children(postmaster(dataDir))),
}

test('whatever process is killed under writes, the next start loses nothing that was acknowledged', async (t) => {
  const env = { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: 'none', TRUST_PROXY: '1' }
  let running = await begin(env)
  runs.push(running)
  const writers = [1, 2, 3, 4].map((n) => write(running.url, n))
  for (let round = 0; round < rounds; round++) {
    const name = Object.keys(victims)[round < 4 ? round : randomInt(4)] as keyof typeof victims
    await writesFor(randomInt(50, 300))
    kill(victims[name](running), 'SIGKILL')
    const began = Date.now()
    // Several processes answer in every other round: a death takes them along, or leaves them orphans that must end.
    running = launch({ ...env, PROCESSES: String(1 + (round % 2)) })
    runs.push(running)
    await ready(running)
    t.diagnostic(
      `${round + 1}: ${name} killed, ready after ${Date.now() - began} ms, ${acknowledged.size} acknowledged`,
    )
    assert.deepEqual(await missing(), [], `lost after ${name} was killed:\n${running.said()}`)
  }
  writing = false
  await Promise.all(writers)
  assert.ok(acknowledged.size > rounds * 5, `only ${acknowledged.size} were ever acknowledged`)
  assert.deepEqual(await missing(), [])
  for (const former of runs.slice(0, -1)) await former.ended
})

async function write(url: string, writer: number): Promise<void> {
  for (let n = 1; writing; n++) {
    const receipt = await leaveFeedback(url, `${writer}: ${n}`)
    if (receipt) acknowledged.add(receipt.split('/').at(-1) ?? '')
    else await sleep(20)
  }
}

/** A while in which something really is written. */
async function writesFor(milliseconds: number): Promise<void> {
  const before = acknowledged.size
  const deadline = Date.now() + 10_000
  await sleep(milliseconds)
  while (acknowledged.size < before + 5 && Date.now() < deadline) await sleep(10)
}

async function missing(): Promise<string[]> {
  const expected = [...acknowledged]
  const client = new pg.Client(ownerOf(dataDir))
  await client.connect()
  const { rows } = await client.query<{ receipt: string }>('select receipt from feedback.feedback')
  await client.end()
  const found = new Set(rows.map(({ receipt }) => receipt))
  return expected.filter((receipt) => !found.has(receipt))
}

const anyOf = (pids: number[]) => pids[randomInt(Math.max(pids.length, 1))] ?? 0
