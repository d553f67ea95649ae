import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { PageContext } from '../../people/rules.ts'
import { cookieOptions, isTrustedPlace } from '../../platform/http/cookies.ts'
import type { Accessibility } from './place-queries.ts'

/** What somebody may need of a place. The choice lives in a cookie of their own browser and nowhere else. */
export const needs = ['pram', 'wheelchair', 'hearing', 'sight'] as const
export type Need = (typeof needs)[number]

/** What of a place helps with a need. */
export type Access = Accessibility | 'step_free'
export const helps: Record<Need, readonly Access[]> = {
  pram: ['step_free', 'lift', 'prams_indoors'],
  wheelchair: ['step_free', 'step_free_toilet', 'lift'],
  hearing: ['induction_loop'],
  sight: ['good_lighting'],
}

/** What would help with all of the needs, each once. */
export const helpsWith = (needed: readonly Need[]): Access[] => [...new Set(needed.flatMap((need) => helps[need]))]

/** As facets of the list. */
export const accessFacets = (needed: readonly Need[]): string[] => helpsWith(needed).map((help) => `access:${help}`)

/** The needs among words from outside; others are left out. */
export const knownNeeds = (words: readonly string[]): Need[] => needs.filter((need) => words.includes(need))

/** What the browser has kept. */
export const keptNeeds = (c: PageContext): Need[] =>
  knownNeeds((getCookie(c, name, isTrustedPlace(c) ? 'host' : undefined) ?? '').split('.'))

/** Leaves the choice in the browser for a year; nothing chosen takes it away. */
export function keepNeeds(c: PageContext, needed: readonly Need[]): void {
  if (needed.length === 0) deleteCookie(c, name, cookieOptions(c))
  else setCookie(c, name, needed.join('.'), { ...cookieOptions(c), maxAge: year })
}

const name = 'needs'
const year = 365 * 24 * 60 * 60
