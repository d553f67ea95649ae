import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { ownerWord } from '../ending.ts'
import { sessionToken, signedInBy } from '../private.ts'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { hashOf, type Level } from '../session.ts'

/**
 * Seconds that a sign-in still holds when nothing is done, and at most. Both nought when it is over, locked, or was never. `owner`: whose it
 * is, as long as something may still be sent by it.
 */
export type TimeLeft = { left: number; most: number; owner?: string }

/** What the warning before the end asks. Asking prolongs nothing; going on does, as any page would, within the twelve hours. */
export function timeLeftRoutes(app: PageApp): void {
  app.get('/kirjaudu/jaljella', allow(anyone), rateLimit('time-left', 3000, 10), (c) => answer(c))
  app.post('/kirjaudu/jatka', allow(anyone), rateLimit('keep-on', 600, 10), async (c) => {
    const { db, now } = c.var
    const token = sessionToken(c)
    if (token) await db.transaction().execute((tx) => signedInBy(tx, hashOf(token), now))
    return answer(c)
  })
}

async function answer(c: PageContext) {
  const token = sessionToken(c)
  c.header('Cache-Control', 'no-store')
  return c.json(token ? await timeLeft(c.var.db, hashOf(token), c.var.now) : over)
}

const over: TimeLeft = { left: 0, most: 0 }

async function timeLeft(db: Db, hash: Buffer, now: Temporal.Instant): Promise<TimeLeft> {
  const { rows } = await sql<{
    ends_at: Temporal.Instant
    last_at: Temporal.Instant
    locked: boolean
    whose: string
    level: Level
  }>`
    select * from people.session_left(${hash}, ${now})`.execute(db)
  const [row] = rows
  if (!row) return over
  const owner = ownerWord(row.whose, row.level)
  if (row.locked) return { ...over, owner }
  const secondsTo = (then: Temporal.Instant) =>
    Math.max(0, Math.floor((then.epochMilliseconds - now.epochMilliseconds) / 1000))
  const left = secondsTo(row.ends_at)
  return { left, most: left ? secondsTo(row.last_at) : 0, owner }
}
