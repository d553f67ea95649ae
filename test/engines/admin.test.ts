import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  begin,
  discard,
  finish,
  freePort,
  launch,
  leaveFeedback,
  postmaster,
  type Running,
  temporaryFolder,
} from './installation.ts'

const folder = temporaryFolder()
const [home, newHome, saved] = [join(folder, 'data'), join(folder, 'new-data'), join(folder, 'saved')]
const runs: Running[] = []
after(async () => {
  await discard(home, ...runs)
  await discard(newHome)
  rmSync(folder, { recursive: true, force: true })
})

test('a backup made while the site runs can be restored somewhere else and goes on there', async () => {
  const env = { PORT: String(await freePort()), DEMO: 'helsinki', TRUST_PROXY: '1' }
  const first = await begin({ ...env, DATA_DIR: home })
  runs.push(first)
  const receipt = await leaveFeedback(first.url, 'Hei')
  const places = await placesOn(first)
  assert.ok(places.length > 5)

  const told = await admin(home, 'feedback')
  assert.ok(told.said.includes(receipt?.split('/').at(-1) ?? 'no receipt'), 'whoever runs the service can read it')
  assert.match(told.said, /\nHei\n/)
  assert.match(
    (await admin(home, 'jobs')).said,
    /^rounds: \d+ waiting, \d+ at work, 0 to be tried again, \d+ done, 0 dead$/m,
  )
  const backup = await admin(home, 'backup', saved)
  assert.match(backup.said, /^Saved \d+ rows of \d+ tables in .+\n$/m)
  assert.equal((await fetch(`${first.url}/readyz`)).status, 200, 'nobody noticed')
  assert.equal(statSync(saved).mode & 0o777, 0o700)
  for (const file of readdirSync(saved)) assert.equal(statSync(join(saved, file)).mode & 0o777, 0o600, file)
  assert.match((await admin(home, 'restore', saved, 1)).said, /Another Perheverkosto already runs/)
  await finish(first)

  assert.match((await admin(newHome, 'restore', saved)).said, /^Restored \d+ tables as they were at 20.+Z$/m)
  assert.equal(postmaster(newHome), 0, 'the database is stopped afterwards')
  // The keys are no part of a backup (D16); whoever restores it brings them.
  copyFileSync(join(home, 'keys.json'), join(newHome, 'keys.json'))
  const second = await begin({ ...env, DATA_DIR: newHome })
  runs.push(second)
  assert.equal((await fetch(second.url + receipt)).status, 200)
  assert.deepEqual(await placesOn(second), places)
  await finish(second)
})

test('nothing is overwritten, neither a backup nor a database', async () => {
  assert.match((await admin(home, 'backup', saved, 1)).said, /^The folder .+ is not empty: give a new one\.$/m)
  assert.match(
    (await admin(newHome, 'restore', saved, 1)).said,
    /^The database is not empty, and restore overwrites nothing/m,
  )
})

test('a backup also works while the site is stopped, and leaves it stopped', async () => {
  await admin(home, 'backup', join(folder, 'saved-2'))
  assert.equal(postmaster(home), 0)
})

test('a wrong command is answered with a sentence', async () => {
  const nowhere = join(folder, 'nowhere')
  assert.match((await admin(home, 'bakcup', saved, 1)).said, /^Usage: npm run admin -- backup DIR/)
  assert.match((await admin(home, 'jobs', 'again', 1)).said, /^Usage: npm run admin/)
  assert.match((await admin(nowhere, 'backup', join(folder, 'x'), 1)).said, /^There is no database in .+nowhere\.$/m)
  const noBackup = /^There is no backup in .+: manifest\.json is missing\.$/m
  assert.match((await admin(nowhere, 'restore', folder, 1)).said, noBackup)
  assert.match((await admin(nowhere, 'restore', nowhere, 1)).said, noBackup)
  assert.equal(existsSync(nowhere), false, 'a mistake makes no database')
})

/** Without the hours, which change while we look. */
async function placesOn({ url }: Running): Promise<string[]> {
  const page = await (await fetch(`${url}/fi/palvelut`)).text()
  return page.match(/\/fi\/paikat\/[a-z0-9-]+/g) ?? []
}

async function admin(dataDir: string, command: string, place?: string, code = 0): Promise<{ said: string }> {
  const running = launch({ DATA_DIR: dataDir }, 'src/admin.ts', place ? [command, place] : [command])
  const ended = await running.ended
  assert.equal(ended, code, running.said())
  return { said: running.said() }
}
