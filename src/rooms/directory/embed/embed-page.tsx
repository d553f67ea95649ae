import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Local, marked, Name } from '../../../ui/local.tsx'
import { Phone } from '../../../ui/parts/calls.tsx'
import { href } from '../../../ui/paths.ts'
import type { DayPart } from '../day-part.ts'
import { panelLines, urgentLines } from '../help-lines.ts'
import { kindNames } from '../kind-names.ts'
import { countedTo, type PlaceList } from '../list.ts'
import type { ListingRow } from '../listing/rows.ts'
import { type BaseMap, letterOf } from '../map-view.ts'
import { Address } from '../pages/address.tsx'
import { onlyIn } from '../pages/listing-card.tsx'
import { NumbersNote } from '../pages/numbers-note.tsx'
import { openness } from '../pages/openness.tsx'
import { closedNames } from '../place-texts.ts'
import { PlacesMap } from '../places-map.tsx'
import { t as words } from '../search-texts.ts'
import { t } from '../texts.ts'
import { addressLine, phoneShown, upperFirst } from '../words.ts'
import { et } from './texts.ts'

type EmbedPageProps = { frame: PageFrame; list: PlaceList; map: BaseMap | null; part: DayPart }

/** The whole HTML of a selection in another site's frame. Its links leave the frame; nothing in it follows anybody. */
export const EmbedPage = ({ frame, list, map, part }: EmbedPageProps) => {
  const { lang, assets, municipality } = frame
  const network = municipality.network[lang] || 'Perheverkosto'
  return (
    <FrameProvider value={frame}>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${t.services[lang]} – ${network}`}</title>
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {['public.css', 'theme.css', 'embed.css'].map((name) => (
            <link rel="stylesheet" href={assets(name)} />
          ))}
        </head>
        <body class="embed">
          <header class="embed-head">
            <p>
              <Outward to={href('front', lang)} lang={lang}>
                <b>{network}</b>
                {municipality.name[lang] ? `, ${municipality.name[lang]}` : null}
              </Outward>
            </p>
          </header>
          <main class="stack g4">
            <h1 class="size-xl">{t.services[lang]}</h1>
            {list.answer.urgent.length ? (
              <Numbers list={list} part={part} lang={lang} />
            ) : (
              <>
                <Selection {...{ frame, list, map }} />
                <Numbers list={list} part={part} lang={lang} />
              </>
            )}
          </main>
        </body>
      </html>
    </FrameProvider>
  )
}

type PartProps = { list: PlaceList; lang: PageFrame['lang'] }

/** The list first, with the map beside it where there is room: a frame is low, and a map fills it. */
const Selection = ({ frame: { lang, alternates }, list, map }: Omit<EmbedPageProps, 'part'>) => {
  const { total } = list.counts
  const all = total > countedTo ? et.showAllOver(countedTo) : et.showAll(total)
  return (
    <>
      {list.rows.length === 0 ? <p>{et.none[lang]}</p> : null}
      <div class={map && list.rows.some(hasPlace) ? 'embed-both' : undefined}>
        <ul class="stack g3">
          {list.rows.map((row, index) => (
            <Row row={row} letter={letterOf(index)} lang={lang} />
          ))}
        </ul>
        {map && list.rows.some(hasPlace) ? <SmallMap list={list} map={map} lang={lang} /> : null}
      </div>
      <p>
        <Outward to={list.rows.length ? alternates[lang] : href('services', lang)} lang={lang} button>
          {all[lang]}
        </Outward>
      </p>
    </>
  )
}

/** Opens beside the page around the frame, which learns nothing of it. */
const Outward = ({ to, lang, button, children }: { to: string; lang: string; button?: boolean; children?: Child }) => (
  <a class={button ? 'btn btn-2' : undefined} href={to} target="_blank" rel="noopener">
    {children}
    <span class="vh">, {et.newWindow[lang as PageFrame['lang']]}</span>
  </a>
)

const hasPlace = ({ place }: ListingRow) => place !== null && place.lat !== null

const SmallMap = ({ list, map, lang }: PartProps & { map: BaseMap }) => (
  <section aria-label={t.mapOfResults[lang]}>
    <PlacesMap
      map={map}
      lang={lang}
      label={t.mapOfResults[lang]}
      proportion={1.15}
      places={list.rows.flatMap(({ place, known_by, service }, index) => {
        if (!place || place.lat === null || place.lon === null) return []
        const { text: title, lang: own } = marked(known_by ? place.name : service.name, lang)
        const letter = letterOf(index)
        return [{ lat: place.lat, lon: place.lon, label: letter, title, lang: own, href: `#${letter}` }]
      })}
    />
  </section>
)

const Row = ({ row, letter, lang }: { row: ListingRow; letter: string; lang: PageFrame['lang'] }) => {
  const { place, service, known_by, phone } = row
  const to =
    place && known_by ? href('place', lang, { slug: place.slug }) : href('service', lang, { slug: service.slug[lang] })
  return (
    <li class="card service" id={letter}>
      <div class={hasPlace(row) ? 'pin' : 'pin pin-none'} aria-hidden="true">
        {hasPlace(row) ? <span>{letter}</span> : <Icon name="phone" />}
      </div>
      <h2 class="embed-name">
        <Outward to={to} lang={lang}>
          {place && known_by ? <Name text={place.name} lang={lang} /> : <Local text={service.name} lang={lang} />}
        </Outward>
      </h2>
      <p class="what">
        {place && place.status !== 'active' ? <b>{closedNames[place.status][lang]}. </b> : null}
        {place && known_by ? (
          upperFirst(kindNames[place.kind].one[lang])
        ) : (
          <Local text={service.kind ?? service.summary} lang={lang} />
        )}
        {[onlyIn(row, lang), row.synthetic ? t.synthetic[lang] : null].map((said) => (said ? `. ${said}` : null))}
      </p>
      {place && addressLine(lang, place) ? (
        <p>
          <Address place={place} lang={lang} />
        </p>
      ) : null}
      {(!place || place.status === 'active') && (row.open_now !== null || row.holiday) ? (
        <p>{openness(row.open_now, row.closes_at, row.opens_at, lang, row.holiday)}</p>
      ) : null}
      {phone && place?.status !== 'defunct' ? (
        <p>
          <a href={`tel:${phone}`}>{phoneShown(phone)}</a>
        </p>
      ) : null}
    </li>
  )
}

/** Those who answer words of danger, or whoever listens at this hour. */
const linesOf = ({ lines, answer: { urgent } }: PlaceList, part: DayPart, lang: PageFrame['lang']) =>
  urgent.length ? urgentLines(lines, urgent, lang) : panelLines(lines, part, lang)

/** Whoever reads this at night on another site finds a voice here too. When words tell of danger there is nothing else. */
const Numbers = ({ list, part, lang }: PartProps & { part: DayPart }) => (
  <section class="stack g1" aria-labelledby="numbers">
    <h2 class="embed-name" id="numbers">
      {et.numbers[lang]}
    </h2>
    <ul class="stack g0">
      <li>
        {words.emergencyNumber[lang]} <Phone number="112" />
      </li>
      {linesOf(list, part, lang).map((line) => (
        <li>
          <Local text={line.name} lang={lang} /> <Phone number={line.phoneShown} />
        </li>
      ))}
    </ul>
    <p>
      <Outward to={href('helpNow', lang)} lang={lang}>
        {words.allNumbers[lang]}
      </Outward>
    </p>
    <NumbersNote lines={list.lines} lang={lang} />
  </section>
)
