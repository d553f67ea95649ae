import type { Adapter, AdapterPayload } from 'oidc-provider'

/** More than anybody trying the service needs; beyond that the oldest go, so that nobody can fill the memory. */
const most = 5_000

/**
 * Keeps what the demo issuer must remember for minutes, in the memory of the one process that it lives in.
 * It forgets who has signed in as soon as that is told: every sign-in asks again whom to be.
 */
export function openStore(): (model: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; timer: NodeJS.Timeout | undefined }>()

  const drop = (key: string) => {
    clearTimeout(kept.get(key)?.timer)
    kept.delete(key)
  }
  const keep = (key: string, payload: AdapterPayload, seconds: number | undefined) => {
    drop(key)
    const oldest = kept.keys().next().value
    if (kept.size >= most && oldest) drop(oldest)
    const timer = seconds ? setTimeout(() => kept.delete(key), seconds * 1000).unref() : undefined
    kept.set(key, { payload, timer })
  }
  const search = (matches: (payload: AdapterPayload) => boolean) =>
    [...kept.entries()].filter(([, { payload }]) => matches(payload))

  return (model) => ({
    async upsert(id, payload, seconds) {
      if (model === 'Session' && payload.accountId) drop(`${model} ${id}`)
      else keep(`${model} ${id}`, payload, seconds)
    },
    async find(id) {
      return kept.get(`${model} ${id}`)?.payload
    },
    async findByUid(uid) {
      return search((payload) => payload.kind === model && payload.uid === uid)[0]?.[1].payload
    },
    async findByUserCode() {
      return undefined
    },
    async consume(id) {
      const found = kept.get(`${model} ${id}`)
      if (found) found.payload.consumed = 1
    },
    async destroy(id) {
      drop(`${model} ${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key] of search((payload) => payload.grantId === grantId)) drop(key)
    },
  })
}
