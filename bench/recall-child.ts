import { type Lang, langs } from '../src/platform/languages.ts'
import { serve, throwAwayTown } from '../test/served.ts'
import { meanRecall, readQueries } from './quality.ts'

/** Of both halves of the queries in each language, from 0 to 1. */
export type Recalls = Record<Lang, { tuning: number; final: number }>

// Asks every labelled query of the demo town, on a Tuesday at noon, and writes the shares of what was found to its output.

const today = Temporal.Now.zonedDateTimeISO('Europe/Helsinki').startOfDay()
const noon = today.add({ days: (9 - today.dayOfWeek) % 7 }).add({ hours: 12 })
const town = await throwAwayTown()
const site = await serve({ app: town.app, clock: () => noon.toInstant() })
try {
  const recalls: Partial<Recalls> = {}
  for (const lang of langs) {
    const own = readQueries().filter((query) => query.lang === lang)
    const half = (wanted: string) =>
      meanRecall(
        site,
        lang,
        own.filter(({ set }) => set === wanted),
      )
    recalls[lang] = { tuning: await half('tuning'), final: await half('final') }
  }
  process.stdout.write(JSON.stringify(recalls))
} finally {
  await site.close()
  await town.close()
}
