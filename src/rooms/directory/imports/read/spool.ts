import { DatabaseSync } from 'node:sqlite'

/**
 * A heap on disk for what must be put together from several places of a feed (a phone to its place, a period to its unit), so that memory
 * does not grow with the feed. It is a nameless database of SQLite's own, in the folder for temporary files, gone when closed.
 */
export type Spool = {
  /** Whether nobody has put a key under this name yet. */
  isNew: (name: string, key: string) => boolean
  /** Puts `value` on a pile. */
  put: (pile: string, key: string, value: unknown) => void
  /** What was put on a pile under a key, in the order it came. */
  of: <T>(pile: string, key: string) => T[]
  /** Whether anything lies there. */
  has: (pile: string, key: string) => boolean
  hasAny: (pile: string) => boolean
  /** The keys of a pile, each once. */
  keys: (pile: string) => Generator<string>
  /** All of a pile, in the order it came. */
  all: <T>(pile: string) => Generator<{ key: string; value: T }>
  close: () => void
}

export function spool(): Spool {
  const db = new DatabaseSync('')
  db.exec(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -8000;
    create table item (id integer primary key, pile text not null, key text not null, value text not null);
    create index item_key on item (pile, key, id);
    create table known (name text not null, key text not null, primary key (name, key)) without rowid;
    begin`)
  const know = db.prepare('insert or ignore into known (name, key) values (?, ?)')
  const put = db.prepare('insert into item (pile, key, value) values (?, ?, ?)')
  const find = db.prepare('select value from item where pile = ? and key = ? order by id')
  const any = db.prepare('select 1 from item where pile = ? and key = ? limit 1')
  const piles = new Set<string>()
  const nextKey = db.prepare('select key from item where pile = ? and key > ? order by key limit 1')
  const page = db.prepare('select id, key, value from item where +pile = ? and id > ? order by id limit 200')
  return {
    isNew: (name, key) => know.run(name, key).changes === 1,
    put(pile, key, value) {
      piles.add(pile)
      put.run(pile, key, JSON.stringify(value))
    },
    of: (pile, key) => find.all(pile, key).map((row) => JSON.parse(String(row.value))),
    has: (pile, key) => any.get(pile, key) !== undefined,
    hasAny: (pile) => piles.has(pile),
    *keys(pile) {
      for (let row = nextKey.get(pile, ''); row; row = nextKey.get(pile, String(row.key))) yield String(row.key)
    },
    *all(pile) {
      for (let last = 0; ; ) {
        const rows = page.all(pile, last)
        for (const row of rows) yield { key: String(row.key), value: JSON.parse(String(row.value)) }
        if (rows.length === 0) return
        last = Number(rows.at(-1)?.id)
      }
    },
    close: () => db.close(),
  }
}
