import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import * as make from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import type { Tx } from '../../src/platform/db/db.ts'
import { type TestSite, testSite } from '../harness.ts'
import { told } from './village.ts'

// The rules of who may see whom, once more and in other words; and whether the database says the same of any set of facts.

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const times = { past: '[2020-01-01,2026-11-01)', now: '[2020-01-01,)', future: '[2027-01-01,)' } as const
type When = keyof typeof times
const purposes = ['own_page', 'appointments', 'groups', 'pregnancy', 'pregnacy'] as const
/** The sixth has their 18th birthday on the day of the test. */
const births = [
  '1990-01-01',
  '1985-05-05',
  '2026-07-01',
  '2010-06-06',
  '2012-12-12',
  '2008-11-24',
  '2008-11-25',
] as const
const units = 2

const person = fc.integer({ min: 0, max: births.length - 1 })
const worker = fc.integer({ min: 0, max: 2 })
const unit = fc.integer({ min: 0, max: units - 1 })
const when = fc.constantFrom<When>('past', 'now', 'now', 'future')
const facts = fc.record({
  alone: fc.uniqueArray(person, { maxLength: 2 }),
  guards: fc.uniqueArray(
    fc.record({
      adult: person,
      child: person,
      when,
      limit: fc.option(when),
      scope: fc.constantFrom('everything', 'right_to_know'),
    }),
    { maxLength: 8, selector: ({ adult, child }) => `${adult}>${child}` },
  ),
  trusts: fc.array(
    fc.record({
      from: person,
      to: person,
      when,
      purpose: fc.constantFrom('own_page', 'appointments', 'pregnancy', 'acting', 'acting'),
    }),
    { maxLength: 6 },
  ),
  /** What a register told; `here` in the very sign-in that asks. */
  mandates: fc.array(fc.record({ from: person, to: person, when, here: fc.boolean() }), { maxLength: 5 }),
  orders: fc.uniqueArray(person, { maxLength: 1 }),
  /** For whom each session says it acts, whether there is ground for it or not. */
  acting: fc.option(fc.record({ whom: person, basis: fc.constantFrom('custody', 'mandate') }), { freq: 6 }),
  roles: fc.uniqueArray(
    fc.record({
      worker,
      unit,
      when,
      task: fc.constantFrom('broad_care', 'group_leading', 'administration', 'coordination'),
    }),
    { maxLength: 5, selector: ({ worker: who, unit: where, task }) => `${who} ${where} ${task}` },
  ),
  members: fc.uniqueArray(fc.record({ worker, when }), { maxLength: 3, selector: (member) => member.worker }),
  cares: fc.array(fc.record({ person, worker: fc.option(worker), unit, when }), { maxLength: 6 }),
  reasons: fc.array(
    fc.record({ person, worker, kind: fc.constantFrom('documented', 'emergency', 'location'), over: fc.boolean() }),
    { maxLength: 4 },
  ),
  left: fc.option(worker),
  level: fc.constantFrom('strong', 'strong', 'strong', 'light'),
})
type Facts = typeof facts extends fc.Arbitrary<infer F> ? F : never

const clientTasks = ['broad_care', 'group_leading']

/** A limit keeps one of them from the other, or from a child whom the other guards; `ever`: since the trusts of this world were given. */
const keptApart = ({ guards }: Facts, one: number, other: number, ever = false) =>
  [
    [one, other],
    [other, one],
  ].some(([away, beside]) =>
    guards.some(
      (g) =>
        g.adult === away &&
        g.adult !== g.child &&
        (g.limit === 'now' || (ever && g.limit === 'past')) &&
        (g.child === beside ||
          guards.some(
            (b) => b.adult === beside && b.adult !== b.child && b.child === g.child && (ever || b.when === 'now'),
          )),
    ),
  )

const isMinor = (who: number) => (births[who] ?? '') > '2008-11-24'
const limited = ({ guards }: Facts, adult: number, child: number) =>
  guards.some((g) => g.adult === adult && g.child === child && adult !== child && g.limit === 'now')

/** Custody that decides, a permission to act, or what a register told in this sign-in and nothing of ours forbids. */
function mayAct(world: Facts, me: number, { whom, basis }: { whom: number; basis: string }): boolean {
  const { alone, guards, trusts, mandates, orders } = world
  const g = guards.find((one) => one.adult === me && one.child === whom && me !== whom)
  if (basis === 'custody')
    return (
      g?.when === 'now' &&
      g.scope === 'everything' &&
      !limited(world, me, whom) &&
      isMinor(whom) &&
      !alone.includes(whom)
    )
  if (me === whom || keptApart(world, whom, me)) return false
  const given = trusts.some((t) => t.from === whom && t.to === me && t.when === 'now' && t.purpose === 'acting')
  if (given && !keptApart(world, whom, me, true)) return true
  const guarded = g !== undefined && !mayAct(world, me, { whom, basis: 'custody' })
  if (isMinor(whom) && (alone.includes(whom) || orders.includes(whom) || guarded)) return false
  return mandates.some((m) => m.from === whom && m.to === me && m.when === 'now' && m.here)
}

