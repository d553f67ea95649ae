import pg from 'pg'
import { queueSchema } from '../queue/install.ts'

/** Any relation, as its schema and name. */
export type Named = { schema: string; name: string }

export const quoted = ({ schema, name }: Named): string => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

/** Ours: not the system's, not a session's, not an extension's own, and not the queue's, which is filled anew from the outbox. */
const relations = (kinds: string) => `
  select c.oid, n.nspname as schema, c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in (${kinds}) and c.relpersistence <> 't' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', '${queueSchema}')
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

/** Every table that holds rows, parts of divided ones included, with the columns that are stored as given. */
export async function storedTables(client: pg.ClientBase): Promise<(Named & { columns: string[] })[]> {
  const { rows } = await client.query(`
    select schema, name, coalesce((
      select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns
    from (${relations(`'r'`)}) r order by schema, name`)
  return rows
}

export async function sequences(client: pg.ClientBase): Promise<Named[]> {
  const { rows } = await client.query(`select schema, name from (${relations(`'S'`)}) r order by schema, name`)
  return rows
}

export async function materializedViews(client: pg.ClientBase): Promise<Named[]> {
  const { rows } = await client.query(`select schema, name from (${relations(`'m'`)}) r order by oid`)
  return rows
}

/** Statements that take away and bring back everything that would interfere with loading rows in any order. */
export type Obstacle = { remove: string; restore: string }

/** References between tables, checked again when they come back; those of parts follow their whole. */
export async function references(client: pg.ClientBase): Promise<Obstacle[]> {
  const { rows } = await client.query(`
    select schema, name, k.conname, pg_get_constraintdef(k.oid) as definition
    from (${relations(`'r', 'p'`)}) r join pg_constraint k on k.conrelid = r.oid
    where k.contype = 'f' and k.conparentid = 0 order by k.oid`)
  return rows.map(({ conname, definition, ...table }) => {
    const change = `alter table ${quoted(table)}`
    const constraint = pg.escapeIdentifier(conname)
    return {
      remove: `${change} drop constraint ${constraint}`,
      restore: `${change} add constraint ${constraint} ${definition}`,
    }
  })
}

/** Triggers would write log rows and change values once more. Each comes back as it was: on, off, always or for replicas. */
export async function triggers(client: pg.ClientBase): Promise<Obstacle[]> {
  const { rows } = await client.query(`
    select schema, name, t.tgname, t.tgenabled
    from (${relations(`'r', 'p'`)}) r join pg_trigger t on t.tgrelid = r.oid
    where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0 order by t.oid`)
  const modes: Record<string, string> = { O: 'enable', A: 'enable always', R: 'enable replica' }
  return rows.map(({ tgname, tgenabled, ...table }) => {
    const change = `alter table ${quoted(table)}`
    const trigger = pg.escapeIdentifier(tgname)
    return {
      remove: `${change} disable trigger ${trigger}`,
      restore: `${change} ${modes[tgenabled]} trigger ${trigger}`,
    }
  })
}

/** Forced row security would keep even the owner from loading rows. */
export async function forcedRowSecurity(client: pg.ClientBase): Promise<Obstacle[]> {
  const { rows } = await client.query(`
    select schema, name from (${relations(`'r', 'p'`)}) r join pg_class c using (oid) where c.relforcerowsecurity`)
  return rows.map((table) => {
    const change = `alter table ${quoted(table)}`
    return { remove: `${change} no force row level security`, restore: `${change} force row level security` }
  })
}
