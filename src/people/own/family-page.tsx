import type { Lang } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { listed } from '../../ui/numbers.ts'
import { ActedFor, type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Initials } from '../../ui/parts/cards.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import { t as acting } from './acting-texts.ts'
import type { FamilyPerson, GivenTrust, Guardian, Trustable, TrustPurpose } from './family-queries.ts'
import { age, purposeOfTrust, scopeWords, t } from './texts.ts'

export type Seen = FamilyPerson & { guardians: Guardian[] }
/** Whom one chose, when that could not be. */
export type TrustDraft = { adult: string; acts: boolean; failed: boolean }

type FamilyPageProps = {
  frame: OwnFrame
  people: Seen[]
  given: GivenTrust[]
  trustable: Trustable[]
  draft: TrustDraft
  /** Whether there is somebody to act for, or a register to ask. */
  acts: boolean
  today: Temporal.PlainDate
}

export const FamilyPage = ({ frame, people, given, trustable, draft, acts, today }: FamilyPageProps) => {
  const { lang } = frame
  const others = people.filter(({ basis }) => basis !== 'self')
  return (
    <OwnPage frame={frame} title={t.title[lang]} place="family" failed={draft.failed}>
      <div class="stack g5">
        <ErrorSummary
          title={t.errorTitle[lang]}
          errors={draft.failed ? [{ field: 'adult', text: adultMissing[lang] }] : []}
        />
        <div class="stack g2">
          <h1>{t.title[lang]}</h1>
          <p class="lead">{t.lead[lang]}</p>
        </div>
        {acts ? (
          <LinkRows
            rows={[{ href: '/oma/perhe/puolesta', icon: 'users', text: acting.whom[lang], detail: acting.lead[lang] }]}
          />
        ) : null}
        <ul class="grid min-lg">
          {people.map((one) => (
            <PersonRow seen={one} today={today} frame={frame} />
          ))}
        </ul>
        <div class="cols cols-main">
          <TrustPart {...{ frame, given, trustable, draft }} />
          <div class="stack g4">
            <Notice title={t.wrong[lang]}>
              {others.length ? null : <p>{t.alone[lang]}</p>}
              <p>
                {t.wrongText[lang]} <a href="/oma/tiedot#pyynto">{t.askCorrection[lang]}</a>
              </p>
            </Notice>
          </div>
        </div>
      </div>
    </OwnPage>
  )
}

const initials = ({ given_name, family_name }: { given_name: string; family_name: string }) =>
  `${[...given_name][0] ?? ''}${[...family_name][0] ?? ''}`.toUpperCase()

const PersonRow = ({
  seen: one,
  today,
  frame: { lang },
}: {
  seen: Seen
  today: Temporal.PlainDate
  frame: OwnFrame
}) => {
  const { id, basis, given_name, family_name, birth_date, died_on } = one
  const name = `${given_name} ${family_name}`
  const years = birth_date && !died_on && basis !== 'self' ? `, ${age(birth_date, today, lang)}` : ''
  return (
    <li class="card event">
      <Initials letters={initials(one)} me={basis === 'self'} />
      <div>
        <h2 class="lg anywhere">{basis === 'self' ? `${name} (${t.you[lang].toLowerCase()})` : `${name}${years}`}</h2>
        {basis === 'self' ? <p>{t.youText[lang]}</p> : null}
        {basis === 'trust' ? <p>{t.trusted[lang]}</p> : null}
        {basis === 'mandate' ? <p>{t.mandated[lang]}</p> : null}
        {basis === 'custody' && one.scope ? <p>{scopeWords[one.scope][lang]}</p> : null}
        {basis !== 'self' && one.homes > 1 ? <p>{t.twoHomes[lang]}</p> : null}
        {basis !== 'self' && one.guardians.length ? <WhoSees guardians={one.guardians} lang={lang} /> : null}
        <p>
          <a href={`/oma/perhe/${id}`}>
            {t.details[lang]}
            <span class="vh">: {name}</span>
          </a>
        </p>
      </div>
    </li>
  )
}

const WhoSees = ({ guardians, lang }: { guardians: Guardian[]; lang: OwnFrame['lang'] }) => {
  const names = (those: Guardian[]) =>
    listed(
      those.map(({ given_name }) => given_name),
      lang,
    )
  const blind = guardians.filter(({ sees }) => !sees)
  return (
    <p>
      {t.guardians[lang]}: {names(guardians)}.{blind.length ? ` ${names(blind)}: ${t.seesNot[lang].toLowerCase()}` : ''}
    </p>
  )
}

const adultMissing = { fi: 'Valitse, kenelle annat luvan.', sv: 'Välj vem du ger lov.', en: 'Choose whom you allow.' }

/** Seeing is a list; acting for somebody is a sentence of its own. */
function whatTrusted(purposes: readonly TrustPurpose[], lang: Lang): string {
  const seen = purposes.filter((purpose) => purpose !== 'acting').map((one) => purposeOfTrust[one][lang].toLowerCase())
  const acts = purposes.includes('acting') ? [purposeOfTrust.acting[lang]] : []
  return [...(seen.length ? [listed(seen, lang)] : []), ...acts].map((part) => `${part}.`).join(' ')
}

type TrustPartProps = Pick<FamilyPageProps, 'frame' | 'given' | 'trustable' | 'draft'>

const TrustPart = ({ frame: { lang }, given, trustable, draft }: TrustPartProps) => {
  // Who acts already can be given no more.
  const full = (adult: string) => given.some((one) => one.adult_id === adult && one.purposes.includes('acting'))
  const open = trustable.filter(({ id }) => !full(id))
  return (
    <section class="card card-pad stack g4" aria-labelledby="luottamus">
      <h2 id="luottamus">{t.trust[lang]}</h2>
      <p>{t.trustLead[lang]}</p>
      {given.map((one) => (
        <form method="post" action="/oma/perhe/luottamus/lopeta" class="stack g2">
          <p>
            <b>{`${one.given_name} ${one.family_name}`}</b>: {whatTrusted(one.purposes, lang)} {t.trustSince[lang]}{' '}
            {shortDate(one.since, lang)}.
          </p>
          <p>
            <SendButton name="trust" value={one.id} look="second" small>
              {t.trustEnd[lang]}
              <span class="vh">: {one.given_name}</span>
            </SendButton>
          </p>
        </form>
      ))}
      {trustable.length === 0 ? <p class="muted">{t.trustNobody[lang]}</p> : null}
      {open.length ? (
        <form method="post" action="/oma/perhe/luottamus" novalidate>
          <ActedFor />
          <Choices
            name="adult"
            label={t.trustWho[lang]}
            error={draft.failed ? adultMissing[lang] : undefined}
            choices={open.map(({ id, given_name, family_name }) => ({
              value: id,
              text: `${given_name} ${family_name}`,
            }))}
            chosen={draft.adult}
          />
          <Choices
            name="mita"
            label={t.trustWhat[lang]}
            choices={[
              { value: 'nahda', text: t.trustSee[lang], detail: t.trustSeeText[lang] },
              { value: 'asioida', text: t.trustAct[lang], detail: t.trustActText[lang] },
            ]}
            chosen={draft.acts ? 'asioida' : 'nahda'}
          />
          <p class="mt3">
            <SendButton>{t.trustGive[lang]}</SendButton>
          </p>
        </form>
      ) : null}
    </section>
  )
}
