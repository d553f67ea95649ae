import type { Lang } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { number } from '../../../ui/numbers.ts'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaInTree, AreaKind } from '../area-queries.ts'
import { g } from '../given-texts.ts'
import { known } from '../place-texts.ts'
import { areaKindNames, t } from '../texts.ts'
import { AreaChips } from './area-chips.tsx'

type AreasPageProps = { frame: PageFrame; areas: AreaInTree[] }

/**
 * Every area: the districts with their children under the parts of the city, their own parts, and the pilot areas; or, in a
 * town of villages, its centre and the villages, those that services come to first.
 */
export const AreasPage = ({ frame, areas }: AreasPageProps) => {
  const { lang } = frame
  const pilots = ofKind(areas, 'pilot_area')
  const villages = ofKind(areas, 'village')
  const loose = ofKind(areas, 'district').filter(({ city_area_slug }) => !city_area_slug)
  return (
    <PlainPage frame={frame} title={t.areas[lang]} description={t.areasLead[lang]}>
      <h1>{t.areas[lang]}</h1>
      <p class="lead mt1">{t.areasLead[lang]}</p>
      {ofKind(areas, 'city_area').map((cityArea) => (
        <CityArea cityArea={cityArea} areas={areas} lang={lang} />
      ))}
      <Named title={g.centre[lang]} areas={loose} lang={lang} />
      <Named
        title={g.villagesWithHouse[lang]}
        lead={g.villagesWithHouseLead[lang]}
        areas={villages.filter(({ has_house }) => has_house)}
        lang={lang}
      />
      <Named title={g.otherVillages[lang]} areas={villages.filter(({ has_house }) => !has_house)} lang={lang} />
      {areas.some(({ kind }) => kind === 'sub_district') ? <p class="hint mt3">{known.partsDiffer[lang]}</p> : null}
      {pilots.length > 0 ? (
        <section class="mt4">
          <h2>{known.pilotAreas[lang]}</h2>
          <div class="mt2">
            <AreaChips areas={pilots} lang={lang} />
          </div>
        </section>
      ) : null}
    </PlainPage>
  )
}

const ofKind = (areas: AreaInTree[], kind: AreaKind) => areas.filter((area) => area.kind === kind)

type NamedProps = { title: string; lead?: string; areas: AreaInTree[]; lang: Lang }

const Named = ({ title, lead, areas, lang }: NamedProps) =>
  areas.length === 0 ? null : (
    <section class="mt4">
      <h2>{title}</h2>
      {lead ? <p class="mt1">{lead}</p> : null}
      <AreaLinks areas={areas} lang={lang} />
    </section>
  )

const AreaLinks = ({ areas, lang }: { areas: AreaInTree[]; lang: Lang }) => (
  <ul class="topics mt1">
    {areas.map(({ slug, name }) => (
      <li>
        <a href={href('area', lang, { slug })}>
          <span>
            <Name text={name} lang={lang} />
          </span>
        </a>
      </li>
    ))}
  </ul>
)

type CityAreaProps = { cityArea: AreaInTree; areas: AreaInTree[]; lang: Lang }

const CityArea = ({ cityArea, areas, lang }: CityAreaProps) => {
  const districts = ofKind(areas, 'district').filter(({ city_area_slug }) => city_area_slug === cityArea.slug)
  const year = districts.find((district) => district.year !== null)?.year
  return (
    <section class="mt4">
      <h2 id={cityArea.slug}>
        <a href={href('area', lang, { slug: cityArea.slug })}>
          <Name text={cityArea.name} lang={lang} />
        </a>
      </h2>
      <div class="prose">
        <table class="table mt1 anywhere" aria-labelledby={cityArea.slug}>
          <thead>
            <tr>
              <th scope="col">{areaKindNames.district[lang]}</th>
              <th scope="col" class="n">
                {year ? known.childrenIn(year)[lang] : t.childrenUnder7[lang]}
              </th>
            </tr>
          </thead>
          <tbody>
            {districts.map(({ slug, name, children_0_6: children }) => (
              <tr>
                <th scope="row">
                  <a href={href('area', lang, { slug })}>
                    <Name text={name} lang={lang} />
                  </a>
                </th>
                <td class="n">{children === null ? t.notKnown[lang] : number(children, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SmallerAreas districts={districts} areas={areas} lang={lang} />
    </section>
  )
}

const SmallerAreas = ({ districts, areas, lang }: { districts: AreaInTree[]; areas: AreaInTree[]; lang: Lang }) => {
  const groups = districts
    .map((district) => ({ district, parts: areas.filter(({ district_slug }) => district_slug === district.slug) }))
    .map(({ district, parts }) => ({ district, parts: ofKind(parts, 'sub_district') }))
    .filter(({ parts }) => parts.length > 0)
  if (groups.length === 0) return null
  return (
    <div class="mt2">
      <Disclosure summary={known.smallerAreas[lang]}>
        {groups.map(({ district, parts }) => (
          <>
            <h3 class="mt2">
              <Local text={district.name} lang={lang} />
            </h3>
            <AreaLinks areas={parts} lang={lang} />
          </>
        ))}
      </Disclosure>
    </div>
  )
}
