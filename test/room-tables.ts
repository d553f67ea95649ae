import { spawnSync } from 'node:child_process'
import type { Db } from '../src/platform/db/db.ts'
import { rowsOf } from './harness.ts'

/** jsonb columns that hold something else than a text in several languages (D10). */
const otherJson: Record<string, string> = {
  'directory.area.outline': '[number, number][][]',
  'directory.service.steps': '{ title: LocalizedText; text: LocalizedText }[]',
  'directory.service.questions': '{ question: LocalizedText; answer: LocalizedText }[]',
  'directory.taxonomy_term.slug': 'Record<string, string>',
  'directory.taxonomy_term.tonight': 'LocalizedText[]',
}

/** How values arrive, as `src/platform/db/values.ts` parses them. */
const arriving: Record<string, string> = {
  ...{
    text: 'string',
    uuid: 'string',
    bool: 'boolean',
    int2: 'number',
    int4: 'number',
    int8: 'number',
    float8: 'number',
  },
  ...{ numeric: 'string', date: 'Temporal.PlainDate', time: 'Temporal.PlainTime', timestamptz: 'Temporal.Instant' },
  ...{ daterange: 'string', int4range: 'string', tstzrange: 'string' },
  ...{ tsvector: 'string', interval: 'string', bytea: 'Buffer' },
}

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  fallback: boolean
  generated: boolean
  /** The words a check allows, when it does. */
  allowed: string[] | null
}

/**
 * The text of a room's `tables.ts`, read from a migrated database: one type a table, and the room's own view.
 * @throws when a column has a type that nobody has told how to read
 */
export async function roomTables(db: Db, schema: string): Promise<string> {
  const columns = await rowsOf<Column>(db, columnsOf(schema))
  const tables = Map.groupBy(columns, ({ table }) => table)
  const types = [...tables].map(
    ([table, all]) => `export type ${nameOf(table)} = {\n${all.map((one) => line(schema, one)).join('\n')}\n}`,
  )
  const view = [...tables.keys()].map((table) => `  '${schema}.${table}': ${nameOf(table)}`)
  const body = [...types, `export type ${upper(schema)}Tables = {\n${view.join('\n')}\n}`].join('\n\n')
  const used = (word: string) => new RegExp(`\\b${word}\\b`).test(body)
  const fromKysely = [
    used('Json') && 'ColumnType',
    used('Generated') && 'Generated',
    used('GeneratedAlways') && 'GeneratedAlways',
  ]
  const ground = schema === 'people' ? '../platform' : '../../platform'
  return formatted(`// Written by \`npm run tables\` from the migrated database; a test fails when they differ.
${fromKysely.some(Boolean) ? `import type { ${fromKysely.filter(Boolean).join(', ')} } from 'kysely'` : ''}
import type { Db } from '${ground}/db/db.ts'
${used('LocalizedText') ? `import type { LocalizedText } from '${ground}/languages.ts'` : ''}

/** This room's tables. Naming another room's does not compile. */
export const tables = (db: Db) => db.withTables<${upper(schema)}Tables>()

${body}
${used('Json') ? '\n/** jsonb arrives parsed and leaves as JSON. */\ntype Json<T> = ColumnType<T, string, string>' : ''}
`)
}

function line(schema: string, { table, column, type, nullable, fallback, generated, allowed }: Column): string {
  const list = type.startsWith('_')
  const words = allowed?.map((word) => `'${word}'`).join(' | ')
  const plain =
    type === 'jsonb'
      ? (otherJson[`${schema}.${table}.${column}`] ?? 'LocalizedText')
      : (words ?? arriving[list ? type.slice(1) : type])
  if (!plain) throw new Error(`Nobody has told how ${schema}.${table}.${column} (${type}) arrives`)
  const one = list ? (words ? `(${plain})[]` : `${plain}[]`) : type === 'jsonb' ? `Json<${plain}>` : plain
  const value = nullable ? `${one} | null` : one
  return `  ${column}: ${generated ? `GeneratedAlways<${value}>` : fallback ? `Generated<${value}>` : value}`
}

const columnsOf = (schema: string) => `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    d.oid is not null as fallback, a.attgenerated <> '' as generated,
    (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '(= ANY|<@) \\(?\\(?ARRAY\\[') as allowed
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = '${schema}'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'p')
  order by c.relname, a.attnum`

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const nameOf = (table: string) => `${table.split('_').map(upper).join('')}Table`

function formatted(text: string): string {
  const biome = [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--write',
    '--stdin-file-path=src/rooms/room/tables.ts',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, biome, { input: text, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The types could not be laid out: ${stderr}`)
  return stdout
}
