import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { halfTold, isGuarded, issuerVariables, type SignInConfig, signInOf } from './issuers.ts'
import { mandateRegisterOf, mandatesHalfTold, mandateVariables } from './mandate-register.ts'
import { halfToldPost, type PostConfig, postOf, postVariables } from './post/post.ts'

/** What the installation is told from outside. Every field has a working default. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** The keys that stand outside the database and its backups (D16). */
  keysFile: string
  /** A PostgreSQL of one's own; null means the embedded one in `dataDir`. Its role owns the tables. */
  databaseUrl: string | null
  /** The role the application signs in as, when the administrator made it; null means we make `perheverkosto_app`. */
  databaseAppUrl: string | null
  /** The address people use, without a slash at the end. */
  baseUrl: string
  demo: 'helsinki' | 'rovaniemi' | 'none'
  /** How many processes answer visitors; beyond one there is one more that does the rest (note 31). */
  processes: number
  /** How many reverse proxies in front are trusted to tell the visitor's address (D20). */
  trustProxy: number
  /** Who vouches for families and for professionals. */
  signIn: SignInConfig
  /** What letters and text messages go by. */
  post: PostConfig
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
}

const wholeNumber = (name: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} must be a whole number between ${min} and ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `${name} must be a whole number between ${min} and ${max}`)

const address = (name: string, protocols: string[], example: string) =>
  z.string().refine((text) => {
    const url = URL.parse(text)
    return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
  }, `${name} must be an address such as ${example}`)

const database = (name: string) =>
  z.string().refine((text) => {
    const url = URL.parse(text)
    return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
  }, `${name} must be an address such as postgres://user:password@host:5432/perheverkosto`)

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** More would only take turns with the database, or ask it for more connections than it gives. */
const processes = { usual: 4, most: 8 }

const environment = z.object({
  PORT: wholeNumber('PORT', 0, 65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  KEYS_FILE: z.string().min(1).optional(),
  DATABASE_URL: database('DATABASE_URL').optional(),
  DATABASE_APP_URL: database('DATABASE_APP_URL').optional(),
  BASE_URL: address('BASE_URL', ['http:', 'https:'], 'https://perheet.example.fi').optional(),
  DEMO: z.enum(['helsinki', 'rovaniemi', 'none'], 'DEMO must be helsinki, rovaniemi or none').default('helsinki'),
  TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 10).default(0),
  PROCESSES: wholeNumber('PROCESSES', 1, processes.most).default(Math.min(availableParallelism(), processes.usual)),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}`).default('info'),
  ...issuerVariables,
  ...postVariables,
  ...mandateVariables,
})

const unguarded =
  'BASE_URL must begin with https:// where a real issuer is told, or be an address of the machine itself.'

export type ConfigOutcome = { ok: true; config: Config } | { ok: false; message: string }

/**
 * Reads the configuration from environment variables. An empty variable counts as unset.
 * A wrong value gives one sentence that names the variable and says what is expected.
 */
export function readConfig(env: Record<string, string | undefined>): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) return { ok: false, message: `${read.error.issues[0]?.message ?? 'The configuration is wrong'}.` }
  const e = read.data
  if (e.DATABASE_APP_URL && !e.DATABASE_URL)
    return { ok: false, message: 'DATABASE_APP_URL needs DATABASE_URL beside it.' }
  const half = halfTold(e) ?? halfToldPost(e) ?? mandatesHalfTold(e)
  if (half) return { ok: false, message: half }
  const shownHost = ['0.0.0.0', '::'].includes(e.HOST) ? 'localhost' : e.HOST.includes(':') ? `[${e.HOST}]` : e.HOST
  const baseUrl = (e.BASE_URL ?? `http://${shownHost}:${e.PORT}`).replace(/\/+$/, '')
  const mandates = mandateRegisterOf(e)
  const signIn: SignInConfig = { ...signInOf(e), ...(mandates ? { mandates } : {}) }
  if ((signIn.citizen || signIn.staff.length || signIn.mandates) && !isGuarded(baseUrl))
    return { ok: false, message: unguarded }
  return {
    ok: true,
    config: {
      port: e.PORT,
      host: e.HOST,
      dataDir: resolve(e.DATA_DIR),
      keysFile: resolve(e.KEYS_FILE ?? join(e.DATA_DIR, 'keys.json')),
      databaseUrl: e.DATABASE_URL ?? null,
      databaseAppUrl: e.DATABASE_APP_URL ?? null,
      baseUrl,
      demo: e.DEMO,
      processes: e.PROCESSES,
      trustProxy: e.TRUST_PROXY,
      signIn,
      post: postOf(e),
      logLevel: e.LOG_LEVEL,
    },
  }
}
