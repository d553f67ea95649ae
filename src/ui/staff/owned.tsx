import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** The field by which a form says whose page it stands on. */
export const ownerField = 'tekija'

/**
 * Puts into every form within that is posted whose page it is, so that no form of any room forgets it: sent after somebody else has signed
 * in on the same browser it saves nothing. What people wrote holds no tag of ours, since it is escaped.
 */
export const Owned = ({ by, children }: { by: string | undefined; children?: Child }) => {
  const drawn = String(children)
  return by
    ? raw(drawn.replaceAll(postedFormTag, `$&<input type="hidden" name="${ownerField}" value="${by}"/>`))
    : raw(drawn)
}

const postedFormTag = /<form\b[^>]* method="post"[^>]*>/g
