import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { openBrowser } from '../../src/people/sign-in/browser-sample.ts'
import {
  begin,
  discard,
  finish,
  freePort,
  launch,
  ownerOf,
  type Running,
  temporaryFolder,
  until,
} from './installation.ts'

const folder = temporaryFolder()
const [town, bare] = [join(folder, 'town'), join(folder, 'bare')]
let site: Running
before(async () => {
  site = await begin({ PORT: String(await freePort()), DEMO: 'helsinki', DATA_DIR: town })
})
after(async () => {
  await discard(town, site)
  await discard(bare)
  rmSync(folder, { recursive: true, force: true })
})

type Keys = { hash: string; formerHashes?: string[]; seal: { id: number }[] }
const keysIn = (home: string) => JSON.parse(readFileSync(join(home, 'keys.json'), 'utf8')) as Keys

async function rows<T>(home: string, statement: string): Promise<T[]> {
  const client = new pg.Client(ownerOf(home))
  await client.connect()
  try {
    return (await client.query(statement)).rows as T[]
  } finally {
    await client.end()
  }
}
const one = async <T>(statement: string) => (await rows<T>(town, statement))[0] as T
const admin = (home: string, args: string[], env = {}) => launch({ DATA_DIR: home, ...env }, 'src/admin.ts', args)
async function done(home: string, args: string[], code = 0, env = {}): Promise<string> {
  const running = admin(home, args, env)
  assert.equal(await running.ended, code, running.said())
  return running.said()
}

/** Signs in as somebody of the demonstration town; where they come to. */
async function signIn(who: string): Promise<string> {
  const browser = openBrowser(site.url)
  const page = await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who }))
  assert.equal(page.status, 200, page.url)
  return new URL(page.url).pathname
}
const accounts = () =>
  one<{ citizen: string; staff: string }>(
    `select min(sub) filter (where audience = 'citizen') as citizen, min(sub) filter (where audience = 'staff') as staff
     from people.demo_account`,
  )
const known = () =>
  one<{ people: string; old: string }>(
    `select count(*) as people, count(*) filter (where get_byte(identity_code, 0) <> ${keysIn(town).seal.at(-1)?.id}) as old
     from people.person`,
  )

describe('rotate-keys', () => {
  test('exchanges all keys beside the running program, which goes on knowing everybody', async () => {
    const [before, { citizen, staff }, { people }] = [keysIn(town), await accounts(), await known()]
    assert.deepEqual([await signIn(citizen), await signIn(staff)], ['/oma', '/tyo'])
    const running = admin(town, ['rotate-keys'])
    await until(() => Boolean(keysIn(town).formerHashes))
    let ended = false
    void running.ended.then(() => {
      ended = true
    })
    // Several at once, all the while, so that some come in the very moment of their own renewal.
    while (!ended)
      assert.deepEqual(
        await Promise.all([citizen, staff, citizen, staff].map(signIn)),
        ['/oma', '/tyo', '/oma', '/tyo'],
        'while it runs',
      )
    assert.equal(await running.ended, 0, running.said())
    assert.match(running.said(), /^\d+ identities renewed\.$/m)
    assert.match(running.said(), /^The former keys are retired\.$/m)
    const after = keysIn(town)
    assert.notEqual(after.hash, before.hash)
    assert.deepEqual(
      after.seal.map(({ id }) => id),
      [2],
    )
    assert.deepEqual(await known(), { people, old: '0' }, 'nobody was made twice')
    assert.deepEqual([await signIn(citizen), await signIn(staff)], ['/oma', '/tyo'], 'afterwards')
    assert.deepEqual(await known(), { people, old: '0' })
    const saved = readdirSync(town).filter((name) => name.startsWith('keys.json.before-'))
    assert.equal(saved.length, 1)
    const copy = join(town, saved[0] ?? '')
    assert.equal(statSync(copy).mode & 0o777, 0o600)
    assert.deepEqual(JSON.parse(readFileSync(copy, 'utf8')), before)
    assert.equal(statSync(join(town, 'keys.json')).mode & 0o777, 0o600)
  })

  test('killed before its end it goes on when it is run again', async () => {
    const { people } = await known()
    const running = admin(town, ['rotate-keys'])
    await until(() => Boolean(keysIn(town).formerHashes))
    // Without a child of its own the runner is the program; 0 would be everybody's process.
    running.signal(running.app() || running.runner, 'SIGKILL')
    await running.ended
    const half = keysIn(town)
    assert.equal(half.formerHashes?.length, 1)
    const { citizen, staff } = await accounts()
    assert.deepEqual([await signIn(citizen), await signIn(staff)], ['/oma', '/tyo'], 'both keys serve meanwhile')
    let said = ''
    await until(async () => {
      const again = admin(town, ['rotate-keys'])
      const code = await again.ended
      said = again.said()
      // The killed one's connection may still hold its lock for a moment.
      return code === 0
    })
    assert.match(said, /retired/)
    assert.equal(keysIn(town).hash, half.hash, 'the same new keys, not newer ones')
    assert.deepEqual(await known(), { people, old: '0' })
    assert.deepEqual([await signIn(citizen), await signIn(staff)], ['/oma', '/tyo'])
  })

  test('keeps the former keys while somebody is known by them only', async () => {
    const { staff } = await accounts()
    await one(`update people.identity set told = null where hash = (select i.hash from people.identity i
      join people.practitioner p on p.id = i.practitioner_id where p.left_on is null order by 1 limit 1)`)
    const said = await done(town, ['rotate-keys'])
    assert.match(said, /^1 people are known by the former key only/m)
    assert.equal(keysIn(town).formerHashes?.length, 1)
    assert.equal(await signIn(staff), '/tyo')
  })
})

