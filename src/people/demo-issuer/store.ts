import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Adapter, AdapterPayload, JWK } from 'oidc-provider'
import { type Memory, rememberedOnce } from '../../platform/lifecycle/one-memory.ts'

/** More than anybody trying the service needs; beyond that the oldest go, so that nobody can fill the memory. */
const most = 5_000

/**
 * Keeps what the demo issuer must remember for minutes, in memory; and the key it signs with, made when it is first needed.
 * It forgets who has signed in as soon as that is told: every sign-in asks again whom to be.
 */
function openIssuerMemory() {
  const kept = new Map<string, { payload: AdapterPayload; timer: NodeJS.Timeout | undefined }>()
  let key: JWK | undefined

  const drop = (name: string) => {
    clearTimeout(kept.get(name)?.timer)
    kept.delete(name)
  }
  const keep = (name: string, payload: AdapterPayload, seconds: number | null) => {
    drop(name)
    const oldest = kept.keys().next().value
    if (kept.size >= most && oldest) drop(oldest)
    const timer = seconds ? setTimeout(() => kept.delete(name), seconds * 1000).unref() : undefined
    kept.set(name, { payload, timer })
  }
  const search = (matches: (payload: AdapterPayload) => boolean) =>
    [...kept.entries()].filter(([, { payload }]) => matches(payload))

  return {
    signingKey() {
      const made = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
      key ??= { ...made(), kty: 'RSA', use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }
      return key
    },
    upsert(model: string, id: string, payload: AdapterPayload, seconds: number | null) {
      if (model === 'Session' && payload.accountId) drop(`${model} ${id}`)
      else keep(`${model} ${id}`, payload, seconds)
    },
    find: (model: string, id: string) => kept.get(`${model} ${id}`)?.payload,
    findByUid: (model: string, uid: string) =>
      search((payload) => payload.kind === model && payload.uid === uid)[0]?.[1].payload,
    consume(model: string, id: string) {
      const found = kept.get(`${model} ${id}`)
      if (found) found.payload.consumed = 1
    },
    destroy: (model: string, id: string) => drop(`${model} ${id}`),
    revokeByGrantId(grantId: string) {
      for (const [name] of search((payload) => payload.grantId === grantId)) drop(name)
    },
  }
}

/** One for all serving processes: a sign-in may come to any of them at each of its steps. */
export const issuerMemory: Memory<ReturnType<typeof openIssuerMemory>> = {
  name: 'demo-issuer',
  open: openIssuerMemory,
}

export type IssuerStore = {
  signingKey(): Promise<JWK>
  adapter(model: string): Adapter
}

export function openStore(): IssuerStore {
  const memory = rememberedOnce(issuerMemory)
  return {
    signingKey: () => memory.signingKey(),
    adapter: (model) => ({
      upsert: (id, payload, seconds) => memory.upsert(model, id, payload, seconds ?? null),
      find: (id) => memory.find(model, id),
      findByUid: (uid) => memory.findByUid(model, uid),
      findByUserCode: async () => undefined,
      consume: (id) => memory.consume(model, id),
      destroy: (id) => memory.destroy(model, id),
      revokeByGrantId: (grantId) => memory.revokeByGrantId(grantId),
    }),
  }
}
