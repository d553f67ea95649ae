import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { discard, finish, freePort, launch, postmaster, project, type Running, ready, watched } from './installation.ts'

// A whole copy of the project under a folder that only root may enter, as under /root.
const closed = mkdtempSync(join(tmpdir(), 'pv-closed-'))
const copy = join(closed, 'perheverkosto')
const skip = process.getuid?.() !== 0 && 'only root can become another user'
/** `daemon`, who exists everywhere and owns nothing. */
const someone = { uid: 1, gid: 1 }
const runs: Running[] = []
let elsewhere = ''
after(async () => {
  await discard(join(copy, 'data'), ...runs)
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(closed, { recursive: true, force: true })
})

describe('whoever starts it', { skip }, () => {
  test('root, in a folder nobody else may enter', async () => {
    copyProject()
    const env = { PORT: String(await freePort()), DEMO: 'none', LOG_LEVEL: 'warn' }
    const running = launch(env, 'src/main.ts', [], copy)
    runs.push(running)
    await ready(running)
    assert.equal((await fetch(`${running.url}/readyz`)).status, 200)
    elsewhere =
      /in (\/var\/lib\/perheverkosto\/\w+)/.exec(
        readFileSync(join(copy, 'data/database-is-elsewhere.txt'), 'utf8'),
      )?.[1] ?? ''
    assert.equal(statSync(elsewhere).mode & 0o777, 0o700)
    assert.equal(statSync(join(elsewhere, 'cluster')).uid, 65534)
    assert.equal(await finish(running), 0)
    const again = launch(env, 'src/main.ts', [], copy)
    runs.push(again)
    await ready(again)
    assert.ok(!again.said().includes('Making the database'), 'it finds its database again')
    assert.equal(await finish(again), 0)
  })

  test('an ordinary user, with a long path to the data directory', async () => {
    chmodSync(closed, 0o711)
    for (const folder of [copy, join(copy, 'dist')]) {
      mkdirSync(folder, { recursive: true })
      chownSync(folder, someone.uid, someone.gid)
    }
    const dataDir = join(copy, 'a-rather-long-name-of-a-folder'.repeat(3), 'data')
    const env = {
      PATH: process.env.PATH,
      HOME: copy,
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      DEMO: 'none',
      LOG_LEVEL: 'warn',
    }
    const args = ['scripts/run.mjs', 'src/main.ts']
    const child = spawn(process.execPath, args, { cwd: copy, env, ...someone, stdio: ['ignore', 'pipe', 'pipe'] })
    const running = watched(child, `http://127.0.0.1:${env.PORT}`)
    runs.push(running)
    await ready(running)
    assert.equal((await fetch(`${running.url}/readyz`)).status, 200)
    assert.equal(statSync(join(dataDir, 'postgres/passwords.json')).mode & 0o777, 0o600)
    assert.equal(statSync(`/proc/${postmaster(dataDir)}`).uid, someone.uid)
    assert.equal(await finish(running), 0)
  })
})

/** Packages as hard links where the file system allows it: half a gigabyte need not be copied. */
function copyProject(): void {
  mkdirSync(copy)
  const left = ['.git', 'node_modules', 'data', 'dist', 'shots']
  for (const name of readdirSync(project).filter((one) => !left.includes(one)))
    execFileSync('cp', ['-a', join(project, name), copy])
  try {
    execFileSync('cp', ['-al', join(project, 'node_modules'), copy], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', join(project, 'node_modules'), copy])
  }
}
