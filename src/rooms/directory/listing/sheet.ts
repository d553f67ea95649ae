/** A number for each row of the list, and which rows have one: the first `count` of `rows`. */
export type Sheet = { score: Float32Array; rows: Int32Array; count: number }

const kept: Sheet[] = []

/** Does some work with blank sheets, which are wiped and used again: searching fills several each time. */
export function withSheets<T>(size: number, count: number, work: (sheets: Sheet[]) => T): T {
  const sheets = Array.from({ length: count }, () => {
    const free = kept.pop()
    return free && free.score.length > size ? free : blank(size)
  })
  try {
    return work(sheets)
  } finally {
    for (const sheet of sheets) kept.push(wiped(sheet))
  }
}

const blank = (size: number): Sheet => ({ score: new Float32Array(size + 1), rows: new Int32Array(size + 1), count: 0 })

export function wiped(sheet: Sheet): Sheet {
  const { score, rows, count } = sheet
  for (let index = 0; index < count; index++) score[rows[index] as number] = 0
  sheet.count = 0
  return sheet
}

export function add(sheet: Sheet, row: number, value: number): void {
  const before = sheet.score[row] as number
  if (before === 0) sheet.rows[sheet.count++] = row
  sheet.score[row] = before + value
}

/** @returns whether the value was higher than the row's */
export function raise(sheet: Sheet, row: number, value: number): boolean {
  const before = sheet.score[row] as number
  if (value <= before) return false
  if (before === 0) sheet.rows[sheet.count++] = row
  sheet.score[row] = value
  return true
}

/** The rows that have a number, those with the highest first as far as `most` go; none below the limit. */
export function highest({ score, rows, count }: Sheet, limit: number, most: number): number[] {
  const all = rows.subarray(0, count)
  const enough = boundOf(score, all, limit, most)
  const chosen: number[] = []
  for (const row of all) if ((score[row] as number) >= enough) chosen.push(row)
  return chosen.toSorted((a, b) => (score[b] as number) - (score[a] as number) || a - b).slice(0, most)
}

const steps = 256

/** A number that not many more than `most` rows reach: sorting all of them would take longer than all the rest. */
function boundOf(score: Float32Array, rows: Int32Array, limit: number, most: number): number {
  const top = bestOf(score, rows)
  const step = (top - limit) / steps || 1
  const reaching = new Uint32Array(steps + 1)
  for (const row of rows) {
    const above = (score[row] as number) - limit
    if (above >= 0) reaching[Math.floor(above / step)] = (reaching[Math.floor(above / step)] as number) + 1
  }
  let sum = 0
  for (let place = steps; place > 0; place--) {
    sum += reaching[place] as number
    if (sum >= most) return limit + place * step
  }
  return limit
}

export function bestOf(score: Float32Array, rows: Int32Array): number {
  let best = 0
  for (const row of rows) if ((score[row] as number) > best) best = score[row] as number
  return best
}
