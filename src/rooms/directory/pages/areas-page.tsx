import { localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaInTree } from '../area-queries.ts'
import { t } from '../texts.ts'

/** All districts under the four parts of the city. */
export const AreasPage = ({ frame, areas }: { frame: PageFrame; areas: AreaInTree[] }) => {
  const { lang } = frame
  return (
    <PlainPage frame={frame} title={t.areas[lang]} description={t.areasLead[lang]}>
      <h1>{t.areas[lang]}</h1>
      <p class="lead mt1">{t.areasLead[lang]}</p>
      {areas
        .filter(({ kind }) => kind === 'city_area')
        .map((cityArea) => (
          <section class="mt4">
            <h2>
              <a href={href('area', lang, { slug: cityArea.slug })}>
                <Local text={cityArea.name} lang={lang} />
              </a>
            </h2>
            <ul class="topics mt1">
              {areas
                .filter(({ kind, city_area_slug }) => kind === 'district' && city_area_slug === cityArea.slug)
                .map(({ slug, name }) => (
                  <li>
                    <a href={href('area', lang, { slug })}>{localized(name, lang)?.text}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </PlainPage>
  )
}
