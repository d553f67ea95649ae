import { readFileSync } from 'node:fs'
import { type Lang, langs } from '../../../platform/languages.ts'
import { proseOf } from '../articles.ts'

/** The worries that have a page in easy language, by their codes, with the names of the files. */
const topicFiles = {
  crying_sleep: 'crying-sleep',
  exhausted: 'exhausted',
  couple: 'couple',
  money_housing: 'money-housing',
  new_in_finland: 'new-in-finland',
} as const

/** The other pages in easy language, by the ids of their addresses. */
const pageFiles = { easy: 'front', easyHelp: 'help-now', easyFind: 'find-service' } as const

export type EasyTopic = keyof typeof topicFiles
export type EasyTextId = keyof typeof pageFiles | EasyTopic
/** The worries in the order they are listed. */
export const easyTopics = Object.keys(topicFiles) as EasyTopic[]
export const isEasyTopic = (code: string): code is EasyTopic => easyTopics.includes(code as EasyTopic)

/** Things that a text asks for by name, which the page draws. */
const places = ['worries', 'find', 'help', 'search', 'full', 'safety'] as const
export type Place = (typeof places)[number]

/** A stretch of text as safe HTML, help lines by their keys, or one of the places. */
export type Part = { html: string } | { lines: string[] } | { place: Place }

/** A page in easy language: its heading, its first paragraph as plain text, and its parts in order. */
export type EasyText = { title: string; summary: string; parts: Part[] }

/** The easy text of a page or worry; every one has every language. */
export const easyText = (id: EasyTextId, lang: Lang): EasyText => texts[id][lang]

/** Whether the text leads to the safety page: then one must be able to leave it quickly. */
export const leadsToSafety = ({ parts }: EasyText): boolean =>
  parts.some((part) => 'place' in part && part.place === 'safety')

/** Turns the writer's text into parts. `{{lines: a, b}}` and the like stand on lines of their own; an unknown one throws. */
export function readEasyText(source: string, lang: Lang): EasyText {
  const [heading = '', ...rest] = source.trim().split('\n')
  if (!heading.startsWith('# ')) throw new Error('An easy text begins with "# " and its title')
  const chunks = rest.join('\n').split(/^(\{\{.*\}\})$/m)
  const [summary = ''] = (chunks[0] ?? '').trim().split('\n')
  return { title: heading.slice(2).trim(), summary, parts: chunks.flatMap((chunk) => partOf(chunk.trim(), lang)) }
}

function partOf(chunk: string, lang: Lang): Part[] {
  if (!chunk) return []
  if (!chunk.includes('{{')) return [{ html: proseOf(chunk, lang) }]
  const [, name = '', keys = ''] = /^\{\{(\w+)(?:: ([\w, ]+))?\}\}$/.exec(chunk) ?? []
  if (name === 'lines' && keys) return [{ lines: keys.split(',').map((key) => key.trim()) }]
  const place = places.find((one) => one === name)
  if (!place || keys) throw new Error(`An easy text asks for ${chunk}, which no page draws`)
  return [{ place }]
}

const read = (file: string) => (lang: Lang) =>
  readEasyText(readFileSync(new URL(`./${file}.${lang}.md`, import.meta.url), 'utf8'), lang)

const texts = Object.fromEntries(
  Object.entries({ ...pageFiles, ...topicFiles }).map(([id, file]) => [
    id,
    Object.fromEntries(langs.map((lang) => [lang, read(file)(lang)])),
  ]),
) as Record<EasyTextId, Record<Lang, EasyText>>
