import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { administering, type StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { unnamed } from '../../../platform/municipality.ts'
import { coloursOf, contrastsOf, unreadable } from '../../../ui/theme/contrast.ts'
import { isTheme, type Theme, themeColours } from '../../../ui/theme/theme.ts'
import { NoTownPage, ThemePage } from './theme-page.tsx'
import { chooseTheme } from './town-queries.ts'

const path = '/hallinta/ulkoasu'

/** The look of the town whose address was asked. @param renew lets a change hold without a new start */
export function themeRoutes(app: PageApp, renew: (c: StaffContext) => Promise<void>): void {
  privatePage(app, path, administering, async (c) => {
    await renew(c)
    const asked = new URL(c.req.url).searchParams
    const theme = asked.has('hue') ? themeIn(asked) : c.var.municipality.theme
    return theme ? themePage(c, theme, null, 200) : themePage(c, c.var.municipality.theme, 'wrong', 422)
  })
  privateForm(app, path, administering, (c) => choose(c, renew))
}

function themePage(c: StaffContext, theme: Theme, refusal: 'wrong' | 'refused' | null, status: 200 | 409 | 422) {
  const frame = staffFrame(c)
  if (c.var.municipality.id === unnamed.id) return c.html(<NoTownPage frame={frame} />, status)
  const colours = coloursOf(theme)
  const hues = Array.from({ length: 60 }, (_, at) => themeColours({ ...theme, hue: at * 6 }).light.brand ?? '')
  return c.html(<ThemePage {...{ frame, theme, colours, hues, refusal }} contrasts={contrastsOf(colours)} />, status)
}

/** A theme of the sliders; null when it is none. */
function themeIn(fields: URLSearchParams): Theme | null {
  const [hue, chroma, round] = ['hue', 'chroma', 'round'].map((name) => {
    const text = fields.get(name) ?? ''
    return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
  }) as [number, number, number]
  const theme = { hue, chroma, round }
  return isTheme(theme) ? theme : null
}

async function choose(c: StaffContext, renew: (c: StaffContext) => Promise<void>) {
  await renew(c)
  const { tx, municipality } = c.var
  const theme = themeIn(await postedForm(c))
  if (!theme) return themePage(c, municipality.theme, 'wrong', 422)
  if (unreadable(contrastsOf(coloursOf(theme))).length) return themePage(c, theme, 'refused', 409)
  if (municipality.id === unnamed.id || (await chooseTheme(tx, municipality.id, theme)) !== 'done')
    return themePage(c, theme, null, 409)
  await renew(c)
  return c.redirect(`${path}?ok=1`, 303)
}
