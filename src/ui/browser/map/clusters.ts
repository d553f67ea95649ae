export type Cluster<T> = { x: number; y: number; members: [T, ...T[]] }

/**
 * Gathers what would hide each other: whatever lies within `reach` of an earlier one joins it. A grid of that size keeps
 * the looking short. The order stays that of the first members.
 */
export function clustersOf<T>(
  items: readonly T[],
  where: (item: T) => { x: number; y: number },
  reach: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = []
  const grid = new Map<string, Cluster<T>[]>()
  for (const item of items) {
    const { x, y } = where(item)
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)]
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => grid.get(`${column + dx} ${row + dy}`) ?? []))
    const close = around.find((one) => Math.hypot(one.x - x, one.y - y) < reach)
    if (close) close.members.push(item)
    else {
      const made: Cluster<T> = { x, y, members: [item] }
      clusters.push(made)
      const cell = `${column} ${row}`
      grid.set(cell, [...(grid.get(cell) ?? []), made])
    }
  }
  return clusters
}
