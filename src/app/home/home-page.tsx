import type { FamilyPerson, GivenTrust, Guardian } from '../../people/own/family-queries.ts'
import { asked } from '../../people/own/log-texts.ts'
import { age } from '../../people/own/texts.ts'
import type { Lang } from '../../platform/languages.ts'
import { dayAndTime, longDay, shortDate } from '../../ui/dates.ts'
import { listed } from '../../ui/numbers.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Initials } from '../../ui/parts/cards.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import { type LinkRow, LinkRows } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { answeredOn, hello, lastLooked, t } from './texts.ts'

export type HomeFamily = (FamilyPerson & { guardians: Guardian[] })[]
export type Waiting = {
  href: string
  text: 'waitingLog' | 'waitingRequest'
  asked: Temporal.Instant
  due: Temporal.PlainDate
  answered: Temporal.Instant | null
}

/** What only a strong sign-in shows. */
export type HomeData = {
  family: HomeFamily
  given: GivenTrust[]
  lastLook: Temporal.Instant | null
  waiting: Waiting[]
  /** Nobody has told yet how they are reached, and nobody else is here. */
  fresh: boolean
  paused: boolean
  /** Whether there is somebody to act for. */
  acts: boolean
}

type HomePageProps = { frame: OwnFrame; name: string; data: HomeData; today: Temporal.PlainDate }

export const HomePage = ({ frame, name, data, today }: HomePageProps) => {
  const { lang } = frame
  return (
    <OwnPage frame={frame} title={t.title[lang]} place="home">
      <div class={data ? 'cols cols-main' : 'stack g5'}>
        <div class="stack g5">
          <div>
            <h1 class="anywhere">{hello(name)[lang]}</h1>
            <p class="muted">
              {longDay(today, lang)}
              {lang === 'en' ? ` ${today.year}` : `${lang === 'sv' ? '.' : ''}${today.year}`}
            </p>
          </div>
          <Today data={data} lang={lang} />
        </div>
        <Aside data={data} acting={frame.actingFor !== null} lang={lang} today={today} />
      </div>
    </OwnPage>
  )
}

const Today = ({ data: { fresh, waiting }, lang }: { data: HomeData; lang: Lang }) => (
  <>
    <Asked name="answered" rows={waiting.filter(({ answered }) => answered)} lang={lang} />
    <Asked name="waiting" rows={waiting.filter(({ answered }) => !answered)} lang={lang} />
    {fresh ? (
      <section aria-labelledby="start">
        <div class="section-head">
          <h2 id="start">{t.start[lang]}</h2>
        </div>
        <LinkRows rows={firstSteps(lang)} />
      </section>
    ) : (
      <>
        {waiting.length ? null : (
          <Empty icon="sun-duotone" title={t.nothing[lang]}>
            <p>{t.nothingText[lang]}</p>
          </Empty>
        )}
        <LinkRows rows={publicWays(lang)} />
      </>
    )}
  </>
)

const Asked = ({ name, rows, lang }: { name: 'answered' | 'waiting'; rows: Waiting[]; lang: Lang }) =>
  rows.length ? (
    <section aria-labelledby={name}>
      <div class="section-head">
        <h2 id={name}>{t[name][lang]}</h2>
      </div>
      <LinkRows
        rows={rows.map((one) => ({
          href: one.href,
          icon: one.answered ? 'check-circle' : 'timer',
          text: t[one.text][lang],
          detail: one.answered
            ? answeredOn(shortDate(one.answered, lang))[lang]
            : asked(shortDate(one.asked, lang), shortDate(one.due, lang))[lang],
        }))}
      />
    </section>
  ) : null

/** Three things that work today, in the order that helps. */
const firstSteps = (lang: Lang): LinkRow[] => [
  { href: '/oma/tiedot#asetukset', icon: 'gear', text: `1. ${t.startReach[lang]}`, detail: t.startReachText[lang] },
  { href: href('services', lang), icon: 'map-pin-line', text: `2. ${t.startNear[lang]}`, detail: t.nearText[lang] },
  { href: href('guide', lang), icon: 'chats-circle', text: `3. ${t.startGuide[lang]}`, detail: t.guideText[lang] },
]

/** What needs no secrecy. */
export const publicWays = (lang: Lang): LinkRow[] => [
  { href: href('services', lang), icon: 'map-pin-line', text: t.near[lang], detail: t.nearText[lang] },
  { href: href('guide', lang), icon: 'chats-circle', text: t.guide[lang], detail: t.guideText[lang] },
  { href: href('helpNow', lang), icon: 'lifebuoy', text: t.help[lang], detail: t.helpText[lang] },
]

type AsideProps = { data: HomeData; acting: boolean; lang: Lang; today: Temporal.PlainDate }

const Aside = ({ data: { family, given, lastLook, paused, acts }, acting, lang, today }: AsideProps) => (
  <div class="aside">
    <section class="card stack g3" aria-labelledby="family">
      <h2 id="family">{t.family[lang]}</h2>
      <ul class="stack g2">
        {family.map((one) => (
          <li class="event">
            <Initials
              letters={`${[...one.given_name][0] ?? ''}${[...one.family_name][0] ?? ''}`}
              me={one.basis === 'self'}
            />
            <div class="anywhere">
              <b>{one.basis === 'self' ? t.you[lang] : one.given_name}</b>
              {one.basis !== 'self' && one.birth_date && !one.died_on ? `, ${age(one.birth_date, today, lang)}` : ''}
              <p>{whoSees(one, given, lang)}</p>
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink href="/oma/perhe" look="soft">
        {t.familyAll[lang]}
      </ButtonLink>
    </section>
    <nav aria-label={t.moreWays[lang]}>
      <LinkRows
        rows={[
          {
            href: '/oma/loki',
            icon: 'eye',
            text: t.log[lang],
            detail: lastLook ? lastLooked(dayAndTime(lastLook, lang))[lang] : t.logNever[lang],
          },
          {
            href: '/oma/tauko',
            icon: 'bell-slash',
            text: t.pause[lang],
            ...(paused ? { detail: t.pauseOpen[lang] } : {}),
          },
          // Who acts for somebody has the way to change it at the top of every page.
          ...(acts && !acting ? [{ href: '/oma/perhe/puolesta', icon: 'users' as const, text: t.act[lang] }] : []),
          { href: '/oma/tiedot', icon: 'gear', text: t.settings[lang] },
        ]}
      />
    </nav>
  </div>
)

/** Who sees them here, as it is: by right or by one's own trust. */
function whoSees({ basis, guardians }: HomeFamily[number], given: GivenTrust[], lang: Lang): string {
  const names = (those: { given_name: string }[]) =>
    listed(
      those.map(({ given_name }) => given_name),
      lang,
    )
  if (basis === 'self') return given.length ? `${t.youShared[lang]} ${names(given)}` : t.youText[lang]
  if (basis === 'trust') return t.trusted[lang]
  if (basis === 'mandate') return t.mandated[lang]
  const seeing = guardians.filter(({ sees }) => sees)
  return `${t.seenBy[lang]} ${names(seeing)}`
}