function personMaySee(world: Facts, me: number, subject: number, purpose: string): boolean {
  const { alone, guards, trusts, level, acting } = world
  if (level !== 'strong') return false
  if (me === subject) return true
  const trusted = trusts.some((t) => t.from === subject && t.to === me && t.when === 'now' && t.purpose === purpose)
  if (trusted && !keptApart(world, subject, me, true)) return true
  if (!['own_page', 'appointments', 'groups'].includes(purpose)) return false
  if (acting?.whom === subject && mayAct(world, me, acting)) return true
  if (!isMinor(subject) || alone.includes(subject)) return false
  return guards.some((g) => g.adult === me && g.child === subject && g.when === 'now' && g.limit !== 'now')
}

/** The first unit keeps patient records, the second does not. */
function workerMaySee(world: Facts, me: number, subject: number, purpose: string): boolean {
  const { cares, roles, members, reasons, left, level } = world
  if (level !== 'strong' || left === me) return false
  const mine = roles.filter((role) => role.worker === me && role.when === 'now' && clientTasks.includes(role.task))
  const inTeam = members.some((member) => member.worker === me && member.when === 'now')
  const cared = cares.some(
    (care) =>
      care.person === subject &&
      care.when === 'now' &&
      (care.worker === null ? inTeam : care.worker === me) &&
      mine.some((role) => role.unit === care.unit) &&
      (purpose !== 'pregnancy' || care.unit === 0),
  )
  const reason = reasons.some((r) => r.worker === me && r.person === subject && r.kind !== 'location' && !r.over)
  return cared || (reason && mine.some((role) => purpose !== 'pregnancy' || role.unit === 0))
}

/** Whom the list of a worker shows: who is theirs or their team's, as far as they may see them. */
const listOf = (world: Facts, me: number): number[] => {
  const inTeam = world.members.some((member) => member.worker === me && member.when === 'now')
  const theirs = world.cares.filter(
    (care) => care.when === 'now' && (care.worker === null ? inTeam : care.worker === me),
  )
  const ids = theirs.map((care) => care.person).filter((subject) => workerMaySee(world, me, subject, 'own_page'))
  return [...new Set(ids)].toSorted()
}

async function build(tx: Tx, world: Facts) {
  const people: string[] = []
  for (const [index, born] of births.entries())
    people.push(await make.aPerson(tx, { born, decidesAlone: world.alone.includes(index) }))
  const workers: string[] = []
  for (const index of [0, 1, 2])
    workers.push(await make.aPractitioner(tx, { leftOn: world.left === index ? '2026-11-24' : null }))
  const places = [await make.aUnit(tx, { register: 'patient' }), await make.aUnit(tx, { register: 'other' })]
  const [p, w, u] = [people, workers, places].map((ids) => (index: number) => ids[index] as string) as [
    Pick,
    Pick,
    Pick,
  ]
  for (const { adult, child, when: valid, limit, scope } of world.guards.filter((g) => g.adult !== g.child)) {
    const id = await make.guardianshipOf(tx, p(adult), p(child), { valid: times[valid], scope: scope as 'everything' })
    if (limit) await make.aLimit(tx, id, { valid: times[limit] })
  }
  for (const t of world.trusts.filter(({ from, to }) => from !== to))
    await make.trustOf(tx, p(t.from), p(t.to), [t.purpose as 'own_page'], times[t.when])
  for (const role of world.roles)
    await make.aRole(tx, { practitioner: w(role.worker), task: role.task, unit: u(role.unit), valid: times[role.when] })
  for (const who of world.orders) await make.aSafetyOrder(tx, p(who))
  const team = await make.aTeam(tx, { unit: u(0) })
  for (const member of world.members)
    await told(tx, `insert into people.team_member values ('${team}', '${w(member.worker)}', '${times[member.when]}')`)
  for (const care of world.cares)
    await make.careOf(tx, p(care.person), {
      ...{ unit: u(care.unit), valid: times[care.when] },
      ...(care.worker === null ? { team } : { practitioner: w(care.worker) }),
    })
  for (const { worker: who, person: whom, kind, over } of world.reasons)
    await make.aReason(tx, w(who), p(whom), {
      kind: kind as 'documented',
      valid: over ? '[2026-11-24T00:00:00Z,2026-11-24T10:00:00Z)' : '[2026-11-24T10:00:00Z,2026-11-24T11:00:00Z)',
    })
  return { people, workers }
}
type Pick = (index: number) => string

/** What a register told lasts no longer than a sign-in, so it has an end. */
const lasts = { past: '[2020-01-01,2026-11-01)', now: '[2020-01-01,2027-01-01)', future: '[2027-01-01,2027-01-02)' }

/** Written by the owner: also a session that says it acts where it must not. */
async function letAct(tx: Tx, { acting, mandates }: Facts, me: number, hash: string, people: string[]) {
  for (const { from, to, when: valid, here } of mandates)
    if (to === me && from !== to)
      await told(
        tx,
        `insert into people.mandate (person_id, adult_id, source, issues, session, valid)
         values ('${people[from]}', '${people[to]}', 'suomi_fi', '{}', ${here ? `'\\x${hash}'` : `sha256('x')`}, '${lasts[valid]}')`,
      )
  if (acting)
    await told(
      tx,
      `update people.session set acting_for = '${people[acting.whom]}', acting_basis = '${acting.basis}' where hash = '\\x${hash}'`,
    )
}

