import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as make from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import { logUses } from '../../src/people/use-log.ts'
import { rowsOf, type TestSite, testSite } from '../harness.ts'
import { asActor, aVillage, told, type Village } from './village.ts'

let site: TestSite
let village: Village
before(async () => {
  site = await testSite()
  village = await aVillage(site)
})
after(() => site.close())

/** Everything somebody finds when a page forgets every condition: words of names, sorted. */
async function seenBy(token: string): Promise<Seen> {
  return asActor(site, token, async (tx) => {
    const names = async (column: string, table: string) =>
      (await told<{ one: string }>(tx, `select distinct ${column} as one from people.${table}`))
        .map(({ one }) => village.name(one))
        .toSorted()
        .join(' ')
    const guards = await told<{ a: string; c: string }>(
      tx,
      'select adult_id as a, child_id as c from people.guardianship',
    )
    return {
      persons: await names('id', 'person'),
      places: await names('person_id', 'contact_point'),
      pregnancies: await names('person_id', 'pregnancy'),
      log: await names('subject_id', 'use_log'),
      guards: guards
        .map(({ a, c }) => `${village.name(a)}>${village.name(c)}`)
        .toSorted()
        .join(' '),
    }
  })
}
type Seen = Record<'persons' | 'places' | 'pregnancies' | 'log' | 'guards', string>
const nothing: Seen = { persons: '', places: '', pregnancies: '', log: '', guards: '' }

const bothOfAino = 'Mikko>Aino Sanna>Aino'
const families: Record<string, Seen> = {
  'Sanna, a mother': {
    ...{ persons: 'Aino Sanna', places: 'Aino Sanna', log: 'Aino Sanna', pregnancies: 'Sanna', guards: bothOfAino },
  },
  'Mikko, a separated father with custody': {
    ...{ persons: 'Aino Mikko', places: 'Aino Mikko', log: 'Aino Mikko', pregnancies: '', guards: bothOfAino },
  },
  'Antti, a father who has the right to know': {
    ...{ persons: 'Antti Veikko', places: 'Antti Veikko', log: 'Antti Veikko', pregnancies: '' },
    guards: 'Antti>Veikko Elina>Veikko',
  },
  'Petri, a father under a protection order': {
    ...{ persons: 'Petri', places: 'Petri', log: 'Petri', pregnancies: '', guards: 'Petri>Oona' },
  },
  'Jari, whose child lives at a place he must not learn': {
    ...{ persons: 'Ella Jari', places: 'Jari', log: 'Jari', pregnancies: '', guards: 'Jari>Ella Rita>Ella' },
  },
  'Kaisa, a mother under turvakielto': {
    ...{
      persons: 'Kaisa Oona',
      places: 'Kaisa',
      log: 'Kaisa Oona',
      pregnancies: 'Kaisa',
      guards: 'Kaisa>Oona Petri>Oona',
    },
  },
  'Tuula, a foster parent': {
    ...{
      persons: 'Niko Tuula',
      places: 'Niko Tuula',
      log: 'Niko Tuula',
      pregnancies: '',
      guards: 'Mari>Niko Tuula>Niko',
    },
  },
  'Mari, a mother whose child is placed': {
    ...{ persons: 'Mari', places: 'Mari', log: 'Mari', pregnancies: '', guards: 'Mari>Niko' },
  },
  'Sami, a step-parent': { ...nothing, persons: 'Sami', places: 'Sami', log: 'Sami' },
  'Helvi, a trusted grandmother': { ...nothing, persons: 'Helvi Sanna', places: 'Helvi Sanna', log: 'Helvi' },
  'Emmi, a mother of 16 who decides alone': {
    ...{ persons: 'Emmi Leo', places: 'Emmi Leo', log: 'Emmi Leo', pregnancies: 'Emmi', guards: 'Emmi>Leo Outi>Emmi' },
  },
  'Outi, her guardian': { ...nothing, persons: 'Outi', places: 'Outi', log: 'Outi', guards: 'Outi>Emmi' },
  'Anne, trusted by her daughter of 17': {
    ...{ persons: 'Anne Siiri', places: 'Anne Siiri', log: 'Anne', pregnancies: 'Siiri', guards: 'Anne>Siiri' },
  },
  'Vieras, somebody else': { ...nothing, persons: 'Vieras', places: 'Vieras', log: 'Vieras' },
}

