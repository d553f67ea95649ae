import pino, { type DestinationStream, type Logger } from 'pino'

/** What a pipe takes whole: lines of several processes never run into each other. */
const atOnce = 4096

/** Log lines as JSON, on standard output unless told otherwise, written while requests go on. Nothing about a person goes in: see `fault`. */
export const openLog = (
  level: string,
  to: DestinationStream = pino.destination({ dest: 1, sync: false, maxWrite: atOnce }),
): Logger => pino({ level, base: { app: 'perheverkosto' } }, to)

/**
 * What may be written down of a fault. A database's message and detail can repeat what a person typed,
 * so of those only the code, the constraint and the place in our program are kept (D17).
 */
export function fault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  const place = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  const fromDatabase = /^[0-9A-Z]{5}$/.test(code ?? '') && 'severity' in error
  return { kind: error.name, ...(fromDatabase ? { code, constraint, table } : { message: error.message, code }), place }
}
