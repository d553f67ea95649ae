import { postedForm } from '../../platform/http/forms.ts'
import { OwnPage } from '../../ui/own/own-page.tsx'
import { idOf, type OwnContext, ownFrame } from '../own/frame.ts'
import { type PrivateContext, person, privateForm, privatePage } from '../private.ts'
import type { PageApp, SignedIn } from '../rules.ts'
import { returnTo } from '../sign-in/return-to.ts'
import { DeskPage, staffFrame } from '../staff/frame.tsx'
import { type StaffContext, working } from '../staff/rules.ts'
import { writtenFormAt } from './forms.ts'
import { sealedFor, type Written } from './keep.ts'
import { type KeptText, KeptTexts } from './kept-texts.tsx'
import { keptTexts, throwAway } from './queries.ts'
import { t } from './texts.ts'

export function keptTextRoutes(app: PageApp): void {
  privatePage(app, '/oma/tallessa', person, ownTexts)
  privateForm(app, '/oma/tallessa', person, (c) => away(c, '/oma'))
  privatePage(app, '/tyo/tallessa', working, staffTexts)
  privateForm(app, '/tyo/tallessa', working, (c) => away(c, '/tyo'))
}

async function ownTexts(c: OwnContext) {
  const [texts, to] = [await opened(c), returnTo(c.req.query('to')) ?? '/oma']
  const frame = await ownFrame(c)
  return c.html(
    <OwnPage frame={frame} title={t.title[frame.lang]} place="home" crumbs={[]} scripts={['copy.js']}>
      <KeptTexts texts={texts} lang={frame.lang} home="/oma" to={to} />
    </OwnPage>,
  )
}

async function staffTexts(c: StaffContext) {
  const [texts, to] = [await opened(c), returnTo(c.req.query('to')) ?? '/tyo']
  const frame = staffFrame(c)
  return c.html(
    <DeskPage frame={frame} title={t.title[frame.lang]} scripts={['copy.js']}>
      <KeptTexts texts={texts} lang={frame.lang} home="/tyo" to={to} />
    </DeskPage>,
  )
}

/** What no key opens any more is as good as thrown away. */
async function opened<W extends SignedIn>(c: PrivateContext<W>): Promise<KeptText[]> {
  const { tx, keys } = c.var
  const texts: KeptText[] = []
  for (const { id, sealed, created_at: at } of await keptTexts(tx)) {
    try {
      const { path, text } = JSON.parse(keys.open(sealed, sealedFor)) as Written
      const form = writtenFormAt(path)
      if (form) texts.push({ id, form, text, at })
    } catch {
      // No key opens it any more; it goes with its day.
    }
  }
  return texts
}

async function away<W extends SignedIn>(c: PrivateContext<W>, home: '/oma' | '/tyo') {
  const id = idOf((await postedForm(c)).get('poista'))
  if (!id || !(await throwAway(c.var.tx, id))) return c.notFound()
  return c.redirect(`${home}/tallessa`, 303)
}
