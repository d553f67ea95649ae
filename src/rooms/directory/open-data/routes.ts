import { allow, anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { rateLimit } from '../../../platform/http/guards.ts'
import { langs, localized } from '../../../platform/languages.ts'
import { href, paths } from '../../../ui/paths.ts'
import { sourceName } from '../imports/sources.ts'
import { type ListQuery, queryOf, readListAddress, readListQuery } from '../input.ts'
import { countedTo, placeList } from '../list.ts'
import { type FormatName, formatNames, formats } from './formats.ts'
import { mostRows, openRows } from './queries.ts'
import { recordOf } from './record.ts'
import { st } from './texts.ts'

/** The list as files for other systems: any selection, by its address or by what was posted. */
export function openDataRoutes(app: PageApp): void {
  // A file is a hundred pages' work; who needs more asks for it less often.
  const limit = rateLimit('open data', 60, 10)
  for (const lang of langs) {
    for (const format of formatNames) {
      const path = `/${lang}/${paths.services[lang]}.${format}`
      app.get(path, allow(anyone), limit, (c) => {
        // Anybody's page may read what anybody may read; nothing here knows who asks.
        c.header('Access-Control-Allow-Origin', '*')
        c.header('Cache-Control', 'public, max-age=300')
        return file(c, format, readListAddress(c.req.url))
      })
      app.post(path, allow(anyone), limit, async (c) => {
        c.header('Cache-Control', 'no-store')
        return file(c, format, readListQuery(await postedForm(c)))
      })
    }
  }
}

async function file(c: PageContext, format: FormatName, asked: ListQuery) {
  const { db, lang, now, baseUrl } = c.var
  // The order of a file is that of names, so where somebody is makes no difference to it.
  const { query, question } = await placeList(db, { ...asked, near: '', here: null, page: 1 }, [], lang, now)
  const all = await openRows(db, question, lang, now)
  const rows = all.slice(0, mostRows)
  // Words find the best answers, not all of them.
  const cut = all.length > rows.length || (question.found?.ids.length ?? 0) > countedTo
  const sources = new Set(rows.flatMap(({ source }) => (source ? sourceName(source.source) : [])))
  const about = {
    title: [townOf(c), st.services[lang]].filter(Boolean).join(': '),
    ...{ lang, generated: now, truncated: cut },
    attribution: [[townOf(c), networkOf(c)].filter(Boolean).join(', '), ...sources].join('; '),
    page: baseUrl + href('services', lang, {}, queryOf({ ...query, page: 1, order: null })),
  }
  const { type, write } = formats[format]
  const name = `${paths.services[lang]}-${now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate()}.${format}`
  return c.body(
    write(
      rows.map((row) => recordOf(row, lang, baseUrl)),
      about,
    ),
    200,
    {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Robots-Tag': 'noindex',
    },
  )
}

const townOf = ({ var: { municipality, lang } }: PageContext): string => localized(municipality.name, lang)?.text ?? ''
const networkOf = ({ var: { municipality, lang } }: PageContext): string =>
  localized(municipality.network, lang)?.text ?? ''
