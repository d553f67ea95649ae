import type { Db } from '../../src/platform/db/db.ts'
import { rowsOf } from '../harness.ts'

// Conventions that only the migrated database itself can answer for. Each returns what is wrong, in words.

/** The queue's own schema keeps the habits of its package. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`
const told = async (db: Db, statement: string) =>
  (await rowsOf<{ wrong: string }>(db, statement)).map(({ wrong }) => wrong)

/** `text` rather than `varchar`, `timestamptz` rather than `timestamp`, `jsonb` rather than `json`, uuids rather than serials. */
export const strangeTypes = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    select format('%I.%I.%I is %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) as wrong
    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and a.attnum > 0 and not a.attisdropped and (format_type(a.atttypid, null) in
        ('character varying', 'character', 'timestamp without time zone', 'time with time zone', 'json', 'money', 'real')
      or pg_get_expr((select adbin from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum), c.oid) like 'nextval(%')
    order by 1`,
  )

/** Tables that do not say when a row came. One whose key is another's row (a link, a detail) follows that row. */
export const withoutCreatedAt = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    select format('%s.%s', n.nspname, c.relname) as wrong
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'created_at' and a.attnotnull
        and a.atttypid = 'timestamptz'::regtype)
      and not exists (select from pg_constraint key join pg_constraint f on f.conrelid = key.conrelid and f.contype = 'f'
        and f.conkey <@ key.conkey where key.conrelid = c.oid and key.contype = 'p')
    order by 1`,
  )

/** References that no index begins with: a row on the other side could not be removed without reading everything. */
export const unindexedReferences = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    select format('%s (%s)', f.conrelid::regclass, f.conname) as wrong
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and f.contype = 'f' and not exists (select from pg_index i where i.indrelid = f.conrelid and i.indpred is null
      and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
    order by 1`,
  )

export const withoutKey = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    select format('%I.%I', n.nspname, c.relname) as wrong from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')
    order by 1`,
  )

/** Schemas that belong to no room. */
export const strangeSchemas = async (db: Db, rooms: readonly string[]): Promise<string[]> =>
  (await told(db, `select n.nspname as wrong from pg_namespace n where ${ours} order by 1`)).filter(
    (schema) => !['platform', 'people', ...rooms].includes(schema),
  )

/** What the application's role has that it must not: ownership, power to create, memberships, or a way round the rules. */
export const excessiveRights = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    with app as (select oid as id, * from pg_roles where rolname = 'perheverkosto_app'), schemas as (select oid as id, nspname from pg_namespace where nspname !~ '^pg_(toast|temp)')
    select 'it owns ' || what as wrong from app, lateral (
      select format('table %s', c.oid::regclass) as what from pg_class c where relowner = app.id
      union all select format('schema %s', nspname) from pg_namespace where nspowner = app.id
      union all select format('function %s', oid::regprocedure) from pg_proc where proowner = app.id
      union all select format('database %s', datname) from pg_database where datdba = app.id) owned
    union all select format('it may create in schema %s', nspname) from app, schemas where has_schema_privilege(app.id, schemas.id, 'create')
    union all select format('it may create in the %s', current_database()) from app where has_database_privilege(app.id, current_database(), 'create')
    union all select 'it may make temporary tables' from app where has_database_privilege(app.id, current_database(), 'temporary')
    union all select 'it is a member of ' || roleid::regrole from pg_auth_members, app where member = app.id
    union all select 'it is too mighty' from app where rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
    union all select format('it may %s %s', right_, c.oid::regclass) from app, unnest(array['truncate', 'references', 'trigger']) right_, pg_class c
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') and has_table_privilege(app.id, c.oid, right_)
    union all select format('it may write %s', c.oid::regclass) from app, pg_class c where c.oid = 'platform.migration'::regclass
      and (has_table_privilege(app.id, c.oid, 'insert') or has_table_privilege(app.id, c.oid, 'update') or has_table_privilege(app.id, c.oid, 'delete'))
    order by 1`,
  )

/** Functions that run with their owner's rights: each must fix its search path, or a caller could slip another table under it. */
export const looseDefiners = (db: Db): Promise<string[]> =>
  told(
    db,
    `
    select p.oid::regprocedure::text as wrong from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and p.prosecdef and not coalesce(p.proconfig::text, '') like '%search_path=%' order by 1`,
  )
