import { raw } from 'hono/html'
import type { Described } from './schema-org.ts'

/**
 * Facts for search engines beside the words for people. A data block never runs, so the content policy lets it stand;
 * nothing in it can end the block, since signs of HTML are written as their numbers.
 */
export const StructuredData = ({ data }: { data: Described | null }) =>
  data ? raw(`<script type="application/ld+json">${safely(data)}</script>`) : null

const safely = (data: Described): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
