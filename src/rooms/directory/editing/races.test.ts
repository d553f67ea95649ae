import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import { aPractitioner } from '../../../people/sample.ts'
import { openDb, openPool, type Tx } from '../../../platform/db/db.ts'
import type { Change } from '../entries/paths.ts'
import { readEntry } from '../entries/read.ts'
import { anArea, anOrganization, say } from '../sample.ts'
import { aService } from '../service-sample.ts'
import { type Draft, draftOf, keepDraft } from './drafts.ts'
import { publish } from './publish.ts'

let site: TestSite
let service = ''
before(async () => {
  site = await testSite({ demo: true })
  const db = site.db as Tx
  const organizationId = await anOrganization(db, { slug: 'tupa-x', name: say('Tupa', 'Tupa') })
  const area = await anArea(db, { code: 'x', slug: 'koealue', kind: 'district', name: say('Alue'), lat: 60, lon: 25 })
  service = await aService(db, {
    ...{ organizationId, slug: { fi: 'koekerho', sv: 'provklubb', en: 'trial-club' }, areaIds: [area] },
    ...{ name: say('Kerho', 'Klubb'), summary: say('Tule.', 'Kom.'), firstStep: say('Soita.', 'Ring.') },
  })
  await rowsOf(
    site.db,
    `insert into directory.service_term (service_id, term_id)
     select '${service}', id from directory.taxonomy_term where taxonomy = 'worry' limit 1`,
  )
})
after(() => site.close())

/** Twenty-five tags that nobody has told yet: each a piece of its own. */
const tags = Array.from({ length: 25 }, (_, i) => `q${String.fromCharCode(97 + i)}`)

test('of fifty who publish at once nobody’s word is lost: others’ pieces are joined, and who overlaps is asked', async () => {
  const pool = openPool(site.where.app, () => {}, 25)
  const db = openDb(pool)
  const entry = await readEntry(site.db, 'service', service)
  assert.ok(entry)
  const { now } = site.clock
  const editors = await Promise.all(Array.from({ length: 50 }, () => aPractitioner(site.db)))
  for (const practitioner_id of editors)
    await keepDraft(
      site.db as Tx,
      { record_id: service, kind: 'service', practitioner_id, based_on: 0, base: entry.document, fields: {} },
      now,
    )
  const outcomes = await Promise.all(
    editors.map((by, i) =>
      db.transaction().execute(async (tx) => {
        const draft = await draftOf(tx, service, by)
        assert.ok(draft)
        const words = { text: `Teksti ${i}.`, state: 'checked' as const }
        const own = i < 25 ? { description: { [tags[i] as string]: words } } : { alert: { fi: words, sv: words } }
        return publish(tx, {
          ...{ draft: draft as Draft<'service'>, document: { ...entry.document, ...own } as never, held: [], by },
          ...{ bilingual: true, today: Temporal.PlainDate.from('2026-11-24'), now, reason: null, choices: null },
        })
      }),
    ),
  )
  await pool.end()
  const now25 = await readEntry(site.db, 'service', service)
  assert.deepEqual(
    tags.map((tag) => now25?.document.description[tag]?.text),
    tags.map((_, i) => `Teksti ${i}.`),
  )
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length
  assert.deepEqual([count('published'), count('clash')], [26, 24])
  const winner = now25?.document.alert.fi?.text
  for (const one of outcomes)
    if (one.outcome === 'clash')
      assert.deepEqual(
        one.clashes.map(({ theirs }) => (theirs as { text: string }).text),
        [winner, winner],
        'the second sees what the first has told',
      )
  await chained()
  assert.equal(
    (await rowsOf(site.db, 'select id from directory.entry_draft')).length,
    24,
    'who was asked keeps the draft',
  )
})

/** Every version was made from what the one before it left. */
async function chained() {
  const versions = await rowsOf<{ version: number; changes: Change[] }>(
    site.db,
    `select version, changes from directory.record_version where record_id = '${service}' order by version`,
  )
  assert.deepEqual(
    versions.map(({ version }) => version),
    versions.map((_, i) => i + 1),
  )
  const last = new Map<string, unknown>()
  for (const { changes } of versions)
    for (const { path, before: was, after: is } of changes) {
      if (last.has(path)) assert.deepEqual(was, last.get(path), path)
      last.set(path, is)
    }
}
