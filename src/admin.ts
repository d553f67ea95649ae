import { resolve } from 'node:path'
import { backUp } from './platform/backup/backup.ts'
import { readManifest } from './platform/backup/manifest.ts'
import { restore } from './platform/backup/restore.ts'
import { type Config, readConfig } from './platform/config.ts'
import { Refusal } from './platform/lifecycle/refusal.ts'
import { borrowEmbedded } from './platform/postgres/borrowed-server.ts'
import { holdEmbedded } from './platform/postgres/held-server.ts'
import { connectOwn } from './platform/postgres/own-server.ts'

const usage = `Usage: npm run admin -- backup DIR     saves the whole database into a new folder
       npm run admin -- restore DIR    loads a backup into an empty database`

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const [command, folder, ...rest] = process.argv.slice(2)
  if (!folder || rest.length || (command !== 'backup' && command !== 'restore')) throw new Refusal(usage)
  const outcome = readConfig(process.env)
  if (!outcome.ok) throw new Refusal(outcome.message)
  // npm changes to the project's folder; the administrator means the folder they typed the command in.
  const place = resolve(process.env.INIT_CWD ?? process.cwd(), folder)
  await (command === 'backup' ? saveTo(place, outcome.config) : restoreFrom(place, outcome.config))
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
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
