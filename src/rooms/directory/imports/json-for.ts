/** A value as the database takes it for jsonb: of what a file tells, letters that are none (half a pair, or null) are left out or replaced. */
export const jsonFor = (value: unknown): string =>
  JSON.stringify(value, (_, held) => (typeof held === 'string' ? held.replaceAll('\0', '').toWellFormed() : held))