type Whose = { person: string } | { practitioner: string }

async function seenBy(tx: Tx, whose: Whose, world: Facts, people: string[]) {
  const token = await make.aSession(tx, whose, { level: world.level as 'strong', now: site.clock.now })
  if ('person' in whose) await letAct(tx, world, people.indexOf(whose.person), hashOf(token).toString('hex'), people)
  const rows = await told<{ may: boolean }>(
    tx,
    `with shown as materialized (select set_config('people.session', '${hashOf(token).toString('hex')}', true),
       set_config('people.at', '${site.clock.now}', true))
     select people.may_see(s::uuid, p) as may from shown, unnest(array['${people.join("','")}']) with ordinality a(s, i),
       unnest(array['${purposes.join("','")}']) with ordinality b(p, j) order by i, j`,
  )
  return rows.map(({ may }) => may)
}

/** By number, of whoever asked last. */
const listed = async (tx: Tx, people: string[]) =>
  (await told<{ id: string }>(tx, `select person_id as id from people.own_people('%', 100, 0)`))
    .map(({ id }) => people.indexOf(id))
    .toSorted()

/** On what ground the log says that whoever asked last saw each of these, and on what ground the database says they see them. */
const grounds = async (tx: Tx, seen: string[], what: string, purpose: string) => {
  const use = { action: 'read', what, purpose: 'care' }
  const uses = what === 'person' ? [{ ...use, subjects: seen }] : seen.map((subject) => ({ ...use, subject }))
  const [{ written } = { written: 0 }] = await told<{ written: number }>(
    tx,
    `select people.write_uses('${JSON.stringify(uses)}', '${site.clock.now}') as written`,
  )
  assert.equal(Number(written), seen.length)
  const columns = 'basis, unit_id, register_id, task, reason'
  const logged = await told(
    tx,
    `select ${columns} from (select * from people.use_log order by id desc limit ${seen.length}) l order by id`,
  )
  const held = await told(
    tx,
    `select ${columns} from unnest('{${seen.join()}}'::uuid[]) with ordinality s(id, n), people.relationship(s.id, '${purpose}') order by n`,
  )
  return [logged, held]
}

class Undone extends Error {}

test('the database and the rules in words say the same of any set of facts', async () => {
  const property = fc.asyncProperty(facts, async (world) => {
    const work = site.db.transaction().execute(async (tx) => {
      const { people, workers } = await build(tx, world)
      const pairs = people.flatMap((_, subject) => purposes.map((purpose) => ({ subject, purpose })))
      for (const [me, id] of people.entries()) {
        const expected = pairs.map(({ subject, purpose }) => personMaySee(world, me, subject, purpose))
        assert.deepEqual(await seenBy(tx, { person: id }, world, people), expected, `person ${me}`)
        assert.deepEqual(await listed(tx, people), [], `a person has no list`)
      }
      for (const [me, id] of workers.entries()) {
        const expected = pairs.map(({ subject, purpose }) => workerMaySee(world, me, subject, purpose))
        assert.deepEqual(await seenBy(tx, { practitioner: id }, world, people), expected, `worker ${me}`)
        assert.deepEqual(await listed(tx, people), listOf(world, me), `list of worker ${me}`)
        for (const [what, purpose] of [
          ['person', 'own_page'],
          ['pregnancy', 'pregnancy'],
        ] as const) {
          const seen = people.filter((_, subject) => workerMaySee(world, me, subject, purpose))
          const [logged, held] = await grounds(tx, seen, what, purpose)
          assert.deepEqual(logged, held, `the log of worker ${me}`)
        }
      }
      throw new Undone()
    })
    await work.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  })
  await fc.assert(property, { numRuns: 80 })
})

test('the log names the care that opens a pregnancy, whatever other care there is', async () => {
  const everybody = births.map((_, index) => index)
  const nobody = { alone: [], guards: [], trusts: [], members: [], reasons: [], mandates: [], orders: [] }
  const nothing = { ...nobody, acting: null, left: null, level: 'strong' as const }
  const world: Facts = {
    ...nothing,
    roles: [0, 1].map((unit) => ({ worker: 0, unit, when: 'now' as const, task: 'broad_care' as const })),
    cares: everybody.flatMap((one) => [1, 0].map((unit) => ({ person: one, worker: 0, unit, when: 'now' as const }))),
  }
  const work = site.db.transaction().execute(async (tx) => {
    const { people, workers } = await build(tx, world)
    await seenBy(tx, { practitioner: workers[0] as string }, world, people)
    const [logged, held] = await grounds(tx, people, 'pregnancy', 'pregnancy')
    assert.equal(logged?.length, everybody.length)
    assert.deepEqual(logged, held)
    throw new Undone()
  })
  await assert.rejects(work, Undone)
})
