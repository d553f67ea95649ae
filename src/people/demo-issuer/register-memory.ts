import { randomBytes } from 'node:crypto'
import type { Memory } from '../../platform/lifecycle/one-memory.ts'

/** Somebody whom one may act for, as the register of a trial knows them. */
export type Principal = { code: string; name: string }

type Question = { asker: string; user: string; chosen: Principal | null; began: number }

/** Milliseconds that a question waits. */
const life = 600_000
/** More than anybody trying the service needs. */
const most = 1_000

const secret = () => randomBytes(32).toString('base64url')

/** What the made-up register remembers for minutes, in memory. Moments are milliseconds since 1970. */
function openRegisterMemory() {
  const questions = new Map<string, Question>()
  const codes = new Map<string, string>()
  const tokens = new Map<string, string>()
  const given = new Map<string, Map<string, Principal>>()

  /** The question of that name, while it lives. */
  const question = (session: string, now: number): Question | null => {
    const found = questions.get(session)
    return found && now - found.began < life ? found : null
  }
  const bySelf = (user: string, now: number) =>
    [...questions].find(([session, one]) => one.user === user && question(session, now))
  const keep = <V>(kept: Map<string, V>, key: string, value: V) => {
    const oldest = kept.keys().next().value
    if (kept.size >= most && oldest) kept.delete(oldest)
    kept.set(key, value)
  }

  return {
    begin(asker: string, now: number) {
      const [session, user] = [secret(), secret()]
      keep(questions, session, { asker, user, chosen: null, began: now })
      return { sessionId: session, userId: user }
    },
    asker: (user: string, now: number): string | null => bySelf(user, now)?.[1].asker ?? null,
    /** Who has let somebody act for them during this trial. */
    givers: (holder: string): Principal[] => [...(given.get(holder)?.values() ?? [])],
    give(holder: string, giver: Principal): void {
      const mine = given.get(holder) ?? new Map<string, Principal>()
      keep(given, holder, mine.set(giver.code, giver))
    },
    choose(user: string, person: Principal, now: number): string | null {
      const found = bySelf(user, now)
      if (!found) return null
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
    chosen: (token: string, session: string, now: number): Principal | null =>
      tokens.get(token) === session ? (question(session, now)?.chosen ?? null) : null,
  }
}

/** One for all serving processes. */
export const registerMemory: Memory<ReturnType<typeof openRegisterMemory>> = {
  name: 'demo-register',
  open: openRegisterMemory,
}
