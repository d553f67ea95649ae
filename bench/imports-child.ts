import { sql } from 'kysely'
import type pg from 'pg'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { accepted, applied, aReadRun, savedBare, says } from '../src/rooms/directory/imports/sample.ts'

/** `bare`: the services are saved and nothing else; `read`: the run is read and left waiting; `save`: it is saved as well. */
export type ImportTask = { where: pg.PoolConfig; does: 'bare' | 'read' | 'save'; services: number; source: string }
/** Seconds, and the largest memory of the process in megabytes. */
export type Imported = { read: number; saved: number; peak: number }

const task = JSON.parse(process.argv[2] ?? '') as ImportTask
const pool = openPool(task.where, () => {})
const now = Temporal.Now.instant()
const text = (at: number) =>
  `Ryhmä kokoontuu kerran viikossa ja on tarkoitettu kaikille alueen perheille. Numero ${at}.`
const name = (at: number) => `Perheryhmä ${task.source} ${at}`

/** The table, made while it is read. */
const file = {
  name: 'palvelut.csv',
  open: async function* () {
    yield Buffer.from('Tunnus;Palvelun nimi suomeksi;Lyhyesti suomeksi;Kuvaus suomeksi;Hinta;Puhelin\r\n')
    for (let first = 0; first < task.services; first += 100) {
      const rows = Array.from({ length: Math.min(100, task.services - first) }, (_, at) => first + at)
      yield Buffer.from(
        rows.map((at) => `k${at};${name(at)};${text(at)};${text(at).repeat(5)};maksuton;09 123 4567\r\n`).join(''),
      )
    }
  },
}

try {
  const [read, saved] = await work(openDb(pool))
  process.stdout.write(JSON.stringify({ read, saved, peak: process.resourceUsage().maxRSS / 1024 } satisfies Imported))
} finally {
  await pool.end()
}

async function work(db: Db): Promise<[number, number]> {
  const { rows } = await sql<{
    id: string
  }>`select id from directory.organization order by created_at, id limit 1`.execute(db)
  const organization = rows[0]?.id as string
  if (task.does === 'bare') return [0, await seconds(() => saveBare(db, organization))]
  const run = {
    source: task.source,
    format: 'template_csv' as const,
    files: ['palvelut.csv'],
    now,
    defaultOrganization: organization,
  }
  let id = ''
  const read = await seconds(async () => {
    id = (await aReadRun(db, run, { file })).id
  })
  if (task.does === 'read') return [read, 0]
  await accepted(db, id, now)
  return [read, await seconds(() => applied(db, id, now))]
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function saveBare(db: Db, organization: string): Promise<void> {
  const said = (words: string) => ({ fi: says(words) })
  for (let first = 0; first < task.services; first += 500)
    await savedBare(
      db,
      task.source,
      now,
      Array.from({ length: 500 }, (_, at) => ({
        ...{
          organization,
          name: said(name(first + at)),
          summary: said(text(at)),
          description: said(text(at).repeat(5)),
        },
        ...{ cost: 'free' as const, contacts: [{ kind: 'phone' as const, value: '09 123 4567', label: {} }] },
      })),
    )
}
