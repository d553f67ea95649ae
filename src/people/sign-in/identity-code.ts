const marks: Record<string, number> = {
  ...{ '+': 1800 },
  ...Object.fromEntries([...'-UVWXY'].map((mark) => [mark, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((mark) => [mark, 2000])),
}
const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** The day of birth that a Finnish identity code tells, or null when it is not one. */
export function bornOn(code: string): Temporal.PlainDate | null {
  const found = /^(\d\d)(\d\d)(\d\d)([-+A-FU-Y])(\d{3})([0-9A-Y])$/.exec(code.toUpperCase())
  if (!found) return null
  const [, day = '', month = '', year = '', mark = '', number = '', check] = found
  if (checks[Number(day + month + year + number) % 31] !== check) return null
  try {
    return Temporal.PlainDate.from(
      { year: (marks[mark] ?? 0) + Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}