describe('verify-logs', () => {
  test('says that nothing was changed, and ends with 1 when something was', async () => {
    await until(async () => {
      await one("select people.seal_log(name) from unnest(array['use', 'disclosure']) name")
      return Number((await one<{ n: string }>(`select count(*) as n from people.log_seal where log = 'use'`)).n) > 0
    })
    assert.match(await done(town, ['verify-logs']), /^\d+ sealed stretch(es)?, 0 not as sealed\.$/m)
    await one(
      `update people.use_log set actor_name = 'Joku Muu' where id = (select min(first_id) from people.log_seal where log = 'use')`,
    )
    assert.match(await done(town, ['verify-logs'], 1), /^use_log, rows 1 to \d+: a row has been changed\.$/m)
  })
})

describe('first-admin', () => {
  const issuers = JSON.stringify([
    {
      ...{ key: 'county', name: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'County' } },
      ...{ issuer: 'https://login.county.example', clientId: 'x', clientSecret: 'y', amr: ['mfa'] },
    },
  ])
  const who = ['first-admin', 'county', 'subject-1', 'Aku', 'Ensimmäinen']

  test('makes two administrators, who can confirm each other, and never a third', async () => {
    const env = { STAFF_ISSUERS: issuers, BASE_URL: 'http://localhost:3000' }
    const empty = await begin({ PORT: String(await freePort()), DEMO: 'none', DATA_DIR: bare })
    assert.match(await done(bare, who, 1), /^There is no issuer county in STAFF_ISSUERS/m)
    assert.match(await done(bare, who, 0, env), /^Aku Ensimmäinen is the first administrator\./m)
    assert.match(await done(bare, who, 1, env), /has that identity already/)
    const another = (name: string) => ['first-admin', 'county', `subject-${name}`, name, 'Toinen']
    assert.match(await done(bare, another('Toka'), 0, env), /^Toka Toinen is the second administrator\./m)
    assert.match(await done(bare, another('Kolmas'), 1, env), /There are two administrators already/)
    const found = await rows<{ task: string; known: boolean; what: string }>(
      bare,
      `select r.task, i.told is not null as known, c.what from people.practitioner p
       join people.practitioner_role r on r.practitioner_id = p.id join people.identity i on i.practitioner_id = p.id
       join people.practitioner_change c on c.practitioner_id = p.id`,
    )
    const administrator = { task: 'administration', known: true, what: 'added' }
    assert.deepEqual(found, [administrator, administrator])
    await finish(empty)
  })
})
