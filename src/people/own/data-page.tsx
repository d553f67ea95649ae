import type { Child } from 'hono/jsx'
import type { Lang } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../ui/forms/field.tsx'
import { ActedFor, type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import { done, dueWords, kindWords, t, unheard } from './data-texts.ts'
import type { ContactPoint } from './family-queries.ts'
import { type Hearing, HearingFields } from './hearing-fields.tsx'
import { OrderPart } from './order-part.tsx'
import type { DataRequest } from './requests.ts'
import { kept } from './retention.ts'
import { interpreters, type SettingsDraft, type SettingsErrors } from './settings.ts'
import { contactWords } from './texts.ts'

export type RequestDraft = { kind: string; subject: string; words: string }
export type RequestErrors = Partial<
  Record<'kind' | 'subject' | 'words', 'kindMissing' | 'whoseMissing' | 'wordsMissing' | 'wordsLong'>
>

type DataPageProps = Hearing & {
  frame: OwnFrame
  saved: boolean
  settings: { draft: SettingsDraft; errors: SettingsErrors }
  /** When one's own turvakielto ends, if that has been recorded. */
  orderEnds: Temporal.Instant | null
  contacts: ContactPoint[]
  /** Whether one may change settings and contact details: one's own, or a small child's. */
  settles: boolean
  people: { id: string; text: string }[]
  requests: DataRequest[]
  request: { draft: RequestDraft; errors: RequestErrors }
}

export const DataPage = (props: DataPageProps) => {
  const { frame, saved, settings, contacts, settles, request, media, shielded, browsers } = props
  const { lang, actingFor } = frame
  const title = actingFor ? t.theirs[lang] : t.title[lang]
  const wrong = [...settingsWrong(settings.errors, lang), ...requestWrong(request.errors, lang)]
  return (
    <OwnPage frame={frame} title={title} place="data" failed={wrong.length > 0}>
      <div class="cols cols-main">
        <div class="stack g6">
          <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
          <h1 class="anywhere">{actingFor ? `${title}: ${actingFor.name}` : title}</h1>
          {saved ? <Notice kind="ok" title={t.saved[lang]} announced /> : null}
          <OrderPart ends={props.orderEnds} lang={lang} />
          {settles ? (
            <SettingsForm {...settings} {...{ media, shielded, browsers, wrong, lang }} />
          ) : (
            <Notice title={t.settings[lang]}>
              <p>{t.notForThem[lang]}</p>
            </Notice>
          )}
          <KeptTable lang={lang} />
          <RequestPart {...props} wrong={wrong} lang={lang} />
        </div>
        <div class="aside">
          <LinkRows
            rows={[
              { href: '/oma/loki', icon: 'eye', text: (actingFor ? t.theirLog : t.log)[lang] },
              {
                ...{ href: '/oma/tiedot/kaikki', icon: 'download-simple' as const, detail: t.wholeText[lang] },
                text: (actingFor ? t.theirWhole : t.whole)[lang],
              },
              ...(actingFor
                ? []
                : [
                    { href: '/oma/perhe#luottamus', icon: 'users' as const, text: t.trusts[lang] },
                    {
                      ...{ href: '/oma/avaimet', icon: 'lock-key' as const, text: t.passkeys[lang] },
                      detail: t.passkeysText[lang],
                    },
                    { href: '/oma/tauko', icon: 'bell-slash' as const, text: t.pause[lang] },
                  ]),
            ]}
          />
          {contacts.length ? <ContactsPart contacts={contacts} erasable={settles} frame={frame} /> : null}
          <section class="card card-pad stack g3" aria-labelledby="out">
            <h2 id="out">{t.signOut[lang]}</h2>
            <p class="small">{t.signOutText[lang]}</p>
            <form method="post" action="/kirjaudu/ulos-kaikkialta">
              <SendButton look="second" icon="sign-out">
                {t.signOut[lang]}
              </SendButton>
            </form>
          </section>
        </div>
      </div>
    </OwnPage>
  )
}

const settingsWrong = (errors: SettingsErrors, lang: Lang): FormError[] =>
  Object.entries(errors).map(([field, error]) => ({ field, text: t[error][lang] }))

const requestWrong = (errors: RequestErrors, lang: Lang): FormError[] =>
  Object.entries(errors).map(([field, error]) => ({ field, text: t[error][lang] }))

type Wrong = { wrong: FormError[]; lang: Lang }
const errorOf = (wrong: FormError[], field: string) => wrong.find((one) => one.field === field)?.text

const Part = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="stack g4" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

const endonyms: Record<Lang, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

const SettingsForm = ({ draft, wrong, lang, ...hearing }: { draft: SettingsDraft } & Hearing & Wrong) => {
  const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' })
  const known =
    interpreters.includes(draft.interpreter) || !draft.interpreter ? interpreters : [...interpreters, draft.interpreter]
  return (
    <Part id="asetukset" title={t.settings[lang]}>
      <form method="post" action="/oma/tiedot" novalidate>
        <ActedFor />
        <Choices
          name="lang"
          label={t.lang[lang]}
          choices={Object.entries(endonyms).map(([value, text]) => ({ value, text, lang: value }))}
          chosen={draft.lang}
          sideBySide
        />
        <SelectField
          name="interpreter"
          label={t.interpreter[lang]}
          value={draft.interpreter}
          options={[
            { value: '', text: t.interpreterNone[lang] },
            ...known
              .map((tag) => ({ value: tag, text: signed[tag]?.[lang] ?? names.of(tag) ?? tag }))
              .toSorted((a, b) => a.text.localeCompare(b.text, lang)),
          ]}
          short
        />
        <TextField
          name="phone"
          label={t.phone[lang]}
          type="tel"
          autocomplete="tel"
          value={draft.phone}
          error={errorOf(wrong, 'phone')}
          short
        />
        <TextField
          name="email"
          label={t.email[lang]}
          type="email"
          autocomplete="email"
          value={draft.email}
          error={errorOf(wrong, 'email')}
        />
        <HearingFields {...hearing} {...{ draft, lang }} error={errorOf(wrong, 'notify_by')} />
        <p class="mt3">
          <SendButton>{t.save[lang]}</SendButton>
        </p>
      </form>
    </Part>
  )
}

/** Sign languages, which the machine's own table does not know in every language. */
const signed: Record<string, Record<Lang, string>> = {
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: {
    fi: 'suomenruotsalainen viittomakieli',
    sv: 'finlandssvenskt teckenspråk',
    en: 'Finland-Swedish Sign Language',
  },
}

type ContactsProps = { contacts: ContactPoint[]; erasable: boolean; frame: OwnFrame }

const ContactsPart = ({ contacts, erasable, frame: { lang, actingFor } }: ContactsProps) => (
  <section class="card card-pad stack g3" aria-labelledby="contacts">
    <h2 id="contacts">{(actingFor ? t.theirContacts : t.contacts)[lang]}</h2>
    {contacts.map(({ kind, value }) => (
      <form class="row spread" method="post" action="/oma/tiedot/poista">
        <p class="anywhere">
          <span class="small muted">{contactWords[kind][lang]}</span>
          <br />
          {value}
        </p>
        {erasable ? (
          <>
            <ActedFor />
            <SendButton name="kind" value={kind} look="quiet" small>
              {t.erase[lang]}
              <span class="vh">: {contactWords[kind][lang]}</span>
            </SendButton>
          </>
        ) : null}
      </form>
    ))}
  </section>
)

const KeptTable = ({ lang }: { lang: Lang }) => (
  <Part id="sailytys" title={t.kept[lang]}>
    <Disclosure summary={t.keptShow[lang]}>
      <Table
        caption={t.kept[lang]}
        columns={[{ name: t.keptName[lang] }, { name: t.keptUntil[lang] }, { name: t.keptBecause[lang] }]}
        rows={Object.values(kept).map(({ name, until, because }) => [name[lang], until[lang], because[lang]])}
      />
    </Disclosure>
  </Part>
)

const RequestPart = ({
  people,
  settles,
  requests,
  request: { draft },
  wrong,
  lang,
}: Pick<DataPageProps, 'people' | 'settles' | 'requests' | 'request'> & Wrong) => (
  <Part id="pyynto" title={t.request[lang]}>
    <p>{(settles ? t.requestText : t.requestTextTheirs)[lang]}</p>
    <form method="post" action="/oma/tiedot/pyynto" novalidate>
      <ActedFor />
      <Choices
        name="kind"
        label={t.kind[lang]}
        error={errorOf(wrong, 'kind')}
        choices={(['correction', 'deletion'] as const).map((value) => ({ value, text: kindWords[value][lang] }))}
        chosen={draft.kind}
        sideBySide
      />
      <SelectField
        name="subject"
        label={t.whose[lang]}
        error={errorOf(wrong, 'subject')}
        value={draft.subject}
        options={people.map(({ id, text }) => ({ value: id, text }))}
        short
      />
      <TextArea name="words" label={t.words[lang]} error={errorOf(wrong, 'words')} value={draft.words} />
      <p class="mt3">
        <SendButton look="second">{t.ask[lang]}</SendButton>
      </p>
    </form>
    {requests.length ? (
      <section class="stack g3" aria-labelledby="pyynnot">
        <h3 id="pyynnot">{t.requests[lang]}</h3>
        <ul class="stack g4">
          {requests.map((one) => (
            <RequestRow asked={one} lang={lang} />
          ))}
        </ul>
      </section>
    ) : null}
  </Part>
)

const RequestRow = ({ asked: one, lang }: { asked: DataRequest; lang: Lang }) => (
  <li class="card stack g2">
    <p class="small muted">
      {kindWords[one.kind][lang]}, {shortDate(one.asked_at, lang)}. {t.receipt[lang]} <b class="num">{one.receipt}</b>
    </p>
    <p class="anywhere">{one.words ?? unheard[lang]}</p>
    {one.words === null && one.answered_at ? (
      <p>
        <Tag kind="plain">{done[lang]}</Tag>
      </p>
    ) : one.answer ? (
      <p class="anywhere">
        <b>{one.refused ? t.refused[lang] : t.answered[lang]}</b> {one.answer}
      </p>
    ) : (
      <p>
        <Tag kind="info">{dueWords(shortDate(one.answer_due_on, lang))[lang]}</Tag>
      </p>
    )}
  </li>
)
