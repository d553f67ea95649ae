import { createHash } from 'node:crypto'
import type { SignInEnd } from '../ui/parts/ending.tsx'
import type { PrivateContext } from './private.ts'
import type { SignedIn } from './rules.ts'
import type { Level } from './session.ts'

const mostHours = 12

/** Until when the sign-in of a request holds, as its page tells it. */
export function endingOf<W extends SignedIn>(c: PrivateContext<W>): SignInEnd {
  const { who, now } = c.var
  const { signed_in_at, ends_at, level } = who.session
  return {
    at: ends_at,
    left: Math.max(0, Math.floor((ends_at.epochMilliseconds - now.epochMilliseconds) / 1000)),
    most: Math.floor((signed_in_at.epochMilliseconds - now.epochMilliseconds) / 1000) + mostHours * 3600,
    owner: ownerWord(who.id, level),
  }
}

/** Tells the pages of one person from those of another, and what a light sign-in may not keep open; nothing more. */
export const ownerWord = (id: string, level: Level): string =>
  createHash('sha256').update(`${level} pages of ${id}`).digest('base64url').slice(0, 16)
