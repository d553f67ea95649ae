/**
 * One measured promise. `limit` is what it is held against, measured in the same run or fixed beforehand;
 * the ratio says how good the figure is, so that `goal` or more is always well.
 */
export type Figure = { name: string; value: number; unit: string; ratio?: number; goal?: number }

/** Some figures that are measured together. */
export type Bench = { names: string[]; measure(): Promise<Figure[]> }

/** `bench NAME FIGURE UNIT ratio=R goal=G`; without a limit the two last fields are left out. */
export function lineOf({ name, value, unit, ratio, goal }: Figure): string {
  const against = ratio === undefined ? '' : ` ratio=${rounded(ratio)} goal=${goal}`
  return `bench ${name} ${rounded(value)} ${unit}${against}`
}

/** Three significant digits say as much as a measurement on a busy machine can. */
const rounded = (value: number) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))))

/** A figure that must not exceed its limit. */
export const atMost = (name: string, value: number, unit: string, limit: number): Figure => ({
  name,
  value,
  unit,
  ratio: limit / value,
  goal: 1,
})

export const median = (values: Iterable<number>): number => quantile(values, 0.5)

export function quantile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
