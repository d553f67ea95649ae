import type { Lang } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Local, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { href } from '../../../ui/paths.ts'
import { kindNames } from '../kind-names.ts'
import { Address } from '../pages/address.tsx'
import { openness } from '../pages/openness.tsx'
import { closedNames } from '../place-texts.ts'
import { t } from '../texts.ts'
import { addressLine, phoneShown, upperFirst } from '../words.ts'
import type { Spot } from './queries.ts'
import { mt } from './texts.ts'

type SpotCardProps = { spot: Spot; letter: string; lang: Lang }

/** A place of the map in words, with its letter. The moving map reads it from here, so that it can tell nothing more. */
export const SpotCard = ({ spot, letter, lang }: SpotCardProps) => {
  const shut = spot.status === 'active' ? null : closedNames[spot.status][lang]
  return (
    <li
      class="card service spot"
      id={letter}
      data-at={[spot.lat, spot.lon].map((degrees) => degrees.toFixed(4)).join()}
    >
      <div class="pin" aria-hidden="true">
        <span>{letter}</span>
      </div>
      <h3>
        <a href={href('place', lang, { slug: spot.slug })}>
          <Name text={spot.name} lang={lang} />
        </a>
      </h3>
      <p class="what">
        {shut ? <b>{shut}. </b> : null}
        <What spot={spot} lang={lang} />
      </p>
      <p>
        {addressLine(lang, spot) ? <Address place={spot} lang={lang} /> : t.notKnown[lang]}
        {spot.distance === null ? null : `, ${distance(spot.distance, lang)}`}
        {spot.phone && spot.status !== 'defunct' ? ` · ${phoneShown(spot.phone)}` : null}
      </p>
      {shut ? (
        <p>
          <Local text={spot.alert} lang={lang} />
        </p>
      ) : null}
      {!shut && (spot.open_now !== null || spot.holiday) ? (
        <p>{openness(spot.open_now, spot.closes_at, spot.opens_at, lang, spot.holiday)}</p>
      ) : null}
      <Served spot={spot} lang={lang} />
    </li>
  )
}

type PartProps = { spot: Spot; lang: Lang }

const What = ({ spot, lang }: PartProps) => (
  <>
    {upperFirst(kindNames[spot.kind].one[lang])}
    {spot.district ? (
      <>
        , <Local text={spot.district.name} lang={lang} />
      </>
    ) : null}
    {spot.synthetic ? `. ${t.synthetic[lang]}` : null}
  </>
)

/** What of the question is given here besides what the place is known by. */
const Served = ({ spot: { services, served }, lang }: PartProps) =>
  services.length === 0 ? null : (
    <p>
      <Icon name="hand-heart" /> {mt.here[lang]}:{' '}
      {services.map(({ slug, name }, index) => (
        <>
          {index > 0 ? ', ' : null}
          <a href={href('service', lang, { slug: slug[lang] })}>
            <Local text={name} lang={lang} />
          </a>
        </>
      ))}
      {served > services.length ? ` ${mt.more(served - services.length)[lang]}` : null}
    </p>
  )
