import { Refusal } from './refusal.ts'
import type { Command, Report } from './serving-processes.ts'

/** What a serving process holds open. */
export type Opened = { close(patience: number): Promise<void> }

/**
 * Lets this process be one of those that `openServing` starts: it opens what it is ordered to and closes it when it is told.
 * Signals are the first process's to hear, since a terminal sends them to all; where that one has gone, this one goes at once.
 */
export function obeyFirst<O>(open: (order: O, say: (line: string) => void) => Promise<Opened>): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  // Whoever read our lines may be gone before we are.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  let opened: Opened | undefined
  process.on('message', async (command: Partial<Command<O>>) => {
    if (command.kind === 'serve')
      opened = await open(command.order as O, (line) => report({ kind: 'says', line })).catch(refuse)
    if (command.kind === 'serve' && opened) report({ kind: 'answers' })
    if (command.kind === 'end') {
      await opened?.close(command.patience ?? 0).catch(() => {})
      process.exit(0)
    }
  })
  report({ kind: 'here' })
}

function refuse(error: unknown): undefined {
  const sentence = error instanceof Refusal ? error.message : `Perheverkosto could not start: ${(error as Error).stack}`
  report({ kind: 'refuses', sentence })
}

const report = (what: Report) => process.send?.(what)
