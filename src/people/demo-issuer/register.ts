import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { rememberedOnce } from '../../platform/lifecycle/one-memory.ts'
import type { MandateRegister } from '../../platform/mandate-register.ts'
import { type Principal, registerMemory } from './register-memory.ts'
import type { TrialSecret } from './trial-secret.ts'

export const registerPath = '/demo-issuer/valtuudet'

/** Milliseconds that a caller's clock may be from ours. */
const clock = 300_000

/**
 * A register of mandates of made-up people, in this very program, that answers as Suomi.fi's Web API does: it checks each call as the
 * real one, so that trying it tries the real way. It remembers in memory, for minutes.
 */
export function openDemoRegister(db: Db, baseUrl: string, port: number, secret: TrialSecret) {
  const service: MandateRegister = {
    ...{ url: baseUrl + registerPath, reachedAt: `http://127.0.0.1:${port}${registerPath}` },
    ...{ clientId: 'perheverkosto', apiKey: secret('register key'), oauthPassword: secret('register password') },
    issue: 'family-services',
  }
  const memory = rememberedOnce(registerMemory)

  async function principals(holder: string): Promise<Principal[]> {
    const { rows } = await sql<Principal>`select giver as code, giver_name as name from people.demo_mandate
      where holder = ${holder} order by giver_name`.execute(db)
    const more = (await memory.givers(holder)).filter(({ code }) => !rows.some((one) => one.code === code))
    return [...rows, ...more]
  }

  return {
    service,
    /** Whether a call is signed by who has the key, for this very path, within five minutes. */
    isSigned(header: string | undefined, path: string, now: Temporal.Instant): boolean {
      const [client, moment = '', sum = ''] = (header ?? '').split(' ')
      const then = momentIn(moment)
      if (client !== service.clientId || !then || Math.abs(then.since(now).total('milliseconds')) > clock) return false
      return same(sum, createHmac('sha256', service.apiKey).update(`${path} ${moment}`).digest('base64'))
    },
    isOurs: (header: string | undefined) =>
      same(header ?? '', `Basic ${Buffer.from(`${service.clientId}:${service.oauthPassword}`).toString('base64')}`),

    begin: (asker: string, now: Temporal.Instant) => memory.begin(asker, now.epochMilliseconds),
    /** Whom the one who asks may act for; null when nobody asks, or too long ago. */
    async asked(user: string, now: Temporal.Instant): Promise<{ asker: string; people: Principal[] } | null> {
      const asker = await memory.asker(user, now.epochMilliseconds)
      return asker === null ? null : { asker, people: await principals(asker) }
    },
    /** Somebody lets the one who asks act for them; it holds as long as the trial runs. */
    async give(user: string, giver: Principal, now: Temporal.Instant): Promise<void> {
      const asker = await memory.asker(user, now.epochMilliseconds)
      if (asker !== null && asker !== giver.code) await memory.give(asker, giver)
    },
    /** @returns the code that our server may turn into a token, once; null when that person gave no mandate */
    async choose(user: string, code: string, now: Temporal.Instant): Promise<string | null> {
      const asker = await memory.asker(user, now.epochMilliseconds)
      const person = asker !== null && (await principals(asker)).find((one) => one.code === code)
      return person ? memory.choose(user, person, now.epochMilliseconds) : null
    },
    redeem: (ticket: string) => memory.redeem(ticket),
    /** Whom the token's own question chose; null for another's. */
    chosen(header: string | undefined, session: string, now: Temporal.Instant): Promise<Principal | null> {
      const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? ''
      return memory.chosen(token, session, now.epochMilliseconds)
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
