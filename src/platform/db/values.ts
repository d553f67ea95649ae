import pg from 'pg'

/**
 * The one place that says how PostgreSQL values arrive and leave.
 * int8 → number (throws beyond 2^53), date → Temporal.PlainDate, time → Temporal.PlainTime, timestamptz → Temporal.Instant.
 * Infinity has no Temporal value and is refused: ranges are read as text or by their bounds.
 */
export function typeParsers(): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
  }
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, safeInteger],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.TIME, (text) => Temporal.PlainTime.from(text)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
])

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`A whole number from the database is too large: ${text}`)
  return value
}

// pg would send a Temporal value as quoted JSON; this hook is what it asks first.
for (const type of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString()
    },
  })
}
