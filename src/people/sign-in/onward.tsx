import { frameOf } from '../../ui/http-frame.ts'
import type { PageContext } from '../rules.ts'
import { OnwardPage } from './between-pages.tsx'

/** Sends the browser to an issuer. Not a redirect: browsers let a form lead only where its page may send forms, and that is here. */
export function onward(c: PageContext, url: string, leaving = false) {
  c.header('Cache-Control', 'no-store')
  c.header('Refresh', `0;url=${url}`)
  return c.html(<OnwardPage frame={frameOf(c, 'signIn')} url={url} leaving={leaving} />)
}
