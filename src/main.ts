import type pg from 'pg'
import { seedDemo } from '../demo/seed.ts'
import { createApp } from './app/app.tsx'
import { entriesFor } from './app/browser-parts.ts'
import { startJobs } from './app/jobs.ts'
import { newSendingPass, type SendingPass } from './people/notices/sending-pass.ts'
import { knowsAnybody } from './people/sign-in/queries.ts'
import { ensureBrowserParts } from './platform/assets/build.ts'
import { isHalfRestored } from './platform/backup/restore.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openDb, openPool } from './platform/db/db.ts'
import { migrate } from './platform/db/migrate.ts'
import { openKeys } from './platform/keys/key-file.ts'
import type { Keys } from './platform/keys/keys.ts'
import { type Lang, localized } from './platform/languages.ts'
import { openFrontDoor } from './platform/lifecycle/front-door.ts'
import { Refusal } from './platform/lifecycle/refusal.ts'
import { onStopRequest } from './platform/lifecycle/stop-request.ts'
import { fault, openLog } from './platform/log/log.ts'
import { isTrial, municipalityOf, readMunicipalities, unnamed } from './platform/municipality.ts'
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
  const database = await openDatabase(config)
  await serve(database, config, await prepare(database.owner, config))
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

async function serve(database: HeldDatabase, config: Config, { keys, pass }: Prepared): Promise<void> {
  const log = openLog(config.logLevel)
  const pool = openPool(database.app, (error) => log.warn(fault(error), 'idle database connection'))
  undo.push(() => pool.end())
  const db = openDb(pool)
  const municipalities = await readMunicipalities(db)
  const assets = await ensureBrowserParts(entriesFor([unnamed, ...municipalities]), say)
  const waiting = database.formerMayLinger ? patience.formerPort : patience.port
  const door = await openFrontDoor({ ...config, patience: waiting }, say)
  const baseUrl = config.baseUrl.replace(/:0$/, `:${door.port}`)
  const { port } = door
  const clock = Temporal.Now.instant
  const post = openPost(config.post, isTrial(municipalities), db, clock)
  const setup = {
    config: { ...config, baseUrl },
    db,
    keys,
    log,
    assets,
    port,
    post,
    pushKey: config.post.push?.publicKey,
    municipalities: () => municipalities,
    uploads: importsIn(config.dataDir),
  }
  const { network } = municipalityOf(municipalities, new URL(baseUrl).hostname)
  const sender = { service: (lang: Lang) => localized(network, lang)?.text ?? '', baseUrl }
  if (!post.email) log.warn('MAIL_URL is not told: nobody gets a message that there is something new')
  door.answerWith(createApp(setup).fetch)
  undo.push(() => door.close(patience.drain))
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
