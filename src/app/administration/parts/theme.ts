import { isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { coloursOf, contrastsOf, unreadable } from '../../../ui/theme/contrast.ts'
import { ownTheme } from '../../../ui/theme/theme.ts'
import { look } from '../town/texts.ts'

export const theme: Part = {
  section: 'town',
  href: '/hallinta/ulkoasu',
  name: look.title,
  has: isAdministrator,
  state: async ({ var: { municipality, lang } }) => {
    const { hue, chroma, round } = municipality.theme
    if (unreadable(contrastsOf(coloursOf(municipality.theme))).length)
      return { text: look.refused[lang], attention: true }
    const own = hue === ownTheme.hue && chroma === ownTheme.chroma && round === ownTheme.round
    return { text: (own ? look.own : look.chosen)[lang] }
  },
}
