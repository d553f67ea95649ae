import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { acceptCommand, importCommand, undoCommand } from './app/import-command.ts'
import { firstAdmin } from './people/first-admin.ts'
import { headsFile, headsIn, keepVerification, verifyLogs } from './people/log-seals.ts'
import { rotateKeys } from './people/rotate-keys.ts'
import { backUp } from './platform/backup/backup.ts'
import { readManifest } from './platform/backup/manifest.ts'
import { restore } from './platform/backup/restore.ts'
import { type Config, readConfig } from './platform/config.ts'
import { type Db, fromUrl, openDb, openPool } from './platform/db/db.ts'
import { Refusal } from './platform/lifecycle/refusal.ts'
import { newPushKey } from './platform/post/push.ts'
import { borrowEmbedded } from './platform/postgres/borrowed-server.ts'
import { holdEmbedded } from './platform/postgres/held-server.ts'
import { connectOwn } from './platform/postgres/own-server.ts'
import { queueCounts, stuckJobs, tryAgain } from './platform/queue/jobs-list.ts'
import { receivedFeedback } from './rooms/feedback/index.ts'

const usage = `Usage: npm run admin -- backup DIR     saves the whole database into a new folder
       npm run admin -- restore DIR    loads a backup into an empty database
       npm run admin -- feedback       prints the feedback received, the first to be answered on top
       npm run admin -- verify-logs    looks through the sealed logs and says which stretch was changed
       npm run admin -- jobs           prints what waits to be done, and what failed and why
       npm run admin -- jobs retry ID  lets a job that failed be tried again at once
       npm run admin -- rotate-keys    exchanges the keys in keys.json, while the site runs
       npm run admin -- import FORMAT FILE… [--dry] [--full] [--source KEY] [--organization SLUG] [--lang LANG]
                                       reads files (FORMAT auto: found by looking) and prints what they would change; --full: what they lack has ended
       npm run admin -- import-accept RUN [--gone]   saves what a run has read
       npm run admin -- import-undo RUN              takes a run back
       npm run admin -- push-key       prints a new PUSH_KEY, by which push services know us
       npm run admin -- first-admin ISSUER SUBJECT GIVEN FAMILY
                                       makes the first administrator, and the second; ISSUER is a key of STAFF_ISSUERS`

