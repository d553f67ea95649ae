import { basename, resolve } from 'node:path'
import type { Db } from '../platform/db/db.ts'
import { langs } from '../platform/languages.ts'
import { Refusal } from '../platform/lifecycle/refusal.ts'
import { type ImportReport, importFiles, isFormat, takeImport, undoImport } from '../rooms/directory/index.ts'

type Say = (line: string) => void
const flags = new Map([
  ['--dry', false],
  ['--full', false],
  ['--source', true],
  ['--organization', true],
  ['--lang', true],
])

/** `FORMAT FILE… [--dry] [--full] [--source KEY] [--organization SLUG] [--lang LANG]` as typed. */
function typedImport(words: readonly string[], usage: string) {
  const [plain, told] = [[] as string[], new Map<string, string>()]
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (!word.startsWith('--')) plain.push(word)
    else if (!flags.has(word)) throw new Refusal(usage)
    else told.set(word, flags.get(word) ? (words[++at] ?? '') : '')
  }
  const [format = '', ...files] = plain
  const lang = langs.find((one) => one === told.get('--lang'))
  if (told.has('--lang') && !lang) throw new Refusal(usage)
  if (!isFormat(format) || !files.length || told.get('--source') === '' || told.get('--organization') === '')
    throw new Refusal(usage)
  return {
    format,
    files,
    dry: told.has('--dry'),
    whole: told.has('--full'),
    source: told.get('--source'),
    organization: told.get('--organization'),
    lang,
  }
}

/** Reads files into a run and prints its report; exit code 1 when nothing in them could be read. */
export async function importCommand(
  db: Db,
  words: readonly string[],
  usage: string,
  now: Temporal.Instant,
  say: Say,
): Promise<void> {
  const typed = typedImport(words, usage)
  // npm changes to the project's folder; the administrator means the folder they typed the command in.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const paths = typed.files.map((file) => ({ path: resolve(folder, file), name: basename(file) }))
  const report = await importFiles(db, { ...typed, paths, now })
  if ('refusal' in report) throw new Refusal(report.refusal)
  printReport(report, say)
  if (report.state === 'failed') process.exitCode = 1
}

function printReport({ id, state, dry, counts, answers }: ImportReport, say: Say): void {
  say(`Run ${id}: ${state === 'failed' ? 'nothing in the files could be read' : 'read'}.`)
  const { create = 0, change = 0, same = 0, gone = 0, refused = 0 } = counts
  say(`${create} new, ${change} changed, ${gone} gone, ${same} the same, ${refused} refused.`)
  for (const { level, reason, count, file, row, field, value } of answers)
    say(
      `  ${level} ${reason} ${count}, such as ${[file, row === '0' || row === '' ? '' : `row ${row}`, field, value && `"${value}"`].filter(Boolean).join(', ')}`,
    )
  say(`The whole report: /tyo/koordinointi/tuonnit/${id}`)
  if (state === 'waiting' && !dry) say(`Nothing has changed yet. To save it: npm run admin -- import-accept ${id}`)
}

/** Saves what a run has read, all of it, at once. */
export async function acceptCommand(
  db: Db,
  [id = '', sure]: readonly string[],
  now: Temporal.Instant,
  say: Say,
): Promise<void> {
  const outcome = await takeImport(db, id, sure === '--gone', now)
  if (outcome === 'gone_unconfirmed')
    throw new Refusal('More than a fifth of what the source told before would end: say --gone if it shall.')
  if (outcome === 'not_waiting') throw new Refusal('There is no such run that waits to be saved.')
  if (typeof outcome === 'object') say(outcomeLine(outcome))
}

/** Takes a run back. What somebody has changed since stays. */
export async function undoCommand(
  db: Db,
  [id = '']: readonly string[],
  now: Temporal.Instant,
  say: Say,
): Promise<void> {
  const outcome = await undoImport(db, id, now)
  if (outcome === 'not_waiting') throw new Refusal('There is no such run that has been saved.')
  if (typeof outcome === 'object') say(outcomeLine(outcome))
}

const outcomeLine = (outcomes: Partial<Record<string, number>>): string =>
  `${
    Object.entries(outcomes)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'Nothing to do'
  }.`
