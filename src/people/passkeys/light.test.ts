import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, separatedFamily, signedIn } from '../../../test/own-family.ts'
import * as a from '../sample.ts'
import { enter, hashOf } from '../session.ts'

// Who holds a passkey, or the unlocked phone of somebody who does, sees nothing that is secret.

let site: TestSite
let who: Awaited<ReturnType<typeof separatedFamily>>
before(async () => {
  site = await ownSite()
  who = await separatedFamily(site)
  await a.aPregnancy(site.db, who.sanna)
})
after(() => site.close())

const secret = /Virtanen|Aino|Otso|Mikko|Helena|Kotikatu|Malmin neuvola|raskau/i
/** Every private address there is, with somebody's own id where one belongs. */
const addresses = (method: string) => [
  ...new Set(
    site.app.routes
      .filter((route) => route.method === method && /^\/(oma|tyo|hallinta)(\/|$)/.test(route.path))
      .map(({ path }) => path.replaceAll(/:\w+/g, who.aino)),
  ),
]

describe('a light session', () => {
  test('opens its own page, and is led from every other one to strong identification and back', async () => {
    const light = await signedIn(site, who.sanna, 'light')
    const paths = addresses('GET')
    assert.ok(paths.length > 20, `only ${paths.length}`)
    for (const path of paths) {
      const { status, headers, html } = await light.visit(path)
      assert.doesNotMatch(html, secret, path)
      if (path === '/oma') assert.equal(status, 200)
      else
        assert.deepEqual([status, headers.get('location')], [303, `/fi/kirjaudu?to=${encodeURIComponent(path)}`], path)
    }
  })

  test('changes nothing anywhere', async () => {
    const light = await signedIn(site, who.sanna, 'light')
    const state = () =>
      rowsOf(
        site.db,
        `select (select count(*) from people.pause) as a, (select count(*) from people.trust) as b,
        (select count(*) from people.data_request) as c, (select count(*) from people.contact_point) as d,
        (select string_agg(p::text, '') from people.person p) as e, (select count(*) from people.use_log) as f`,
      )
    const before = await state()
    for (const path of addresses('POST')) {
      const { status, html, headers } = await light.send(path, {
        words: 'Hei',
        kind: 'correction',
        subject: who.aino,
        pause: 'begin',
      })
      assert.ok(
        status === 404 || (status === 303 && headers.get('location')?.startsWith('/fi/kirjaudu?')),
        `${path} ${status}`,
      )
      assert.doesNotMatch(html, secret, path)
    }
    assert.deepEqual(await state(), before)
  })

  test('greets by the given name, in one’s own language, and leads on', async () => {
    await sql`update people.person set lang = 'sv' where id = ${who.sanna}`.execute(site.db)
    const { words, html } = await (await signedIn(site, who.sanna, 'light')).visit('/oma')
    await sql`update people.person set lang = 'fi' where id = ${who.sanna}`.execute(site.db)
    assert.match(words, /Hej, Sanna/)
    assert.match(html, /href="\/sv\/logga-in\?to=%2Foma"/)
    assert.match(html, /href="\/oma\/perhe"/)
  })

  test('sees in the database no row of any table that speaks of somebody', async () => {
    const token = await a.aSession(site.db, { person: who.sanna }, { level: 'light', now: site.clock.now })
    const tables = await rowsOf<{ name: string; guarded: boolean }>(
      site.db,
      `select c.relname as name, c.relforcerowsecurity as guarded from pg_class c
       where c.relnamespace = 'people'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    )
    const open: string[] = []
    for (const { name } of tables) {
      const seen = await site.appDb
        .transaction()
        .execute(async (tx) => {
          await enter(tx, hashOf(token), site.clock.now)
          return (
            await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(`people.${name}`)}`.execute(tx)
          ).rows
        })
        .catch((error: Error) => error.message)
      if (typeof seen === 'string') assert.match(seen, /permission denied/, name)
      else if (seen[0]?.n) open.push(name)
    }
    // What is public of the organisation, whose name stands on a door; and how long which kind of row is kept.
    const everybodys = [
      'demo_account',
      'feature',
      'feature_switch',
      'organization',
      'register',
      'retention_rule',
      'space',
      'team',
      'unit',
      'unit_change',
    ]
    assert.deepEqual(
      open.filter((name) => !everybodys.includes(name)),
      [],
    )
    assert.deepEqual(
      tables.filter(({ name, guarded }) => guarded && everybodys.includes(name)),
      [],
    )
  })

  test('is told its given name by the database, and no more', async () => {
    const token = await a.aSession(site.db, { person: who.sanna }, { level: 'light', now: site.clock.now })
    const told = await site.appDb.transaction().execute(async (tx) => {
      await enter(tx, hashOf(token), site.clock.now)
      return (
        await sql`select n.given_name, n.family_name, people.actor_person() as person, people.may_see(${who.sanna}, 'own_page') as self,
          people.may_see(${who.aino}, 'own_page') as child, people.may_see(${who.sanna}, 'pregnancy') as pregnancy,
          people.may_locate(${who.sanna}) as place, people.act_for(${hashOf(token)}, ${who.aino}, 'custody', ${site.clock.now}) as acts
          from people.actor_name() n`.execute(tx)
      ).rows
    })
    const no = { self: false, child: false, pregnancy: false, place: false }
    assert.deepEqual(told, [{ given_name: 'Sanna', family_name: '', person: null, ...no, acts: null }])
  })
})