const faultWords = {
  changed: 'a row has been changed.',
  removed: 'a row has been removed.',
  added: 'a row has been put in.',
  'seal changed': 'the seal has been changed.',
  'seal missing': 'a seal before or at this place is missing.',
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const now = () => Temporal.Now.instant()

/** `takes`: how many words may follow; null: it looks itself. */
type Command = { takes: number[] | null; run: (config: Config, given: string[]) => Promise<void> }
const ofDatabase = (work: (db: Db, config: Config) => Promise<void>): Command => ({
  takes: [0],
  run: (config) => asOwner(config, (db) => work(db, config)),
})
const commands: Record<string, Command> = {
  backup: { takes: [1], run: (config, [folder = '']) => useFolder(true, folder, config) },
  restore: { takes: [1], run: (config, [folder = '']) => useFolder(false, folder, config) },
  feedback: ofDatabase(printFeedback),
  'verify-logs': ofDatabase(lookThroughLogs),
  jobs: {
    takes: [0, 2],
    run: (config, [verb, id = '']) => {
      if (verb && verb !== 'retry') throw new Refusal(usage)
      return asOwner(config, verb ? (db) => retryJob(db, id) : printJobs)
    },
  },
  'rotate-keys': ofDatabase((db, { keysFile }) => rotateKeys(db, keysFile, now(), say)),
  'push-key': { takes: [0], run: async () => void say(newPushKey()) },
  import: {
    takes: null,
    run: (config, words) => asOwner(config, (db) => importCommand(db, words, usage, now(), say)),
  },
  'import-accept': {
    takes: [1, 2],
    run: (config, words) => asOwner(config, (db) => acceptCommand(db, words, now(), say)),
  },
  'import-undo': { takes: [1], run: (config, words) => asOwner(config, (db) => undoCommand(db, words, now(), say)) },
  'first-admin': {
    takes: [4],
    run: (config, [issuer = '', subject = '', given = '', family = '']) =>
      asOwner(config, (db) => firstAdmin(db, config, { issuer, subject, given, family }, say)),
  },
}

try {
  const [name = '', ...given] = process.argv.slice(2)
  const command = commands[name]
  if (!command || command.takes?.includes(given.length) === false) throw new Refusal(usage)
  const outcome = readConfig(process.env)
  if (!outcome.ok) throw new Refusal(outcome.message)
  await command.run(outcome.config, given)
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

function useFolder(saving: boolean, folder: string, config: Config): Promise<void> {
  // npm changes to the project's folder; the administrator means the folder they typed the command in.
  const place = resolve(process.env.INIT_CWD ?? process.cwd(), folder)
  return saving ? saveTo(place, config) : restoreFrom(place, config)
}

/** Works beside the running program: a backup does not ask anybody to stop. */
async function saveTo(folder: string, { databaseUrl, dataDir }: Config): Promise<void> {
  if (databaseUrl) return backUp({ connectionString: databaseUrl }, folder, now(), say)
  const server = await borrowEmbedded(dataDir, say)
  await backUp(server.owner, folder, now(), say).finally(server.giveBack)
}

async function restoreFrom(folder: string, { databaseUrl, databaseAppUrl, dataDir }: Config): Promise<void> {
  // Looked at first, so that a wrong folder leaves no empty database behind.
  await readManifest(folder)
  const database = databaseUrl
    ? await connectOwn(databaseUrl, databaseAppUrl, say)
    : await holdEmbedded(dataDir, say, 1_000)
  await restore(database.owner, folder, say).finally(database.close)
}

/** Works beside the running program. */
async function asOwner({ databaseUrl, dataDir }: Config, work: (db: Db) => Promise<void>): Promise<void> {
  const server = databaseUrl ? null : await borrowEmbedded(dataDir, say)
  const pool = openPool(server ? server.owner : fromUrl(databaseUrl as string), () => {}, 1)
  try {
    await work(openDb(pool))
  } finally {
    await pool.end()
    await server?.giveBack()
  }
}

/** Until there is a page for it, whoever runs the service reads here what people have told (R-33). */
async function printFeedback(db: Db): Promise<void> {
  const all = await receivedFeedback(db)
  for (const { receipt, kind, lang, received_at, answer_due_on, about_path, reply_to, message } of all) {
    say(
      `${receipt}  ${kind}  ${lang}  received ${received_at.toString({ smallestUnit: 'minute' })}  answer by ${answer_due_on}`,
    )
    say(`about ${about_path ?? 'no page'}, reply to ${reply_to ?? 'nobody'}`)
    say(`${message}\n`)
  }
  say(all.length === 1 ? '1 message.' : `${all.length} messages.`)
}

async function printJobs(db: Db): Promise<void> {
  for (const { name, waiting, working, again, done, dead } of await queueCounts(db))
    say(`${name}: ${waiting} waiting, ${working} at work, ${again} to be tried again, ${done} done, ${dead} dead`)
  for (const { id, queue, dead, tried, next_at, reason } of await stuckJobs(db))
    say(
      `${id}  ${queue}  ${dead ? 'dead' : `again at ${next_at}`}, tried ${tried} times: ${reason ?? 'no reason kept'}`,
    )
}

async function retryJob(db: Db, id: string): Promise<void> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  if (!isId || !(await tryAgain(db, id))) throw new Refusal('There is no such job that has failed.')
  say('It is tried again within seconds, by a running program.')
}

/** Ends with 1 when a stretch is not as it was sealed (D13). */
async function lookThroughLogs(db: Db, { dataDir }: Config): Promise<void> {
  const kept = await readFile(join(dataDir, headsFile), 'utf8').catch(() => null)
  if (kept === null) say(`${headsFile} is not in the data directory: a log cut off at its end cannot be told.`)
  const { stretches, faults } = await verifyLogs(db, headsIn(kept ?? ''), now())
  await keepVerification(db, { stretches, faults: faults.length }, now())
  for (const { log, firstId, lastId, what } of faults)
    say(`${log}_log, rows ${firstId} to ${lastId}: ${faultWords[what]}`)
  say(`${stretches} sealed ${stretches === 1 ? 'stretch' : 'stretches'}, ${faults.length} not as sealed.`)
  if (faults.length) process.exitCode = 1
}
