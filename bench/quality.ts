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

/** The mean over some queries of a language of how much of what was wanted stands among the first five answers, from 0 to 1. */
export async function meanRecall(site: Served, lang: Lang, queries: readonly Query[]): Promise<number> {
  const meanings = await meaningsIn(site.db, lang)
  let sum = 0
  for (const { words, wanted } of queries) {
    const firstFive = new Set((await answers(site, lang, words, meanings)).slice(0, read).flat())
    sum += wanted.filter((one) => firstFive.has(one)).length / wanted.length
  }
  return sum / queries.length
}

/** What the page answers to some words, in its order. */
export async function answers(site: Served, lang: Lang, q: string, meanings: Meanings) {
  const response = await fetch(site.url + href('services', lang), {
    method: 'POST',
    body: new URLSearchParams({ q }),
    headers: { origin: site.url },
  })
  if (response.status !== 200) throw new Error(`A search answered ${response.status}`)
  return answersOn(await response.text(), meanings)
}