const workers: Record<string, Seen> = {
  'Päivi, a nurse who cares': {
    ...{ persons: 'Aino Kaisa Sanna', places: 'Aino Sanna', pregnancies: 'Kaisa Sanna', log: '', guards: bothOfAino },
  },
  'Tiina, of the team that cares': { ...nothing, persons: 'Aino', places: 'Aino', guards: bothOfAino },
  'Naapuri, a nurse of another unit': nothing,
  'Entinen, whose role has ended': nothing,
  'Lähtenyt, who has left': nothing,
  'Sari, who leads a group she is in': { ...nothing, persons: 'Sanna', places: 'Sanna' },
  'Jenni, of family work': { ...nothing, persons: 'Sanna', places: 'Sanna' },
  'Kirsi, a coordinator': nothing,
  'Hallinta, an administrator': nothing,
  'Rooliton, without a role': nothing,
}

describe('a statement without any condition shows', () => {
  for (const [who, expected] of Object.entries({ ...families, ...workers }))
    test(`${who}: exactly what is theirs`, async () => {
      assert.deepEqual(await seenBy(await village.token(nameOf(who))), expected)
    })

  test('a privacy officer: every log row, and nobody', async () => {
    const { log, ...rest } = await seenBy(await village.token('Tietosuoja'))
    assert.deepEqual(rest, { persons: '', places: '', pregnancies: '', guards: '' })
    assert.equal(log.split(' ').length, village.people.length)
  })

  test('a light session: nothing, whoever it belongs to', async () => {
    for (const who of Object.keys({ ...families, ...workers, 'Tietosuoja,': nothing }))
      assert.deepEqual(await seenBy(await village.token(nameOf(who), 'light')), nothing, who)
  })

  test('a session that is locked, ended, or over: nothing', async () => {
    for (const change of [
      'locked_at = now()',
      'ended_at = now()',
      `ends_at = '${site.clock.now}'`,
      `ends_at = '2026-11-24T09:59:59Z'`,
    ]) {
      const token = await village.token('Päivi')
      await rowsOf(site.db, `update people.session set ${change} where hash = '\\x${hashOf(token).toString('hex')}'`)
      assert.deepEqual(await seenBy(token), nothing, change)
    }
  })
})

const nameOf = (who: string) => who.split(',')[0] ?? ''

describe('what a function tells a whole page at once', () => {
  // The statements whose place they took, which row security narrowed row by row.
  const doors = (id: string) => [
    [
      `select id from people.members_told('${id}')`,
      `select distinct p.id from people.family_member own join people.family_member m on m.family_id = own.family_id
         and m.person_id <> own.person_id and m.valid @> people.day(people.at()) join people.person p on p.id = m.person_id
       where own.person_id = '${id}' and own.valid @> people.day(people.at())`,
    ],
    [
      `select name as id from people.carers_told('${id}')`,
      `select w.given_name || ' ' || w.family_name as id from people.care c left join people.practitioner w on w.id = c.practitioner_id
       where c.person_id = '${id}' and c.valid @> people.at()`,
    ],
    [
      'select person_id || given_name as id from people.own_people($$%%$$, 100, 0)',
      `select m.person_id || p.given_name as id from people.own_people($$%%$$, 100, 0) m join people.person p on p.id = m.person_id`,
    ],
    [
      'select task as id from people.own_tasks()',
      `select r.task as id from people.practitioner_role r where r.practitioner_id = people.actor_practitioner() and r.valid @> people.at()`,
    ],
  ]

  test('is what the rows would, to each worker, of everybody', async () => {
    for (const who of [...Object.keys(workers), 'Tietosuoja']) {
      await asActor(site, await village.token(nameOf(who)), async (tx) => {
        for (const person of village.people)
          for (const [door = '', rows = ''] of doors(village.id(person))) {
            const [atOnce, byRow] = [await told<{ id: string }>(tx, door), await told<{ id: string }>(tx, rows)]
            const sorted = (found: { id: string }[]) => found.map(({ id }) => String(id)).toSorted()
            assert.deepEqual(sorted(atOnce), sorted(byRow), `${who}, ${person}: ${door}`)
          }
      })
    }
  })

  test('is nothing to a family, to nobody, and to who has signed in lightly', async () => {
    const of = village.id('Aino')
    const [members, carers, list, tasks] = doors(of).map(([door = '']) => door) as [string, string, string, string]
    for (const token of [await village.token('Sanna'), await village.token('Päivi', 'light')])
      await asActor(site, token, async (tx) => {
        for (const door of [members, carers, list, tasks]) assert.deepEqual(await told(tx, door), [], door)
      })
    for (const door of [members, carers, list, tasks]) assert.deepEqual(await rowsOf(site.appDb, door), [], door)
  })
})

