import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { citizenKey, type Issuer, suomiFiClaims } from '../src/platform/issuers.ts'
import { type Served, serve, type Town } from '../test/served.ts'
import { atMost, type Bench, quantile } from './figure.ts'
import { withOwner } from './people-rows.ts'
import type { SignInLoad, SignInOrder } from './people-sign-in-child.ts'
import type { Stage } from './stage.ts'

/** People who sign in at the same time, and how many different ones there are. */
const [atOnce, people] = [8, 500]
/** Milliseconds: a round, and in how long 95 of 100 who come back have their session. */
const [warmUp, round, slowest] = [2_000, 6_000, 150]

/**
 * Signing in through the embedded issuer, all of it in this process; and our own half alone, with an issuer in the other process:
 * `-back` is what the way back takes, from the issuer's code to the session and its cookie.
 */
export const signIns = (stage: Stage, name: string): Bench[] => [
  {
    names: [`${name}-whole`, `${name}-whole-p95`],
    async measure() {
      const town = await stage.town()
      await addAccounts(town)
      return withChild(town, null, async (site, ask) => {
        const { rate, latencies } = await ask({ kind: 'whole', site: site.url, people, atOnce, milliseconds: round })
        return [
          { name: `${name}-whole`, value: rate, unit: 'sign-ins/s' },
          { name: `${name}-whole-p95`, value: quantile(latencies, 0.95), unit: 'ms' },
        ]
      })
    },
  },
  {
    names: [`${name}-own`, `${name}-back-p50`, `${name}-back-p95`],
    async measure() {
      return withChild(await stage.town(), outsideIssuer, async (site, ask) => {
        const { rate, latencies } = await ask({ kind: 'own', site: site.url, people, atOnce, milliseconds: round })
        return [
          { name: `${name}-own`, value: rate, unit: 'sign-ins/s' },
          { name: `${name}-back-p50`, value: quantile(latencies, 0.5), unit: 'ms' },
          atMost(`${name}-back-p95`, quantile(latencies, 0.95), 'ms', slowest),
        ]
      })
    },
  },
]

type Work<T> = (site: Served, ask: (order: SignInOrder) => Promise<SignInLoad>) => Promise<T>

/** The site, and the browsers in a process of their own; with an issuer there when one is wanted. Everybody has signed in once before. */
async function withChild<T>(town: Town, issuerAt: ((url: string) => Issuer) | null, work: Work<T>): Promise<T> {
  const child = fork(new URL('people-sign-in-child.ts', import.meta.url), { serialization: 'advanced' })
  const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }]
  const site = await serve({ app: town.app, ...(issuerAt ? { signIn: { citizen: issuerAt(issuer), staff: [] } } : {}) })
  try {
    return await work(site, async (order) => {
      await told(child, { ...order, milliseconds: warmUp })
      return told(child, order)
    })
  } finally {
    child.disconnect()
    await site.close()
  }
}

async function told(child: ChildProcess, order: SignInOrder): Promise<SignInLoad> {
  child.send(order)
  const [load] = (await once(child, 'message')) as [SignInLoad]
  if (load.wrong) throw new Error(`The measurement is worth nothing: ${load.wrong}`)
  return load
}

const outsideIssuer = (url: string): Issuer => ({
  ...{ key: citizenKey, audience: 'citizen', issuer: url, clientId: 'us', clientSecret: 'made-up' },
  ...{ name: { fi: 'Tunnistus', sv: 'Identifiering', en: 'Identification' }, acr: [], amr: [], claims: suomiFiClaims },
})

/** Made-up people of the embedded issuer, whom the browsers know by number. */
const addAccounts = (town: Town) =>
  withOwner(town, (db) =>
    sql`insert into people.demo_account (sub, audience, identity, given_name, family_name, group_key, role, about, position)
      select 'bench-' || n, 'citizen', 'bench-' || n, 'Sanna', 'Virtanen', 'family', '{}', '{}', n
      from generate_series(0, ${people - 1}::int) n on conflict do nothing`.execute(db),
  )
