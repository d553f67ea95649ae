import { sql } from 'kysely'
import { aPractitioner } from '../src/people/sample.ts'
import type { Db } from '../src/platform/db/db.ts'
import { formIn } from '../src/rooms/directory/editing/form-sample.ts'
import type { Served, Town } from '../test/served.ts'
import type { Bench, Figure } from './figure.ts'
import { cookieOf, withOwner } from './people-rows.ts'
import type { Stage } from './stage.ts'

/** Editors who have the same entry open, and how often all of them save at once. */
const [editors, times] = [50, 4]
const list = '/tyo/koordinointi/palvelut'
/** The pieces they change: so many can be joined, the others overlap and are asked to choose. */
const pieces = ['description', 'fees', 'summary', 'firstStep', 'alert'].flatMap((name) =>
  ['fi', 'sv', 'en'].map((lang) => `${name}-${lang}`),
)

/** Fifty editors of one entry press "publish" at the same moment, through the front door; whoever overlaps chooses and sends again. */
export const edits = (stage: Stage, name: string): Bench => ({
  names: ['saves', 'lost', 'asked'].map((what) => `${name}-${what}`),
  async measure() {
    const [town, site] = [await stage.town(), await stage.site()]
    const { entry, cookies } = await withOwner(town, prepared)
    let [published, asked, seconds] = [0, 0, 0]
    for (let time = 0; time < times; time++) {
      const forms: Record<string, string[]>[] = []
      for (const cookie of cookies) forms.push(await formOf(site, entry, cookie))
      const start = performance.now()
      const done = await Promise.all(
        cookies.map((cookie, i) => save(site, entry, cookie, changed(forms[i] ?? {}, i, time))),
      )
      seconds += (performance.now() - start) / 1000
      published += done.length
      asked += done.reduce((sum, tries) => sum + tries - 1, 0)
    }
    return [
      { name: `${name}-saves`, value: published / seconds, unit: 'saves/s' },
      { name: `${name}-asked`, value: asked, unit: 'choices' },
      await lostOnes(town, entry, name),
    ]
  },
})

async function prepared(db: Db) {
  await sql`update platform.municipality set bilingual = false`.execute(db)
  const { rows } = await sql<{ id: string }>`select id from directory.service
    where status = 'active' and synthetic and first_step is not null order by id limit 1`.execute(db)
  const cookies: string[] = []
  for (let i = 0; i < editors; i++) {
    const practitioner = await aPractitioner(db, { family: `Toimittaja ${i}`, task: 'approving' })
    cookies.push(await cookieOf(db, { practitioner }))
  }
  return { entry: rows[0]?.id ?? '', cookies }
}

async function formOf({ url }: Served, entry: string, cookie: string) {
  const answer = await fetch(`${url}${list}/${entry}`, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`The entry answered ${answer.status}`)
  return formIn(await answer.text())
}

const changed = (form: Record<string, string[]>, editor: number, time: number) => ({
  ...form,
  [pieces[editor % pieces.length] as string]: [`Teksti ${editor} kerralla ${time}.`],
})

/** Publishes, choosing one's own word as long as somebody else was faster. Returns how often it was sent. */
async function save({ url }: Served, entry: string, cookie: string, form: Record<string, string[]>): Promise<number> {
  let fields: Record<string, string[]> = { ...form, act: ['publish'] }
  for (let tries = 1; tries <= editors; tries++) {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([key, all]) => all.map((one) => [key, one])))
    const answer = await fetch(`${url}${list}/${entry}`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { cookie, origin: url },
    })
    if (answer.status === 303) return tries
    // The house was full for a moment: one presses again.
    if (answer.status === 503) continue
    if (answer.status !== 409) throw new Error(`A save answered ${answer.status}`)
    const again = formIn(await answer.text())
    const kept = Object.keys(again).filter((key) => key.startsWith('keep-'))
    fields = { ...again, act: ['publish'], ...Object.fromEntries(kept.map((key) => [key, ['mine']])) }
  }
  throw new Error('A save was overtaken too often')
}

/** Changes that were made from something else than what stood there: an update that was lost. */
const lostOnes = (town: Town, entry: string, name: string): Promise<Figure> =>
  withOwner(town, async (db) => {
    const { rows } = await sql<{ lost: number }>`
      select count(*)::int as lost from (
        select c -> 'before' as before, lag(c -> 'after') over (partition by c ->> 'path' order by v.version) as was,
          row_number() over (partition by c ->> 'path' order by v.version) as nth
        from directory.record_version v, jsonb_array_elements(v.changes) c where v.record_id = ${entry}) told
      where nth > 1 and before is distinct from was`.execute(db)
    return { name: `${name}-lost`, value: rows[0]?.lost ?? Number.NaN, unit: 'updates' }
  })
