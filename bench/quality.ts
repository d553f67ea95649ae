import { readFileSync } from 'node:fs'
import type { Lang } from '../src/platform/languages.ts'
import { href } from '../src/ui/paths.ts'
import type { Served } from '../test/served.ts'
import { answersOn, type Meanings, meaningsIn } from './answers.ts'

/** What somebody might write, and what has to be among the first answers. Half is for tuning, half for the figure. */
export type Query = { lang: Lang; words: string; wanted: string[]; set: 'tuning' | 'final' }

/** Answers that a parent reads before giving up. */
const read = 5

export const readQueries = (): Query[] =>
  JSON.parse(readFileSync(new URL('../demo/helsinki/queries.json', import.meta.url), 'utf8')) as Query[]

/** The share of what was wanted that stands among the first five answers of the page, from 0 to 1. */
export async function recall(site: Served, { lang, words, wanted }: Query, meanings: Meanings): Promise<number> {
  const firstFive = new Set((await answers(site, lang, words, meanings)).slice(0, read).flat())
  return wanted.filter((one) => firstFive.has(one)).length / wanted.length
}

/** The mean over queries. */
export async function meanRecall(site: Served, lang: Lang, queries: readonly Query[]): Promise<number> {
  const meanings = await meaningsIn(site.db, lang)
  let sum = 0
  for (const query of queries) sum += await recall(site, query, meanings)
  return sum / queries.length
}

export async function answers(site: Served, lang: Lang, q: string, meanings: Meanings) {
  const response = await fetch(site.url + href('services', lang), {
    method: 'POST',
    body: new URLSearchParams({ q }),
    headers: { origin: site.url },
  })
  if (response.status !== 200) throw new Error(`A search answered ${response.status}`)
  return answersOn(await response.text(), meanings)
}
