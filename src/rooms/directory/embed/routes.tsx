import { createMiddleware } from 'hono/factory'
import { allow, anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import type { GroundEnv } from '../../../platform/http/env.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { paths } from '../../../ui/paths.ts'
import { baseMap } from '../base-map.ts'
import { dayPartOf } from '../day-part.ts'
import { queryOf, readListAddress } from '../input.ts'
import { placeList } from '../list.ts'
import { EmbedPage } from './embed-page.tsx'

/** A selection for the frame of another site: the only pages that others may frame. */
export function embedRoutes(app: PageApp): void {
  for (const lang of langs)
    app.get(`/embed/${lang}/${paths.services[lang]}`, allow(anyone), inAnyFrame(lang), embedPage)
}

/** The language stands second in the address, where the ground does not look for it. */
const inAnyFrame = (lang: Lang) =>
  createMiddleware<GroundEnv>((c, next) => {
    c.set('lang', lang)
    c.set('leave', 'framed')
    return next()
  })

/** No cookie is read or left: what somebody needs of places is not told to the page around the frame. */
async function embedPage(c: PageContext) {
  const { db, lang, now } = c.var
  const asked = { ...readListAddress(c.req.url), page: 1 }
  const [list, map] = await Promise.all([placeList(db, asked, [], lang, now), baseMap(db, now)])
  c.header('Cache-Control', list.answer.urgent.length ? 'no-store' : 'public, max-age=60')
  const frame = frameOf(c, 'services', {}, queryOf(list.query))
  return c.html(<EmbedPage {...{ frame, list, map }} part={dayPartOf(now)} />)
}
