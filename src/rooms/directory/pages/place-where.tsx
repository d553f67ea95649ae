import { localized } from '../../../platform/languages.ts'
import { Local, marked, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { kindNames } from '../kind-names.ts'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { addressLine, upperFirst } from '../words.ts'
import { Address } from './address.tsx'
import { AreaChips } from './area-chips.tsx'
import type { PlacePageProps } from './place-page.tsx'

/** The address, the network and the areas of a place, and its spot on the map. */
export const Where = ({ place, map, network: { centres }, frame: { lang } }: PlacePageProps) => {
  const name = localized(place.name, lang)?.text ?? ''
  return (
    <section>
      <h2>{t.whereItIs[lang]}</h2>
      <p class="mt1">
        {addressLine(lang, place) ? <Address place={place} lang={lang} /> : t.notKnown[lang]}
        {place.address_detail && (
          <>
            , <Local text={place.address_detail} lang={lang} />
          </>
        )}
      </p>
      {centres.map((centre) => (
        <p>
          {g.inNetwork[lang]}{' '}
          <a href={href('place', lang, { slug: centre.slug })}>
            <Name text={centre.name} lang={lang} />
          </a>
          {centre.distance === null ? null : `, ${distance(centre.distance, lang)}`}
        </p>
      ))}
      {place.areas.length > 0 && (
        <div class="mt1">
          <AreaChips label={t.areas[lang]} areas={place.areas} lang={lang} />
        </div>
      )}
      {map && place.lat !== null && place.lon !== null && (
        <div class="mt2">
          <PlacesMap
            map={map}
            lang={lang}
            label={`${t.map[lang]}: ${name}`}
            places={[
              {
                lat: place.lat,
                lon: place.lon,
                label: 'A',
                title: name,
                lang: marked(place.name, lang).lang,
                href: '#sisalto',
              },
            ]}
            proportion={1.6}
          />
        </div>
      )}
    </section>
  )
}

/** Other open places around. */
export const Nearby = ({ nearby, frame: { lang } }: PlacePageProps) =>
  nearby.length === 0 ? null : (
    <section>
      <h2>{t.nearbyPlaces[lang]}</h2>
      <div class="mt2">
        <Grid narrow>
          {nearby.map(({ slug, name, kind, synthetic, distance: metres }) => (
            <Card title={<Name text={name} lang={lang} />} href={href('place', lang, { slug })}>
              <p class="muted small">
                {upperFirst(kindNames[kind].one[lang])}
                {metres === null ? null : `, ${distance(metres, lang)}`}
              </p>
              {synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null}
            </Card>
          ))}
        </Grid>
      </div>
      <p class="hint mt1">{t.asTheCrowFlies[lang]}</p>
    </section>
  )