describe('where somebody is under turvakielto', () => {
  const hour = '[2026-11-24T09:30:00Z,2026-11-24T10:30:00Z)'
  const placesOf = async (name: string) => (await seenBy(await village.token(name))).places

  test('is shown to a nurse who cares only while the reason she wrote holds', async () => {
    const id = await make.aReason(site.db, village.id('Päivi'), village.id('Kaisa'), { kind: 'location', valid: hour })
    assert.equal(await placesOf('Päivi'), 'Aino Kaisa Sanna')
    await rowsOf(
      site.db,
      `update people.access_reason set valid = '[2026-11-24T07:00:00Z,2026-11-24T08:00:00Z)' where id = '${id}'`,
    )
    assert.equal(await placesOf('Päivi'), 'Aino Sanna')
  })

  test('stays hidden from who looks in haste, or without caring', async () => {
    for (const kind of ['emergency', 'location'] as const)
      await make.aReason(site.db, village.id('Naapuri'), village.id('Kaisa'), { kind, valid: hour })
    assert.deepEqual(await seenBy(await village.token('Naapuri')), {
      ...nothing,
      persons: 'Kaisa',
      pregnancies: 'Kaisa',
    })
  })

  test('is not told by who serves them: the other guardian finds no care and no log row of the child', async () => {
    const nurse = [village.id('Päivi'), village.units.malmi]
    await rowsOf(
      site.db,
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid) select p, '${nurse[0]}', '${nurse[1]}',
         'assignment', '[2020-01-01,)' from unnest(array['${village.id('Ella')}', '${village.id('Veikko')}']::uuid[]) p`,
    )
    const cares = async (name: string) =>
      asActor(site, await village.token(name), async (tx) =>
        (await told<{ person_id: string }>(tx, 'select person_id from people.care')).map((row) =>
          village.name(row.person_id),
        ),
      )
    assert.deepEqual(await cares('Jari'), [])
    assert.deepEqual(await cares('Antti'), ['Veikko'])
  })
})

const rowsSeenBy = async <T = { one: string }>(name: string, statement: string) =>
  asActor(site, await village.token(name), (tx) => told<T>(tx, statement))
const namesSeenBy = async (name: string, statement: string) =>
  (await rowsSeenBy(name, statement)).map(({ one }) => village.name(one)).toSorted()

describe('a written reason', () => {
  const hour = '[2026-11-24T09:30:00Z,2026-11-24T10:30:00Z)'

  test('opens no pregnancy to who works where no patient records are kept', async () => {
    for (const who of ['Sari', 'Jenni']) {
      const id = await make.aReason(site.db, village.id(who), village.id('Emmi'), { valid: hour })
      const { persons, pregnancies } = await seenBy(await village.token(who))
      await rowsOf(site.db, `delete from people.access_reason where id = '${id}'`)
      assert.deepEqual({ persons, pregnancies }, { persons: 'Emmi Sanna', pregnancies: '' }, who)
    }
  })

  test('of haste does not tell by whom somebody under turvakielto is served', async () => {
    const cares = `select distinct person_id as one from people.care where person_id = '${village.id('Kaisa')}'`
    const id = await make.aReason(site.db, village.id('Jenni'), village.id('Kaisa'), { kind: 'emergency', valid: hour })
    assert.match((await seenBy(await village.token('Jenni'))).persons, /Kaisa/)
    assert.deepEqual(await namesSeenBy('Jenni', cares), [])
    assert.deepEqual(await namesSeenBy('Päivi', cares), ['Kaisa'])
    await rowsOf(site.db, `delete from people.access_reason where id = '${id}'`)
  })
})

describe('under an order of another household', () => {
  test('a guardian with an order of his own does not learn where the child is served', async () => {
    const own = await make.aSafetyOrder(site.db, village.id('Jari'))
    const family = await make.aFamily(site.db, { parent: [village.id('Jari')], child: [village.id('Ella')] })
    assert.equal((await seenBy(await village.token('Jari'))).log, 'Jari')
    const cares = `select distinct person_id as one from people.care where person_id = '${village.id('Ella')}'`
    assert.deepEqual(await namesSeenBy('Jari', cares), [])
    await rowsOf(site.db, `delete from people.safety_order where id = '${own}'`)
    await rowsOf(site.db, `delete from people.family where id = '${family}'`)
  })

  test('a guardian finds what he did himself, and nothing else', async () => {
    const use = { subject: village.id('Ella'), action: 'read', what: 'person', purpose: 'own_page' } as const
    await asActor(site, await village.token('Jari'), (tx) => logUses(tx, [use], site.clock.now))
    const log = `select actor_name as one from people.use_log where subject_id = '${village.id('Ella')}'`
    assert.deepEqual(await namesSeenBy('Jari', log), ['Jari Kylä'])
  })

  test('with whom a child is placed is not named to a parent, and is to themselves', async () => {
    const [foster, child] = [village.id('Vieras'), village.id('Veikko')]
    const order = await make.aSafetyOrder(site.db, foster)
    const placed = { basis: 'foster_placement', source: 'placement_decision' } as const
    const guardianship = await make.guardianshipOf(site.db, foster, child, placed)
    const family = await make.aFamily(site.db, { foster_parent: [foster], child: [child] })
    const named = `select adult_id as one from people.family_guardians('${child}')`
    assert.deepEqual(await namesSeenBy('Antti', named), ['Antti', 'Elina'])
    assert.deepEqual(await namesSeenBy('Vieras', named), ['Antti', 'Elina', 'Vieras'])
    for (const [table, id] of Object.entries({ family, safety_order: order, guardianship }))
      await rowsOf(site.db, `delete from people.${table} where id = '${id}'`)
  })
})

test('the log of a minor tells a guardian of no pregnancy, nothing she does alone and nothing the other one does', async () => {
  const ella = await make.aPerson(site.db, { given: 'Nuori', born: '2010-05-05' })
  for (const adult of ['Antti', 'Elina']) await make.guardianshipOf(site.db, village.id(adult), ella)
  const looked = (by: string | null, what: string, purpose = 'care') =>
    rowsOf(
      site.db,
      `insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, action, what, purpose, basis)
       values ('2026-11-20T08:00:00Z', '${ella}', ${by ? `'${by}'` : 'null'}, ${by ? 'null' : `'${village.id('Päivi')}'`},
         'x', 'read', '${what}', '${purpose}', 'care')`,
    )
  for (const what of ['person', 'pregnancy', 'pause', 'trust']) await looked(null, what)
  await looked(null, 'person', 'pregnancy')
  await looked(ella, 'settings')
  for (const what of ['family', 'data_request', 'use_log', 'acting']) await looked(village.id('Elina'), what)
  const log = `select what as one from people.use_log where subject_id = '${ella}'`
  assert.deepEqual(await namesSeenBy('Antti', log), ['person'])
  assert.deepEqual(await namesSeenBy('Elina', log), ['acting', 'data_request', 'family', 'person', 'use_log'])
  const token = await make.aSession(site.db, { person: ella }, { now: site.clock.now })
  assert.equal((await asActor(site, token, (tx) => told(tx, log))).length, 10)
  await rowsOf(site.db, `delete from people.guardianship where child_id = '${ella}'`)
})

test('who works here is no news to a light session', async () => {
  const workers = 'select id from people.practitioner'
  assert.deepEqual(await asActor(site, await village.token('Sanna', 'light'), (tx) => told(tx, workers)), [])
  assert.ok((await rowsSeenBy('Sanna', workers)).length)
})
