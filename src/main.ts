import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Logger } from 'pino'
import { seedDemo } from '../demo/seed.ts'
import { startJobs } from './app/jobs.ts'
import type { SiteOrder } from './app/site.ts'
import { keepRenewed, openTowns } from './app/towns.ts'
import { registerMemory } from './people/demo-issuer/register-memory.ts'
import { issuerMemory } from './people/demo-issuer/store.ts'
import { newTrialSeed } from './people/demo-issuer/trial-secret.ts'
import { newSendingPass, type SendingPass } from './people/notices/sending-pass.ts'
import { knowsAnybody } from './people/sign-in/queries.ts'
import { isHalfRestored } from './platform/backup/restore.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openDb, openPool } from './platform/db/db.ts'
import { migrate } from './platform/db/migrate.ts'
import { limitCounts } from './platform/http/limit.ts'
import { openKeys } from './platform/keys/key-file.ts'
import type { Keys } from './platform/keys/keys.ts'
import { type Lang, localized } from './platform/languages.ts'
import { Refusal } from './platform/lifecycle/refusal.ts'
import { openServing, settledPort } from './platform/lifecycle/serving-processes.ts'
import { onStopRequest } from './platform/lifecycle/stop-request.ts'
import { fault, openLog } from './platform/log/log.ts'
import { isTrial, municipalityOf } from './platform/municipality.ts'
import type { Medium } from './platform/post/letter.ts'
import { openPost } from './platform/post/post.ts'
import { type HeldDatabase, holdEmbedded, type Loss } from './platform/postgres/held-server.ts'
import { connectOwn } from './platform/postgres/own-server.ts'
import { installQueue } from './platform/queue/install.ts'
import { importsIn } from './rooms/directory/index.ts'

/** Milliseconds a running request may still take, and a taken port is waited for: longer if a former process may hold it. */
const patience = { drain: 10_000, port: 1_000, formerPort: 15_000 }

const lossSentence: Record<Loss, string> = {
  'taken over': 'Another Perheverkosto has taken over this data directory; this one ends.',
  gone: 'The database has been away for a minute; Perheverkosto ends so that it can be started again.',
}

/** Variables that a process that answers has no need of: the owner of the tables, and by what letters go. */
const ofTheFirst = ['DATABASE_URL', 'DATABASE_APP_URL', 'MAIL_URL', 'SMS_URL', 'SMS_TOKEN', 'PUSH_KEY']

const allAnswer = 'all processes answer'

const say = (line: string) => process.stdout.write(`${line}\n`)
/** What has to be undone on the way out, the last one first. */
const undo: (() => Promise<void>)[] = []
let stopping = false

onStopRequest(() => stop(0))
await start().catch(refuse)

async function start(): Promise<void> {
  const outcome = readConfig(process.env)
  if (!outcome.ok) throw new Refusal(outcome.message)
  const { config } = outcome
  // Read while the database starts: the pages are most of the program.
  const answering = config.processes > 1 ? gather(config.processes) : answeringHere()
  const database = await openDatabase(config)
  await serve(database, config, await prepare(database.owner, config), answering)
}

/** Lets visitors in, once all that it needs is there. */
type Answering = (order: SiteOrder, log: Logger) => Promise<void>

/** By several processes (note 31). */
function gather(count: number): Answering {
  const program = fileURLToPath(new URL('app/serving-process.ts', import.meta.url))
  const memories = [limitCounts, issuerMemory, registerMemory]
  const crew = openServing<SiteOrder>(program, count, { memories, withheld: ofTheFirst }, say)
  undo.push(() => crew.close(0))
  return async (order, log) => {
    undo.push(() => crew.close(patience.drain))
    await crew.serve(order, {
      onAll: () => log.info(allAnswer),
      onReplaced: (how) => log.error(how, 'a process that answers has ended; another takes its place'),
      onLoss: (sentence) => stop(1, sentence),
    })
  }
}

