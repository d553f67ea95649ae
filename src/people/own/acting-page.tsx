import { dayOfInstant } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../ui/parts/notice.tsx'
import type { Actable } from '../acting.ts'
import { groundWords, type Outcome, outcomes, t } from './acting-texts.ts'
import { age, t as family } from './texts.ts'

type ActingPageProps = {
  frame: OwnFrame
  people: Actable[]
  /** For whom one acts now. */
  chosen: string | null
  failed: boolean
  /** What came of asking a register, when one has just been asked. */
  outcome: Outcome | null
  /** Whether there is a register to ask. */
  register: boolean
  now: Temporal.Instant
}

/** `''` is oneself: a radio button must have a value that is sent. */
export const onlyMe = 'mina'

export const ActingPage = ({ frame, people, chosen, failed, outcome, register, now }: ActingPageProps) => {
  const { lang } = frame
  const today = dayOfInstant(now)
  return (
    <OwnPage
      frame={frame}
      title={t.title[lang]}
      place="family"
      failed={failed}
      crumbs={[{ text: family.title[lang], href: '/oma/perhe' }]}
    >
      <div class="cols cols-main">
        <div class="stack g5">
          <ErrorSummary
            title={t.errorTitle[lang]}
            errors={failed ? [{ field: 'kenen', text: t.whomMissing[lang] }] : []}
          />
          <div class="stack g2">
            <h1>{t.title[lang]}</h1>
            {people.length ? <p class="lead">{t.lead[lang]}</p> : null}
          </div>
          {outcome ? (
            <Notice kind="warn" announced>
              <p>{outcomes[outcome][lang]}</p>
            </Notice>
          ) : null}
          {people.length ? (
            <form method="post" action="/oma/perhe/puolesta" novalidate>
              <Choices
                name="kenen"
                label={t.whom[lang]}
                error={failed ? t.whomMissing[lang] : undefined}
                choices={[
                  { value: onlyMe, text: t.onlyMe[lang], detail: t.onlyMeText[lang] },
                  ...people.map((one) => choiceOf(one, today, frame)),
                ]}
                chosen={chosen ?? onlyMe}
              />
              <p class="mt3">
                <SendButton wideOnPhone>{t.choose[lang]}</SendButton>
              </p>
            </form>
          ) : (
            <Empty icon="users-three-duotone" title={t.nobody[lang]}>
              <p>{t.nobodyText[lang]}</p>
              <ButtonLink href="/oma/perhe" look="second">
                {family.title[lang]}
              </ButtonLink>
            </Empty>
          )}
        </div>
        <div class="aside">
          {people.length ? (
            <section class="card card-pad stack g3" aria-labelledby="opens">
              <h2 id="opens">{t.opens[lang]}</h2>
              <p>{t.opensText[lang]}</p>
              <p class="small">{t.logged[lang]}</p>
            </section>
          ) : null}
          {register ? (
            <section class="card card-pad stack g3" aria-labelledby="register">
              <h2 id="register">{t.register[lang]}</h2>
              <p>{t.registerText[lang]}</p>
              <form method="post" action="/kirjaudu/valtuus">
                <SendButton look="second">{t.registerAsk[lang]}</SendButton>
              </form>
            </section>
          ) : null}
        </div>
      </div>
    </OwnPage>
  )
}

function choiceOf(
  { id, given_name, family_name, birth_date, scope, source }: Actable,
  today: Temporal.PlainDate,
  { lang }: OwnFrame,
) {
  const years = scope && birth_date ? `, ${age(birth_date, today, lang)}` : ''
  const ground = groundWords[(scope ?? source) as keyof typeof groundWords] ?? groundWords.given_here
  return { value: id, text: `${given_name} ${family_name}${years}`, detail: ground[lang] }
}
