import { sql } from 'kysely'
import { proposeErasure } from '../../src/people/erasure.ts'
import { identityHash } from '../../src/people/identity.ts'
import { sealedFor } from '../../src/people/kept-texts/keep.ts'
import { sampleDevice } from '../../src/people/passkeys/device-sample.ts'
import { aKeptBrowser } from '../../src/people/push/browser-sample.ts'
import * as a from '../../src/people/sample.ts'
import type { Db, Tx } from '../../src/platform/db/db.ts'
import { suomiFiClaims } from '../../src/platform/issuers.ts'
import { anArea, anOrganization, aPlace, say } from '../../src/rooms/directory/sample.ts'
import { aHelpLine, aService, aTerm } from '../../src/rooms/directory/service-sample.ts'
import { rowsOf, type TestSite } from '../harness.ts'
import { jar, secureOrigin, secureSite, sessionName } from '../secure-site.ts'

/** The site as a town has it: https, a name of its own, and somebody who vouches for professionals. */
export const attackedSite = (): Promise<TestSite> =>
  secureSite({
    // Push messages alone are recorded here: the form that turns them on is tried like the others.
    post: { push: async () => {} },
    signIn: {
      citizen: null,
      staff: [
        {
          ...{
            key: 'county',
            audience: 'staff',
            issuer: 'https://login.county.example',
            clientId: 'x',
            clientSecret: 'y',
          },
          ...{ acr: [], amr: ['mfa'], claims: suomiFiClaims, name: { fi: 'Alue', sv: 'Området', en: 'County' } },
        },
      ],
    },
  })

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
  /** A passkey that the mother’s browser has just made, and the cookie of the challenge it was made for. */
  passkey: { cookie: string; body: object }
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
  const cookie = (who: string) => ({ cookie: `${sessionName}=${tokens.get(who) ?? who}` })
  const { now } = site.clock

  await made('clinic', a.aUnit(db, { name: 'Piilopihan neuvola', areas: ['malmi'], valid: '[2020-01-01,)' }))
  await made('elsewhere', a.aUnit(db, { name: 'Toinen neuvola', valid: '[2020-01-01,)' }))
  await made(
    'town organization',
    rowsOf<{ id: string }>(db, `select organization_id as id from people.unit where id = '${id('clinic')}'`).then(
      ([row]) => row?.id ?? '',
    ),
  )
  for (const name of ['merging', 'ending']) await made(`${name} organization`, a.anOrganization(db, { name }))
  for (const name of ['merging', 'splitting', 'ending unit'])
    await made(name, a.aUnit(db, { name: `Yksikkö ${name}`, valid: '[2020-01-01,)' }))
  for (const name of ['team', 'other team']) await made(name, a.aTeam(db, { unit: id('clinic'), name }))
  // The site of these tests has no town of its own yet; the form that tells it comes first.
  await made(
    'job',
    rowsOf<{ id: string }>(
      db,
      `insert into pgboss.job (name, state, data) values ('facts', 'failed', '{}') returning id`,
    ).then(([row]) => row?.id ?? ''),
  )
  await made('space', a.aSpace(db, { unit: id('clinic') }))
  const care = { task: 'broad_care', service: 'clinic' }
  for (const [name, facts] of Object.entries({
    nurse: { ...care, unit: id('clinic') },
    colleague: { ...care, unit: id('clinic') },
    // Takes somebody into care whom others may confirm, and signs in nowhere.
    taker: { ...care, unit: id('clinic') },
    professional: { ...care, given: 'Tuomas', unit: id('elsewhere') },
    searcher: { ...care, given: 'Etsijä', unit: id('elsewhere') },
    importer: { given: 'Tuoja', task: 'approving' },
    administrator: { given: 'Aku', task: 'administration' },
    granter: { given: 'Antaja', task: 'administration' },
    privacy: { given: 'Tiina', task: 'privacy' },
    coordinator: { given: 'Kirsi', task: 'coordination' },
    newcomer: { given: 'Uusi' },
    editor: { given: 'Eeva', task: 'approving' },
  }))
    await made(name, a.aPractitioner(db, { family: 'Työntekijä', ...facts }))

  for (const [name, facts] of Object.entries({
    mother: { given: 'Sanna', family: 'Piilonen' },
    otherGuardian: { given: 'Ville', family: 'Muu' },
    grandmother: { given: 'Helena', family: 'Laine' },
    hidden: { given: 'Sari', family: 'Piilonen' },
    friend: { given: 'Ystävä', family: 'Hyvä' },
    expecting: { given: 'Odottava', family: 'Piilonen' },
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
  // Somebody has recorded that it ends.
  await rowsOf(
    db,
    `update people.safety_order set valid = tstzrange(lower(valid), '${now.add({ hours: 48 })}'), ended_at = '${now}',
     ended_by = '${id('nurse')}', end_source = 'told_by_person', end_evidence = 'Salaisuus puhelussa'`,
  )
  await made('address', a.aContactPoint(db, id('mother'), 'address', 'Piilokuja 3'))
  await a.aContactPoint(db, id('hidden'), 'address', 'Piilokuja 5')
  await made('phone', a.aContactPoint(db, id('mother'), 'phone', '040 765 4321'))
  await made('pregnancy', a.aPregnancy(db, id('mother')))
  await made('ending', a.aPregnancy(db, id('expecting')))
  for (const whom of ['mother', 'child', 'hidden', 'expecting'])
    await made(`care of ${whom}`, a.careOf(db, id(whom), { unit: id('clinic'), practitioner: id('nurse') }))
  const valid = `[${now},${now.add({ hours: 8 })})`
  await made(
    'haste',
    a.aReason(db, id('colleague'), id('mother'), { kind: 'emergency', reason: 'Salaisuus tuli kiireellä', valid }),
  )
  await made(
    'claim',
    rowsOf<{ id: string }>(
      db,
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
       values ('${id('mother')}', '${id('colleague')}', '${id('clinic')}', 'request', 'empty', '${id('colleague')}', '${now}',
         'Salaisuus hoidosta') returning id`,
    ).then(([row]) => row?.id ?? ''),
  )
  await made(
    'unconfirmed',
    rowsOf<{ id: string }>(
      db,
      `insert into people.care (person_id, practitioner_id, unit_id, basis, valid, opened_by, opened_at, ground)
       values ('${id('mother')}', '${id('taker')}', '${id('clinic')}', 'assignment', '[2026-11-01,2027-07-01)', '${id('taker')}',
         '${now}', 'Salaisuus ensi kesästä') returning id`,
    ).then(([row]) => row?.id ?? ''),
  )

  await made(
    'importing organization',
    oneRow(
      db,
      `insert into directory.organization (slug, kind, name) values ('o', 'ngo', '{"fi": {"text": "O", "state": "checked"}}')`,
    ),
  )
  for (const [name, state] of [
    ['run', 'waiting'],
    ['other run', 'waiting'],
    ['saved run', 'applied'],
  ] as const)
    await made(
      name,
      oneRow(
        db,
        `insert into directory.import_run (source, format, file_names, state) values ('tpr', 'tpr_csv', '{a.csv}', '${state}')`,
      ),
    )
  for (const [name, entry] of Object.entries(await aPlaceOfEntries(site))) await made(name, Promise.resolve(entry))
  await sql`insert into directory.picture (record_id, kind, practitioner_id, created_at)
    values (${id('place')}, 'location', ${id('editor')}, ${now})`.execute(db)

  const newSession = (who: string) =>
    a.aSession(db, families.has(who) ? { person: id(who) } : { practitioner: id(who) }, { now })
  for (const name of [...families, ...workers]) tokens.set(name, await newSession(name))
  const hash = identityHash(site.keys, { citizen: motherCode })
  await sql`insert into people.identity (hash, person_id) values (${hash}, ${id('mother')})`.execute(db)
  await editedBy(site, { made })
  await livedIn(site, { id, cookie, made })
  await leftBehind(site, { id, made })
  const victims = [...ids].flatMap(([name, one]) => (ofTheVictims.has(name) ? [one] : []))
  const signIn = async (who: string) => ({ cookie: `${sessionName}=${await newSession(who)}` })
  return { id, cookie, signIn, victims, passkey: await aNewPasskey(site, tokens.get('mother') ?? '') }
}

/** A place of the map, which tells nothing of anybody. */
const aPlaceOfEntries = (site: TestSite) =>
  site.arrange(async (tx) => {
    const organization = await anOrganization(tx, { slug: 'kaupunki', name: say('Kaupunki') })
    const facts = { organizationId: organization, slug: 'leikkipuisto', kind: 'playground' } as const
    const place = await aPlace(tx, { ...facts, name: say('Leikkipuisto') })
    const words = { name: say('Puhelin'), summary: say('Kun on hätä') }
    const slug = { fi: 'puhelin', sv: 'telefon', en: 'phone' }
    const line = await aService(tx, { ...words, organizationId: organization, slug })
    const number = { phone: '012345678', phoneShown: '012 345 678', position: 1, panel: ['day', 'night'] }
    await aHelpLine(tx, line, { ...number, key: 'line', situation: words.summary, reviewOn: '2027-01-01' })
    const intro = say('Yöt ovat pitkiä.')
    const address = { fi: 'uni', sv: 'somn', en: 'sleep' }
    const topic = await aTerm(tx, {
      taxonomy: 'worry',
      code: 'uni',
      slug: address,
      name: say('Uni'),
      intro,
      position: 1,
    })
    const where = { code: 'S', slug: 'satama', kind: 'district', lat: 60.2, lon: 25 } as const
    const area = await anArea(tx, { ...where, name: say('Satama') })
    return { 'map organization': organization, place, line, topic, area }
  })

/** A service of the map with a version, for the editor’s pages. */
async function editedBy({ db, clock: { now } }: TestSite, { made }: Pick<Making, 'made'>) {
  const organization = await anOrganization(db as Tx, { slug: 'tupa', name: say('Tupa') })
  const entry = await aService(db as Tx, {
    ...{ organizationId: organization, slug: { fi: 'kerho', sv: 'klubb', en: 'club' }, name: say('Kerho') },
    summary: say('Tule mukaan.'),
  })
  await made('told of', Promise.resolve(organization))
  await made('entry', Promise.resolve(entry))
  await rowsOf(
    db,
    `insert into directory.record_version (record_id, version, kind, changes, source, created_at)
     values ('${entry}', 1, 'service', '[{"path": "cost", "before": "free", "after": null}]', 'editor', '${now}')`,
  )
}

const oneRow = async (db: Db, insert: string) =>
  (await rowsOf<{ id: string }>(db, `${insert} returning id`))[0]?.id ?? ''

const families = new Set(['mother', 'otherGuardian', 'grandmother', 'hidden'])
const workers = [
  'nurse',
  'colleague',
  'professional',
  'searcher',
  'importer',
  'administrator',
  'granter',
  'privacy',
  'editor',
  'coordinator',
]

/** Made up: nobody has an individual number of nine hundred. */
export const motherCode = '030492-9053'

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
    'expecting',
    'ending',
  ],
  ...[
    'care of mother',
    'care of child',
    'care of expecting',
    'haste',
    'claim',
    'unconfirmed',
    'question',
    'paper',
    'request',
    'right',
  ],
  ...['passkey', 'browser', 'kept by mother', 'kept by nurse', 'report', 'feedback'],
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
  await site.send('/fi/palaute', { message: 'Salaisuus palautteessa' })
  await made('feedback', of('select id from feedback.feedback'))
  await made('right', of(`select id from people.practitioner_role where practitioner_id = '${id('colleague')}'`))
  await site.send('/tyo/perheet', { q: motherCode }, cookie('searcher'))
}

/** A passkey, texts that were sent too late, and the report of a night in which somebody was due to go. */
async function leftBehind({ db, appDb, keys, clock }: TestSite, { id, made }: Omit<Making, 'cookie'>): Promise<void> {
  const sealed = keys.seal(JSON.stringify({ path: '/oma/tiedot', fields: [['words', 'Salaisuus']] }), sealedFor)
  const newId = async (statement: ReturnType<typeof sql<{ id: string }>>) =>
    (await statement.execute(db)).rows[0]?.id ?? ''
  await made(
    'passkey',
    newId(sql`insert into people.passkey (person_id, hash, credential, public_key, counter, synced, backed_up, name, created_at)
      values (${id('mother')}, ${keys.hash('one', 'passkey')}, ${keys.seal('one', 'passkey')}, ${Buffer.from('key')}, 0, false, false,
        'Salaisuus puhelin', ${clock.now}) returning id`),
  )
  await made('browser', aKeptBrowser({ db, keys }, id('mother'), { browser: 'Salaisuus selain' }))
  for (const who of ['mother', 'nurse']) {
    const [person, practitioner] = who === 'mother' ? [id(who), null] : [null, id(who)]
    await made(
      `kept by ${who}`,
      newId(sql`insert into people.kept_text (person_id, practitioner_id, sealed, created_at)
        values (${person}, ${practitioner}, ${sealed}, ${clock.now}) returning id`),
    )
  }
  await made('gone', a.aPerson(db, { given: 'Edesmennyt', family: 'Muu' }))
  await sql`update people.person set died_on = '2020-01-01' where id = ${id('gone')}`.execute(db)
  await made(
    'report',
    proposeErasure(appDb, clock.now).then((report) => report ?? ''),
  )
}

async function aNewPasskey(site: TestSite, token: string): Promise<AttackedTown['passkey']> {
  const browser = jar(site)
  browser.cookies.set(sessionName, token)
  const told = (await browser.ask('/oma/avaimet/alku', {})).json()
  const credential = sampleDevice({ origin: secureOrigin, rp: 'perheverkosto.test' }).make(told as never)
  const [name, value] = [...browser.cookies].find(([one]) => one.includes('passkey')) ?? []
  return { cookie: `${name}=${value}`, body: { name: 'Uusi puhelin', credential } }
}
