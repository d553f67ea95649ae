import type { SignInEnd } from '../ui/parts/ending.tsx'
import type { PrivateContext } from './private.ts'
import type { SignedIn } from './rules.ts'

const mostHours = 12

/** Until when the sign-in of a request holds, as its page tells it. */
export function endingOf<W extends SignedIn>(c: PrivateContext<W>): SignInEnd {
  const { who, now } = c.var
  const { signed_in_at, ends_at } = who.session
  return {
    at: ends_at,
    left: Math.max(0, Math.floor((ends_at.epochMilliseconds - now.epochMilliseconds) / 1000)),
    most: Math.floor((signed_in_at.epochMilliseconds - now.epochMilliseconds) / 1000) + mostHours * 3600,
  }
}
