import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Named, quoted } from './catalogue.ts'

type Columns = Named & { columns: string[] }
type Copied = { rows: number; sha256: string }

/** Makes values read the same whoever asks, in whatever place and version. */
export const plainValues = `set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set bytea_output = 'hex'; set extra_float_digits = 3; set synchronize_seqscans = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

/** Writes the rows of a table into a compressed file that only we can read. */
export async function saveTable(client: pg.ClientBase, table: Columns, file: string): Promise<Copied> {
  const copy = client.query(copyTo(`copy ${list(table)} to stdout`))
  const hash = createHash('sha256')
  await pipeline(copy, hashing(hash), createGzip(), createWriteStream(file, { mode: 0o600, flush: true }))
  return { rows: copy.rowCount, sha256: hash.digest('hex') }
}

export async function loadTable(client: pg.ClientBase, table: Columns, file: string): Promise<number> {
  const copy = client.query(copyFrom(`copy ${list(table)} from stdin`))
  await pipeline(createReadStream(file), createGunzip(), copy)
  return copy.rowCount
}

/** What `saveTable` would write, without writing it. */
export async function readTable(client: pg.ClientBase, table: Columns): Promise<Copied> {
  const copy = client.query(copyTo(`copy ${list(table)} to stdout`))
  const hash = createHash('sha256')
  await pipeline(copy, hashing(hash), nowhere())
  return { rows: copy.rowCount, sha256: hash.digest('hex') }
}

/** The hash of a saved file's rows. @throws when the file is missing or damaged */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), createGunzip(), hashing(hash), nowhere())
  return hash.digest('hex')
}

const list = (table: Columns) =>
  `${quoted(table)} (${table.columns.map((name) => pg.escapeIdentifier(name)).join(', ')})`

const hashing = (hash: Hash) =>
  new Transform({
    transform(part: Buffer, _, done) {
      hash.update(part)
      done(null, part)
    },
  })

const nowhere = () => new Writable({ write: (_part, _encoding, done) => done() })
