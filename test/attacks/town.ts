import { sql } from 'kysely'
import { identityHash } from '../../src/people/identity.ts'
import * as a from '../../src/people/sample.ts'
import { rowsOf, type TestSite } from '../harness.ts'

/**
 * A mother with her children, a woman under turvakielto, everybody who may see them, and everybody who must not. Ids and tokens by
 * name. The other guardian is under a protection order for one child; the mother and he share another, whom he may see.
 */
export type AttackedTown = {
  id: (name: string) => string
  /** What the browser of somebody sends to be known. */
  cookie: (who: string) => { cookie: string }
  /** One more sign-in of somebody, for tests that end it. */
  signIn: (who: string) => Promise<{ cookie: string }>
  /** Every id of the mother, her child and what is written about them: nobody who attacks may see or change a row that has one. */
  victims: string[]
}

/** Words of the victims that stand in no answer to who must not see them. That the mother is a guardian too, the other one knows. */
export const secretWords = /Sari|Piilokuja|040 765 4321|Salaisuus/

export async function attackedTown(site: TestSite): Promise<AttackedTown> {
  const { db } = site
  const ids = new Map<string, string>()
  const tokens = new Map<string, string>()
  const id = (name: string) => {
    const found = ids.get(name)
    if (!found) throw new Error(`Nobody here is called ${name}`)
    return found
  }
  const made = async (name: string, what: Promise<string>) => ids.set(name, await what)
  const cookie = (who: string) => ({ cookie: `session=${tokens.get(who) ?? who}` })
  const { now } = site.clock

  await made('clinic', a.aUnit(db, { name: 'Piilopihan neuvola', areas: ['malmi'], valid: '[2020-01-01,)' }))
  await made('elsewhere', a.aUnit(db, { name: 'Toinen neuvola', valid: '[2020-01-01,)' }))
  for (const name of ['merging', 'splitting'])
    await made(name, a.aUnit(db, { name: `Yksikkö ${name}`, valid: '[2020-01-01,)' }))
  const care = { task: 'broad_care', service: 'clinic' }
  for (const [name, facts] of Object.entries({
    nurse: { ...care, unit: id('clinic') },
    colleague: { ...care, unit: id('clinic') },
    professional: { ...care, given: 'Tuomas', unit: id('elsewhere') },
    searcher: { ...care, given: 'Etsijä', unit: id('elsewhere') },
    administrator: { given: 'Aku', task: 'administration' },
    granter: { given: 'Antaja', task: 'administration' },
    privacy: { given: 'Tiina', task: 'privacy' },
    newcomer: { given: 'Uusi' },
  }))
    await made(name, a.aPractitioner(db, { family: 'Työntekijä', ...facts }))

  for (const [name, facts] of Object.entries({
    mother: { given: 'Sanna', family: 'Piilonen' },
    otherGuardian: { given: 'Ville', family: 'Muu' },
    grandmother: { given: 'Helena', family: 'Laine' },
    hidden: { given: 'Sari', family: 'Piilonen' },
    friend: { given: 'Ystävä', family: 'Hyvä' },
  }))
    await made(name, a.aPerson(db, facts))
  await made('child', a.aChild(db, { given: 'Salaisuus', family: 'Piilonen', born: '2023-01-05' }))
  await made('shared', a.aChild(db, { given: 'Aino', family: 'Muu' }))
  await made(
    'family',
    a.aFamily(db, { parent: [id('mother')], other_adult: ['grandmother', 'friend'].map(id), child: [id('child')] }),
  )
  await a.aFamily(db, { parent: [id('otherGuardian')], child: [id('shared')] })
  await made('guarding', a.guardianshipOf(db, id('mother'), id('child')))
  await made('limited', a.guardianshipOf(db, id('otherGuardian'), id('child')))
  await made('limit', a.aLimit(db, id('limited')))
  await a.guardianshipOf(db, id('mother'), id('shared'))
  await a.guardianshipOf(db, id('otherGuardian'), id('shared'))
  await made('trust', a.trustOf(db, id('mother'), id('grandmother')))
  await made('order', a.aSafetyOrder(db, id('hidden')))
  await made('address', a.aContactPoint(db, id('mother'), 'address', 'Piilokuja 3'))
  await a.aContactPoint(db, id('hidden'), 'address', 'Piilokuja 5')
  await made('phone', a.aContactPoint(db, id('mother'), 'phone', '040 765 4321'))
  await made('pregnancy', a.aPregnancy(db, id('mother')))
  for (const whom of ['mother', 'child', 'hidden'])
    await made(`care of ${whom}`, a.careOf(db, id(whom), { unit: id('clinic'), practitioner: id('nurse') }))
  const valid = `[${now},${now.add({ hours: 8 })})`
  await made(
    'haste',
    a.aReason(db, id('colleague'), id('mother'), { kind: 'emergency', reason: 'Salaisuus tuli kiireellä', valid }),
  )

  const newSession = (who: string) =>
    a.aSession(db, families.has(who) ? { person: id(who) } : { practitioner: id(who) }, { now })
  for (const name of [...families, ...workers]) tokens.set(name, await newSession(name))
  const hash = identityHash(site.keys, { citizen: motherCode })
  await sql`insert into people.identity (hash, person_id) values (${hash}, ${id('mother')})`.execute(db)
  await sql`insert into people.feature (key, name) values ('booking', '{"fi": {"text": "Ajanvaraus", "state": "checked"}}')`.execute(
    db,
  )
  await livedIn(site, { id, cookie, made })
  const victims = [...ids].flatMap(([name, one]) => (ofTheVictims.has(name) ? [one] : []))
  const signIn = async (who: string) => ({ cookie: `session=${await newSession(who)}` })
  return { id, cookie, signIn, victims }
}

const families = new Set(['mother', 'otherGuardian', 'grandmother'])
const workers = ['nurse', 'colleague', 'professional', 'searcher', 'administrator', 'granter', 'privacy']

/** Made up: nobody has an individual number of nine hundred. */
export const motherCode = '030492-905E'

const ofTheVictims = new Set([
  ...[
    'mother',
    'child',
    'hidden',
    'family',
    'guarding',
    'limited',
    'limit',
    'trust',
    'order',
    'address',
    'phone',
    'pregnancy',
  ],
  ...['care of mother', 'care of child', 'haste', 'question', 'paper', 'request', 'right'],
])

type Making = Pick<AttackedTown, 'id' | 'cookie'> & { made: (name: string, what: Promise<string>) => Promise<unknown> }

/** What comes of living and working with the site: looks, questions, requests, a search. */
async function livedIn(site: TestSite, { id, cookie, made }: Making): Promise<void> {
  const of = async (statement: string) => (await rowsOf<{ id: string }>(site.db, statement))[0]?.id ?? ''
  const mother = (path: string, fields: Record<string, string>) => site.send(path, fields, cookie('mother'))
  await site.visit(`/tyo/perheet/${id('mother')}`, cookie('nurse'))
  await made('row', of(`select id::text from people.use_log where subject_id = '${id('mother')}' order by id limit 1`))
  await mother('/oma/loki/kysy', { 'paper-words': 'Salaisuus lokista' })
  await made('question', of('select id from people.log_question'))
  await mother('/oma/tiedot/pyynto', { kind: 'correction', subject: id('mother'), words: 'Salaisuus väärin' })
  await made('request', of('select id from people.data_request'))
  await made('right', of(`select id from people.practitioner_role where practitioner_id = '${id('colleague')}'`))
  await site.send('/tyo/perheet', { q: motherCode }, cookie('searcher'))
}