function answeringHere(): Answering {
  const program = import('./app/site.ts')
  program.catch(() => {})
  return async (order, log) => {
    const site = await (await program).openSite(order, say)
    undo.push(() => site.close(patience.drain))
    log.info(allAnswer)
  }
}

async function openDatabase({ databaseUrl, databaseAppUrl, dataDir }: Config): Promise<HeldDatabase> {
  const database = databaseUrl ? await connectOwn(databaseUrl, databaseAppUrl, say) : await holdEmbedded(dataDir, say)
  undo.push(database.close)
  database.onLoss((loss) => stop(loss === 'gone' ? 1 : 0, lossSentence[loss]))
  return database
}

/** What no row holds: the keys, and by what this process proves that it is the one that sends. */
type Prepared = { keys: Keys; pass: SendingPass }

/** As the owner of the tables, on one connection that closes before the first visitor comes. */
async function prepare(owner: pg.PoolConfig, { demo, keysFile }: Config): Promise<Prepared> {
  const pool = openPool(owner, () => {}, 1)
  try {
    const client = await pool.connect()
    try {
      if (await isHalfRestored(client))
        throw new Refusal('A restore into this database was interrupted: run it again first.')
      await migrate(client, say)
      await installQueue(client, say)
    } finally {
      client.release()
    }
    const db = openDb(pool)
    const keys = await openKeys(keysFile, async () => !(await knowsAnybody(db)), say)
    if (demo !== 'none') await seedDemo(db, demo, say, keys)
    return { keys, pass: await newSendingPass(db) }
  } finally {
    await pool.end()
  }
}

async function serve(
  database: HeldDatabase,
  config: Config,
  { keys, pass }: Prepared,
  answering: Answering,
): Promise<void> {
  const log = openLog(config.logLevel)
  const pool = openPool(database.app, (error) => log.warn(fault(error), 'idle database connection'))
  undo.push(() => pool.end())
  const db = openDb(pool)
  const towns = await openTowns(db, say)
  const clock = Temporal.Now.instant
  const post = openPost(config.post, isTrial(towns.municipalities()), db, clock)
  if (!post.email) log.warn('MAIL_URL is not told: nobody gets a message that there is something new')
  const { host, keysFile, trustProxy, signIn, logLevel } = config
  const port = await settledPort(config)
  const baseUrl = config.baseUrl.replace(/:0$/, `:${port}`)
  const order: SiteOrder = {
    ...{ host, port, baseUrl, keysFile, trustProxy, signIn, logLevel, app: database.app, trialSeed: newTrialSeed() },
    ...{ media: Object.keys(post) as Medium[], pushKey: config.post.push?.publicKey },
    uploads: importsIn(config.dataDir),
    patience: database.formerMayLinger ? patience.formerPort : patience.port,
  }
  await answering(order, log)
  const stopRenewing = keepRenewed(towns, db, (error) => log.warn(fault(error), 'the towns were not read anew'))
  undo.push(async () => stopRenewing())
  const network = () => municipalityOf(towns.municipalities(), new URL(baseUrl).hostname).network
  const sender = { service: (lang: Lang) => localized(network(), lang)?.text ?? '', baseUrl }
  undo.push(await startJobs({ db, pass, app: database.app, log, clock, post, keys, sender, dataDir: config.dataDir }))
  say(`Perheverkosto is ready: ${baseUrl}`)
}

async function stop(code: number, sentence = 'Perheverkosto is ending: running requests may finish …'): Promise<void> {
  if (stopping) return
  stopping = true
  say(sentence)
  await leave(code)
}

async function refuse(error: unknown): Promise<void> {
  if (stopping) return
  stopping = true
  const why = error instanceof Refusal ? error.message : `Perheverkosto could not start: ${(error as Error).stack}`
  process.stderr.write(`${why}\n`)
  await leave(1)
}

async function leave(code: number): Promise<never> {
  for (const step of undo.reverse()) await step().catch(() => {})
  process.exit(code)
}
