import { BlockList, isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Db } from '../../platform/db/db.ts'
import { loopback } from '../../platform/http/guards.ts'
import type { Issuer, SignInConfig } from '../../platform/issuers.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import type { MandateRegister } from '../../platform/mandate-register.ts'
import { isTrial, type Municipality } from '../../platform/municipality.ts'
import { type DemoIssuer, openDemoIssuer } from '../demo-issuer/provider.ts'
import { newTrialSeed } from '../demo-issuer/trial-secret.ts'
import { openRegister, type Register } from '../mandates/register.ts'
import { openProtocol, type Protocol } from './protocol.ts'

export type DeskSetup = {
  config: { baseUrl: string; signIn: SignInConfig }
  db: Db
  keys: Keys
  municipalities: () => Municipality[]
  /** Where this process listens; none when it answers without listening, as in tests. */
  port?: number
  /** By it all processes of this start know the same made-up issuer. */
  trialSeed?: string
}

type Asked = { req: { url: string; header?: (name: string) => string | undefined }; env: unknown }

/** Whom one may be vouched for by, at this request. */
export type Issuers = { citizen: Issuer | null; staff: Issuer[] }

export type SignInDesk = {
  keys: Keys
  protocol: Protocol
  /** The register of mandates to ask at this request: the real one, or in a trial the made-up one. */
  mandates(c: Asked): Register | null
  issuers(c: Asked): Issuers
  demo(c: Asked): DemoIssuer | null
  /** The address of ours that issuers send people back to; in a trial the one that somebody came by. */
  site(c: Asked): string
}

export function openDesk({
  config,
  db,
  keys,
  municipalities,
  port,
  trialSeed = newTrialSeed(),
}: DeskSetup): SignInDesk {
  const { baseUrl, signIn } = config
  let made: DemoIssuer | undefined
  const real = signIn.citizen !== null || signIn.staff.length > 0 || Boolean(signIn.mandates)
  const atHome = loopback.has(new URL(baseUrl).hostname)

  // D19: made-up people only where everybody is made up, nobody real is vouched for, and nobody comes from elsewhere.
  const demo = (c: Asked) => {
    if (real || !atHome || !isTrial(municipalities()) || port === undefined) return null
    if (!loopback.has(new URL(c.req.url).hostname) || !sitsHere(c)) return null
    made ??= openDemoIssuer(db, baseUrl, port, trialSeed)
    return made
  }
  const issuers = (c: Asked): Issuers => {
    const trial = demo(c)
    return trial ? { citizen: trial.citizen, staff: [trial.staff] } : signIn
  }
  const site = (c: Asked) => {
    const [base, here] = [new URL(baseUrl), new URL(c.req.url)]
    return demo(c) && here.protocol === base.protocol && here.port === base.port ? here.origin : baseUrl
  }
  const registers = new Map<MandateRegister, Register>()
  const mandates = (c: Asked): Register | null => {
    const service = demo(c)?.mandates.service ?? signIn.mandates ?? null
    if (service && !registers.has(service)) registers.set(service, openRegister(service))
    return service ? (registers.get(service) ?? null) : null
  }
  return { keys, protocol: openProtocol(), mandates, issuers, demo, site }
}

const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via']

const home = new BlockList()
home.addSubnet('127.0.0.0', 8)
home.addAddress('::1', 'ipv6')

/**
 * The name in a request is whatever its sender writes; where the connection comes from is not. What has been passed on by another machine
 * or a tunnel on this one came from elsewhere, whatever name it has by then.
 */
function sitsHere({ req, env }: Asked): boolean {
  if (passedOn.some((name) => req.header?.(name))) return false
  const address = (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? ''
  const kind = isIP(address)
  return kind !== 0 && home.check(address, kind === 6 ? 'ipv6' : 'ipv4')
}

export const issuerByKey = ({ citizen, staff }: Issuers, key: string): Issuer | undefined =>
  [...(citizen ? [citizen] : []), ...staff].find((one) => one.key === key)
