import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { type Documents, documents, type EntryKind, entryKinds } from './document.ts'
import { readEntries, readEntry } from './read.ts'
import { isUnlisted, refreshLists } from './refresh.ts'
import { type Author, type Edit, saveEntries } from './save.ts'
import { undoVersion } from './undo.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const author = (source = 'editor'): Author => ({ source, now: site.clock.now })
const idsOf = async (kind: EntryKind) =>
  (await sql<{ id: string }>`select id from ${sql.table(`directory.${kind}`)} order by id`.execute(site.db)).rows.map(
    ({ id }) => id,
  )
// As the application, whose rights these are.
const save = <K extends EntryKind>(kind: K, edits: Edit<K>[], by = author()) =>
  site.appDb.transaction().execute((tx) => saveEntries(tx, kind, by, edits))
const undo = <K extends EntryKind>(kind: K, id: string, version: number) =>
  site.appDb.transaction().execute((tx) => undoVersion(tx, kind, author(), { id, version }))
/** A service of the town that nobody has changed yet. */
const aService = async () => {
  const { rows } = await sql<{ id: string }>`select id from directory.service s
    where status = 'active' and not exists (select from directory.record_version v where v.record_id = s.id)
      and not exists (select from directory.help_line h where h.service_id = s.id) order by id limit 1`.execute(site.db)
  const id = rows[0]?.id ?? ''
  return {
    id,
    ...((await readEntry(site.appDb, 'service', id)) as { document: Documents['service']; version: number }),
  }
}

describe('an entry is read and written as one document', () => {
  for (const kind of entryKinds) {
    test(`every ${kind} of a town is whole, and the same when it is saved under another id`, async () => {
      const entries = await readEntries(site.appDb, kind, await idsOf(kind))
      assert.ok(entries.size > 5)
      const copies = [...entries.values()].map(({ document }) => ({ id: randomUUID(), basedOn: null, document }))
      for (const { document } of copies) documents[kind].parse(document)
      const made = await save(kind, copies as Edit<typeof kind>[])
      assert.ok(made.every(({ outcome, version }) => outcome === 'made' && version === 1))
      const written = await readEntries(
        site.appDb,
        kind,
        copies.map(({ id }) => id),
      )
      for (const { id, document } of copies) assert.deepEqual(written.get(id), { document, version: 1 })
    })

    test(`nothing is written when a ${kind} is saved as it is`, async () => {
      const entries = await readEntries(site.appDb, kind, await idsOf(kind))
      const edits = [...entries].map(([id, { document, version }]) => ({ id, basedOn: version, document }))
      const saved = await save(kind, edits as Edit<typeof kind>[])
      assert.ok(saved.every(({ outcome }) => outcome === 'same'))
    })
  }
})

describe('saving', () => {
  test('keeps what changed, who told it, and makes lists be written anew', async () => {
    const { id, document, version } = await aService()
    await site.db.transaction().execute((tx) => refreshLists(tx, site.clock.now))
    const name = { ...document.name, fi: { text: 'Yöpuuro', state: 'checked' as const } }
    const [saved] = await save('service', [
      { id, basedOn: version, document: { ...document, name, expecting: !document.expecting } },
    ])
    assert.deepEqual(saved?.outcome === 'saved' && saved.changes.map(({ path }) => path).toSorted(), [
      'expecting',
      'name.fi',
    ])
    const { rows } =
      await sql`select path, source from directory.field_origin where record_id = ${id} order by path`.execute(site.db)
    assert.deepEqual(rows, [
      { path: 'expecting', source: 'editor' },
      { path: 'name.fi', source: 'editor' },
    ])
    assert.equal(await isUnlisted(site.appDb), true)
    await site.appDb.transaction().execute((tx) => refreshLists(tx, site.clock.now))
    assert.equal(await isUnlisted(site.appDb), false)
    assert.match((await site.visit('/fi/palvelut?q=yöpuuro')).words, /Yöpuuro/)
  })

  test('whoever comes second is told, and loses nothing of the first', async () => {
    const { id, document, version } = await aService()
    const of = (fi: string): Documents['service'] => ({ ...document, summary: { fi: { text: fi, state: 'checked' } } })
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save('service', [{ id, basedOn: version, document: of(`Tallennus ${index}`) }]),
      ),
    )
    const outcomes = all.map(([saved]) => saved?.outcome)
    assert.deepEqual(outcomes.toSorted(), [...Array(7).fill('overtaken'), 'saved'])
    const winner = outcomes.indexOf('saved')
    assert.equal((await readEntry(site.appDb, 'service', id))?.document.summary.fi?.text, `Tallennus ${winner}`)
  })

  test('two new services of one name get addresses of their own', async () => {
    const { document } = await aService()
    const name = { fi: { text: 'Äänekäs Öljy!', state: 'checked' as const } }
    const edits = [0, 1].map(() => ({ id: randomUUID(), basedOn: null, document: { ...document, name } }))
    await save('service', edits)
    const { rows } = await sql<{ slug: Record<string, string> }>`
      select slug from directory.service where id = any(${edits.map(({ id }) => id)}::uuid[]) order by length(slug ->> 'fi')`.execute(
      site.db,
    )
    assert.deepEqual(rows[0]?.slug, { fi: 'aanekas-oljy', sv: 'aanekas-oljy', en: 'aanekas-oljy' })
    assert.match(rows[1]?.slug.fi ?? '', /^aanekas-oljy-[0-9a-f]{8}$/)
  })
})

describe('taking back', () => {
  test('a version is taken back piece by piece, and what somebody changed since stays', async () => {
    const { id, document, version } = await aService()
    const first = {
      ...document,
      cost: document.cost === 'free' ? ('fee' as const) : ('free' as const),
      expecting: !document.expecting,
    }
    await save('service', [{ id, basedOn: version, document: first }], author('ptv'))
    await save('service', [{ id, basedOn: version + 1, document: { ...first, cost: null } }])
    const undone = await undo('service', id, version + 1)
    assert.deepEqual([undone?.outcome, undone?.kept], ['saved', ['cost']])
    const now = await readEntry(site.appDb, 'service', id)
    assert.deepEqual(
      [now?.document.cost, now?.document.expecting, now?.version],
      [null, document.expecting, version + 3],
    )
    assert.deepEqual((await undo('service', id, version + 1))?.outcome, 'same')
  })

  test('what came into being ends, and an unknown version is nothing', async () => {
    const { document } = await aService()
    const id = randomUUID()
    await save('service', [{ id, basedOn: null, document }])
    await undo('service', id, 1)
    assert.equal((await readEntry(site.appDb, 'service', id))?.document.status, 'defunct')
    assert.equal(await undo('service', id, 99), null)
  })
})
