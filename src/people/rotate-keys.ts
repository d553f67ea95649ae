import { constants, copyFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/db.ts'
import { readKeys, writeKeys } from '../platform/keys/key-file.ts'
import { exchanged, type KeyMaterial, type Keys, keysOf, withoutFormer } from '../platform/keys/keys.ts'
import { Refusal } from '../platform/lifecycle/refusal.ts'
import { subscriptionIn } from '../platform/post/push.ts'
import { identityHashes, sealedAbout } from './identity.ts'
import { sealedFor as keptFor } from './kept-texts/keep.ts'

/**
 * Exchanges the keys beside the running program (D16), which follows the file: new keys first, then every identity code and every hash batch
 * by batch, and at last the former keys go. Interrupted anywhere, it goes on where it was when called again.
 * @param db as the owner of the tables, on one connection
 * @param settle milliseconds in which what began with the former keys alone comes to an end, before anything is renewed
 * @throws Refusal without a key file, or when another exchange runs
 */
export async function rotateKeys(db: Db, file: string, now: Temporal.Instant, say: Say, settle = 2_000): Promise<void> {
  const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_lock(7365007) as alone`.execute(db)
  if (!rows[0]?.alone) throw new Refusal('The keys are being exchanged by another process.')
  const material = readKeys(file)
  if (!material) throw new Refusal(`There is no key file ${file}: nothing to exchange.`)
  const both = material.formerHashes?.length ? material : await begin(file, material, now, say)
  // Whoever still looks for a former hash alone would not find somebody renewed, and make them twice.
  await sleep(settle)
  const { renewed, unreadable } = await renewAll(db, both)
  say(`${renewed} identities renewed.`)
  const left = await waiting(db, both)
  if (unreadable || left) return stay(unreadable, left, say)
  await writeKeys(file, withoutFormer(both))
  say('The former keys are retired.')
}

type Say = (line: string) => void

async function begin(file: string, material: KeyMaterial, now: Temporal.Instant, say: Say): Promise<KeyMaterial> {
  const copy = `${file}.before-${now.toString({ smallestUnit: 'second' }).replaceAll(':', '')}`
  await copyFile(file, copy, constants.COPYFILE_EXCL)
  say(`The former keys are saved in ${copy}. Older backups need them.`)
  const both = exchanged(material)
  await writeKeys(file, both)
  return both
}

function stay(unreadable: number, left: number, say: Say): void {
  if (unreadable) say(`${unreadable} identity codes cannot be opened with any of the keys.`)
  if (left) say(`${left} people are known by the former key only, and are renewed when they next sign in.`)
  say('The former keys stay for reading. Run this again later.')
}

const batch = 200
const nobody = '00000000-0000-0000-0000-000000000000'
type Renewed = { renewed: number; unreadable: number }

async function renewAll(db: Db, material: KeyMaterial): Promise<Renewed> {
  const keys = keysOf(material)
  const sum = { renewed: 0, unreadable: 0 }
  const steps: Step[] = [
    renewPeople,
    renewKeptTexts,
    ...sealedRows.map(
      (of): Step =>
        (...rest) =>
          renewSealed(of, ...rest),
    ),
  ]
  for (const step of steps) {
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after
      const done = await db.transaction().execute((tx) => step(tx, keys, newest(material), from))
      sum.renewed += done.renewed
      sum.unreadable += done.unreadable
      after = done.last
    }
  }
  return sum
}

const newest = ({ seal }: KeyMaterial): number => seal.at(-1)?.id as number
type Batch = Renewed & { last: string | null }
type Step = (tx: Tx, keys: Keys, id: number, after: string) => Promise<Batch>

/** Those whose identity code is kept: sealed anew, and found by the newest hash. */
async function renewPeople(tx: Tx, keys: Keys, id: number, after: string): Promise<Batch> {
  const { rows } = await sql<{ key: string; sealed: Buffer }>`
    select p.id as key, p.identity_code as sealed from people.person p
    where p.identity_code is not null and get_byte(p.identity_code, 0) <> ${id} and p.id > ${after || nobody}::uuid
    order by p.id limit ${batch} for no key update`.execute(tx)
  return renewEach(rows, keys, sealedAbout.code, async (person, code) => {
    const [hash, ...former] = identityHashes(keys, { citizen: code })
    await sql`update people.identity set hash = ${hash} where person_id = ${person} and hash = any(${former}::bytea[])`.execute(
      tx,
    )
    await sql`update people.person set identity_code = ${keys.seal(code, sealedAbout.code)} where id = ${person}`.execute(
      tx,
    )
  })
}

/** What somebody wrote as their sign-in ended, and has not read yet. */
async function renewKeptTexts(tx: Tx, keys: Keys, id: number, after: string): Promise<Batch> {
  const { rows } = await sql<Sealed>`
    select k.id as key, k.sealed from people.kept_text k
    where get_byte(k.sealed, 0) <> ${id} and k.id > ${after || nobody}::uuid order by k.id limit ${batch} for update`.execute(
    tx,
  )
  const done = await renewEach(rows, keys, keptFor, async (key, text) => {
    await sql`update people.kept_text set sealed = ${keys.seal(text, keptFor)} where id = ${key}`.execute(tx)
  })
  // What no key opens goes with its day, and keeps no former key for it.
  return { ...done, unreadable: 0 }
}

/**
 * Rows with something sealed and, beside it, the hash they are found by. `hashedAs`: what the hash belongs to, told by the row `r`;
 * `found`: what of the text is hashed, when it is not all of it.
 */
const sealedRows: SealedRow[] = [
  {
    ...{ table: sql`people.identity`, sealed: sql`told`, about: sealedAbout.told },
    hashedAs: sql`case when r.practitioner_id is null then 'citizen' else 'practitioner' end`,
  },
  { table: sql`people.passkey`, sealed: sql`credential`, about: 'passkey', hashedAs: sql`'passkey'` },
  {
    ...{ table: sql`people.push_subscription`, sealed: sql`sealed`, about: 'push', hashedAs: sql`'push'` },
    found: (text) => subscriptionIn(text).endpoint,
  },
]

type Name = ReturnType<typeof sql>
type SealedRow = { table: Name; sealed: Name; about: string; hashedAs: Name; found?: (text: string) => string }

async function renewSealed(of: SealedRow, tx: Tx, keys: Keys, id: number, after: string): Promise<Batch> {
  const { table, sealed, about, hashedAs, found = (text) => text } = of
  const { rows } = await sql<Sealed & { use: string }>`
    select encode(r.hash, 'hex') as key, r.${sealed} as sealed, ${hashedAs} as use from ${table} r
    where r.${sealed} is not null and get_byte(r.${sealed}, 0) <> ${id} and r.hash > decode(${after}, 'hex')
    order by r.hash limit ${batch} for update`.execute(tx)
  return renewEach(rows, keys, about, async (key, text, { use }) => {
    await sql`update ${table} set hash = ${keys.hash(found(text), use)}, ${sealed} = ${keys.seal(text, about)}
      where hash = decode(${key}, 'hex')`.execute(tx)
  })
}

type Sealed = { key: string; sealed: Buffer }

async function renewEach<S extends Sealed>(
  rows: S[],
  keys: Keys,
  about: string,
  renew: (key: string, text: string, row: S) => Promise<void>,
): Promise<Batch> {
  let renewed = 0
  for (const row of rows) {
    const text = opened(keys, row.sealed, about)
    if (text === null) continue
    await renew(row.key, text, row)
    renewed++
  }
  return { renewed, unreadable: rows.length - renewed, last: rows.at(-1)?.key ?? null }
}

function opened(keys: Keys, sealed: Buffer, about: string): string | null {
  try {
    return keys.open(sealed, about)
  } catch {
    return null
  }
}

/** Who could not be renewed, because nothing sealed tells who they are. Whoever has left does not come again. */
async function waiting(db: Db, material: KeyMaterial): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people.identity i
    left join people.person p on p.id = i.person_id left join people.practitioner w on w.id = i.practitioner_id
    where get_byte(coalesce(p.identity_code, i.told, '\\x00'), 0) <> ${newest(material)} and w.left_on is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
