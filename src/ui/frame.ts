import { type Child, createContext, useContext } from 'hono/jsx'
import type { Lang, Text } from '../platform/languages.ts'

/** What the frame around every page must know. Made from the request by `frameOf`. */
export type PageFrame = {
  lang: Lang
  /** The path of this page, as asked. */
  path: string
  /** This same page in every language. */
  alternates: Record<Lang, string>
  /** This page, or else the first one, in easy language. */
  easy: string
  /** The address people use, without a slash at the end. */
  baseUrl: string
  municipality: { name: Text; network: Text; logo?: string }
  /** The address of a browser part, such as `public.css`. */
  assets: (name: string) => string
  /** A trial installation with made-up people says so on every page. */
  demo: boolean
  /** The reference number of this request. */
  requestId: string
  /** What this page answers was posted: the language switch posts it on, since no address may hold it (D17). */
  posted?: readonly (readonly [name: string, value: string])[] | undefined
  /** What stands above the page, such as that it is a preview. */
  above?: Child
  /** A page that should leave no trace: exit bar, and a title that tells nothing. */
  quickExit?: boolean
}

const FrameContext = createContext<PageFrame | null>(null)

/** Hands the frame to everything drawn inside it. `Page` and `StaffPage` do this. */
export const FrameProvider = FrameContext.Provider

/** The frame of the page being drawn: its language and the addresses of its icons. Only inside a page. */
export function useFrame(): PageFrame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('A part was drawn outside a page')
  return frame
}
