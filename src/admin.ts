import { resolve } from 'node:path'
import { backUp } from './platform/backup/backup.ts'
import { readManifest } from './platform/backup/manifest.ts'
import { restore } from './platform/backup/restore.ts'
import { type Config, readConfig } from './platform/config.ts'
import { fromUrl, openDb, openPool } from './platform/db/db.ts'
import { Refusal } from './platform/lifecycle/refusal.ts'
import { borrowEmbedded } from './platform/postgres/borrowed-server.ts'
import { holdEmbedded } from './platform/postgres/held-server.ts'
import { connectOwn } from './platform/postgres/own-server.ts'
import { receivedFeedback } from './rooms/feedback/index.ts'

const usage = `Usage: npm run admin -- backup DIR     saves the whole database into a new folder
       npm run admin -- restore DIR    loads a backup into an empty database
       npm run admin -- feedback       prints the feedback received, the first to be answered on top`

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const [command, folder, ...rest] = process.argv.slice(2)
  const isKnown = command === 'feedback' ? !folder : folder && ['backup', 'restore'].includes(command ?? '')
  if (!isKnown || rest.length) throw new Refusal(usage)
  const outcome = readConfig(process.env)
  if (!outcome.ok) throw new Refusal(outcome.message)
  if (folder) await useFolder(command === 'backup', folder, outcome.config)
  else await printFeedback(outcome.config)
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
  const now = Temporal.Now.instant()
  if (databaseUrl) return backUp({ connectionString: databaseUrl }, folder, now, say)
  const server = await borrowEmbedded(dataDir, say)
  await backUp(server.owner, folder, now, say).finally(server.giveBack)
}

async function restoreFrom(folder: string, { databaseUrl, databaseAppUrl, dataDir }: Config): Promise<void> {
  // Looked at first, so that a wrong folder leaves no empty database behind.
  await readManifest(folder)
  const database = databaseUrl
    ? await connectOwn(databaseUrl, databaseAppUrl, say)
    : await holdEmbedded(dataDir, say, 1_000)
  await restore(database.owner, folder, say).finally(database.close)
}

/** Until there is a page for it, whoever runs the service reads here what people have told. */
async function printFeedback({ databaseUrl, dataDir }: Config): Promise<void> {
  const server = databaseUrl ? null : await borrowEmbedded(dataDir, say)
  const pool = openPool(server ? server.owner : fromUrl(databaseUrl as string), () => {}, 1)
  try {
    const all = await receivedFeedback(openDb(pool))
    for (const { receipt, kind, lang, received_at, answer_due_on, about_path, reply_to, message } of all) {
      say(
        `${receipt}  ${kind}  ${lang}  received ${received_at.toString({ smallestUnit: 'minute' })}  answer by ${answer_due_on}`,
      )
      say(`about ${about_path ?? 'no page'}, reply to ${reply_to ?? 'nobody'}`)
      say(`${message}\n`)
    }
    say(all.length === 1 ? '1 message.' : `${all.length} messages.`)
  } finally {
    await pool.end()
    await server?.giveBack()
  }
}
