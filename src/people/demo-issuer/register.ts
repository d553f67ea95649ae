import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { MandateRegister } from '../../platform/mandate-register.ts'

export const registerPath = '/demo-issuer/valtuudet'

/** Somebody whom one may act for, as the register of a trial knows them. */
export type Principal = { code: string; name: string }

type Question = { asker: string; user: string; chosen: Principal | null; began: number }

/** Milliseconds: how long a question waits, and how far a caller's clock may be from ours. */
const life = { question: 600_000, clock: 300_000 }
/** More than anybody trying the service needs. */
const most = 1_000

/**
 * A register of mandates of made-up people, in this very process, that answers as Suomi.fi's Web API does: it checks each call as the
 * real one, so that trying it tries the real way. It remembers in memory, for minutes.
 */
export function openDemoRegister(db: Db, baseUrl: string, port: number) {
  const secret = () => randomBytes(32).toString('base64url')
  const service: MandateRegister = {
    ...{ url: baseUrl + registerPath, reachedAt: `http://127.0.0.1:${port}${registerPath}` },
    ...{ clientId: 'perheverkosto', apiKey: secret(), oauthPassword: secret(), issue: 'family-services' },
  }
  const questions = new Map<string, Question>()
  const codes = new Map<string, string>()
  const tokens = new Map<string, string>()
  const given = new Map<string, Map<string, Principal>>()

  /** The question of that name, while it lives. */
  const question = (session: string, now: Temporal.Instant): Question | null => {
    const found = questions.get(session)
    return found && now.epochMilliseconds - found.began < life.question ? found : null
  }
  const bySelf = (user: string, now: Temporal.Instant) =>
    [...questions].find(([session, one]) => one.user === user && question(session, now))
  const keep = <V>(kept: Map<string, V>, key: string, value: V) => {
    const oldest = kept.keys().next().value
    if (kept.size >= most && oldest) kept.delete(oldest)
    kept.set(key, value)
  }

  async function principals(holder: string): Promise<Principal[]> {
    const { rows } = await sql<Principal>`select giver as code, giver_name as name from people.demo_mandate
      where holder = ${holder} order by giver_name`.execute(db)
    const more = [...(given.get(holder)?.values() ?? [])].filter(({ code }) => !rows.some((one) => one.code === code))
    return [...rows, ...more]
  }

  return {
    service,
    /** Whether a call is signed by who has the key, for this very path, within five minutes. */
    isSigned(header: string | undefined, path: string, now: Temporal.Instant): boolean {
      const [client, moment = '', sum = ''] = (header ?? '').split(' ')
      const then = momentIn(moment)
      if (client !== service.clientId || !then || Math.abs(then.since(now).total('milliseconds')) > life.clock)
        return false
      return same(sum, createHmac('sha256', service.apiKey).update(`${path} ${moment}`).digest('base64'))
    },
    isOurs: (header: string | undefined) =>
      same(header ?? '', `Basic ${Buffer.from(`${service.clientId}:${service.oauthPassword}`).toString('base64')}`),

    begin(asker: string, now: Temporal.Instant) {
      const [session, user] = [secret(), secret()]
      keep(questions, session, { asker, user, chosen: null, began: now.epochMilliseconds })
      return { sessionId: session, userId: user }
    },
    /** Whom the one who asks may act for; null when nobody asks, or too long ago. */
    async asked(user: string, now: Temporal.Instant): Promise<{ asker: string; people: Principal[] } | null> {
      const found = bySelf(user, now)
      return found ? { asker: found[1].asker, people: await principals(found[1].asker) } : null
    },
    /** Somebody lets the one who asks act for them; it holds as long as the trial runs. */
    give(user: string, giver: Principal, now: Temporal.Instant): void {
      const found = bySelf(user, now)
      if (!found || found[1].asker === giver.code) return
      const mine = given.get(found[1].asker) ?? new Map<string, Principal>()
      keep(given, found[1].asker, mine.set(giver.code, giver))
    },
    /** @returns the code that our server may turn into a token, once; null when that person gave no mandate */
    async choose(user: string, code: string, now: Temporal.Instant): Promise<string | null> {
      const found = bySelf(user, now)
      const person = found && (await principals(found[1].asker)).find((one) => one.code === code)
      if (!found || !person) return null
      found[1].chosen = person
      const ticket = secret()
      keep(codes, ticket, found[0])
      return ticket
    },
    redeem(ticket: string): string | null {
      const session = codes.get(ticket)
      codes.delete(ticket)
      if (!session) return null
      const token = secret()
      keep(tokens, token, session)
      return token
    },
    /** Whom the token's own question chose; null for another's. */
    chosen(header: string | undefined, session: string, now: Temporal.Instant): Principal | null {
      const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? ''
      return tokens.get(token) === session ? (question(session, now)?.chosen ?? null) : null
    },
  }
}

export type DemoRegister = ReturnType<typeof openDemoRegister>

function momentIn(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

const same = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
