import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type pg from 'pg'
import { atMost, type Bench } from './figure.ts'
import type { Imported, ImportTask } from './imports-child.ts'
import type { Stage } from './stage.ts'

const [services, few, many] = [20_000, 2_000, 200_000]

/** A table of 20,000 services read, compared and saved, against the same services saved and nothing else; and what memory a long file takes. */
export const imports = (stage: Stage, name: string): Bench => ({
  names: [
    `${name}-read`,
    `${name}-save`,
    `${name}-bare`,
    `${name}-same`,
    `${name}-memory-few`,
    `${name}-memory`,
    `${name}-memory-growth`,
  ],
  async measure() {
    const town = await stage.freshTown()
    const bare = await ask({ where: town.app, does: 'bare', services, source: 'bench-bare' })
    const whole = await ask({ where: town.app, does: 'save', services, source: 'bench' })
    const again = await ask({ where: town.app, does: 'read', services, source: 'bench' })
    const small = await ask({ where: town.app, does: 'read', services: few, source: 'bench-few' })
    const large = await ask({ where: town.app, does: 'read', services: many, source: 'bench-many' })
    const rate = (seconds: number) => services / seconds
    return [
      { name: `${name}-read`, value: rate(whole.read), unit: 'rows/s' },
      {
        name: `${name}-save`,
        value: rate(whole.read + whole.saved),
        unit: 'rows/s',
        ratio: bare.saved / (whole.read + whole.saved),
        goal: 0.5,
      },
      { name: `${name}-bare`, value: rate(bare.saved), unit: 'rows/s' },
      { name: `${name}-same`, value: rate(again.read), unit: 'rows/s' },
      { name: `${name}-memory-few`, value: small.peak, unit: 'MB' },
      { name: `${name}-memory`, value: large.peak, unit: 'MB' },
      atMost(`${name}-memory-growth`, large.peak / small.peak, 'times', 1.5),
    ]
  },
})

/** Each in a process of its own, whose largest memory is then that of the one import. */
async function ask(task: Omit<ImportTask, 'where'> & { where: pg.PoolConfig }): Promise<Imported> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', './scripts/tsx.mjs', 'bench/imports-child.ts', JSON.stringify(task)],
  ])
  return JSON.parse(stdout) as Imported
}
