import { type Lang, localized } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Answers, KeyFacts } from '../../ui/parts/facts.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { callAddress } from '../../ui/phones.ts'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import { c } from './care-texts.ts'
import { k } from './child-texts.ts'
import { d } from './disclosure-texts.ts'
import type { Carer, ContactPoint, Guardian, Member, PersonRecord, Pregnancy } from './family-queries.ts'
import { f, r } from './family-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { GuardiansPanel } from './guardians-panel.tsx'
import type { ReasonError } from './input.ts'
import { o } from './order-texts.ts'
import { careNames, contactNames, p, partNames } from './person-texts.ts'
import { b } from './pregnancy-texts.ts'
import { age, t } from './texts.ts'

export type PersonPageProps = {
  frame: StaffFrame
  person: PersonRecord
  basis: string
  guardians: Guardian[]
  members: Member[]
  carers: Carer[]
  contacts: ContactPoint[]
  pregnancies: Pregnancy[]
  /** Whether the one who looks may tell of a pregnancy. */
  mayTell: boolean
  /** Whether they may record who guards the child, and whether there is something to limit or to end. */
  mayAddGuardian: boolean
  mayEndGuardian: boolean
  mayAddChild: boolean
  /** What they may do of a turvakielto of the person's own. */
  orderAct: 'record' | 'change' | null
  today: Temporal.PlainDate
  /** A reason for seeing a hidden place, as typed and not accepted. */
  why: { words: string; wrong: ReasonError } | null
}

/** What one may see of somebody; the title in the browser's own bar names nobody. */
export const PersonPage = (props: PersonPageProps) => {
  const { frame, person, basis, today, why } = props
  const { lang } = frame
  const wrong = why && r[why.wrong === 'short' ? 'wordsShort' : 'wordsLong'][lang]
  return (
    <DeskPage frame={frame} title={p.title[lang]} failed={Boolean(why)}>
      <ErrorSummary title={t.errorTitle[lang]} errors={wrong ? [{ field: 'words', text: wrong }] : []} />
      <BackLink href="/tyo/perheet" text={f.title[lang]} />
      <DayHead
        title={`${person.family_name} ${person.given_name}`}
        sum={[<Tag kind="brand">{age(person.birth_date, today, lang)}</Tag>]}
      />
      {person.protected ? (
        <Notice kind="danger" icon="shield-check-duotone" title={p.protected[lang]}>
          <p>{p.protectedText[lang]}</p>
          {props.orderAct ? (
            <p>
              <a href={`/tyo/perheet/${person.id}/turvakielto`}>{o[props.orderAct][lang]}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {basis === 'care' ? null : (
        <Notice kind="warn" icon="eye">
          <p>{p.open[lang]}</p>
        </Notice>
      )}
      <KeyFacts facts={factsOf(person, lang)} />
      <div class="work mt3">
        <div>
          <Contact {...props} lang={lang} wrong={wrong} />
          <Pregnancies {...props} lang={lang} />
          <Carers {...props} lang={lang} />
        </div>
        <div>
          <GuardiansPanel {...props} lang={lang} />
          <Members {...props} lang={lang} />
          <p class="mt3">
            <ButtonLink href={`/tyo/perheet/${person.id}/luovutus`} look="second" icon="paper-plane-right">
              {d.title[lang]}
            </ButtonLink>
          </p>
        </div>
      </div>
    </DeskPage>
  )
}

type InLang = { lang: Lang }

const factsOf = (person: PersonRecord, lang: Lang) => [
  { name: p.born[lang], value: person.birth_date ? shortDate(person.birth_date, lang) : p.notKnown[lang] },
  ...(person.died_on ? [{ name: p.died[lang], value: shortDate(person.died_on, lang) }] : []),
  { name: p.language[lang], value: languageName(person.lang, lang) },
  {
    name: p.interpreter[lang],
    value: person.interpreter ? languageName(person.interpreter, lang) : p.interpreterNone[lang],
  },
  ...(person.decides_alone ? [{ name: p.alone[lang], value: p.yes[lang] }] : []),
]

function languageName(tag: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

type ContactProps = Pick<PersonPageProps, 'person' | 'basis' | 'contacts' | 'why' | 'orderAct'> &
  InLang & { wrong: string | null }

/** Under turvakielto row security gives no rows before the reason is written; then they are here as anybody's. */
const Contact = ({ person, basis, contacts, why, orderAct, lang, wrong }: ContactProps) => (
  <Panel id="contact" icon="phone" title={p.contact[lang]}>
    <PanelBody>
      {contacts.length ? (
        <Answers
          rows={contacts.map(({ kind, value }) => ({
            name: contactNames[kind]?.[lang] ?? kind,
            value: kind === 'phone' ? <a href={callAddress(value)}>{value}</a> : value,
          }))}
        />
      ) : !person.protected ? (
        <p>{p.contactNone[lang]}</p>
      ) : basis === 'care' ? (
        <form method="post" action={`/tyo/perheet/${person.id}/sijainti`} novalidate autocomplete="off">
          <p>{p.hidden[lang]}</p>
          <TextArea
            name="words"
            label={p.why[lang]}
            hint={r.wordsHint[lang]}
            rows={2}
            value={why?.words}
            error={wrong ?? undefined}
          />
          <p class="mt2">
            <SendButton look="second">{p.showContact[lang]}</SendButton>
          </p>
        </form>
      ) : (
        <p>{p.hiddenForGood[lang]}</p>
      )}
      {orderAct && !person.protected ? (
        <p class="mt2">
          <a href={`/tyo/perheet/${person.id}/turvakielto`}>{o.record[lang]}</a>
        </p>
      ) : null}
    </PanelBody>
  </Panel>
)

type PregnanciesProps = Pick<PersonPageProps, 'person' | 'pregnancies' | 'mayTell'> & InLang

const Pregnancies = ({ person, pregnancies, mayTell, lang }: PregnanciesProps) =>
  pregnancies.length || mayTell ? (
    <Panel id="pregnancies" icon="heart" title={p.pregnancies[lang]}>
      <PanelBody>
        {pregnancies.map(({ id, due_date, ended_on, outcome, paused }) => (
          <div class="row spread">
            <p>
              {p.due[lang]} {shortDate(due_date, lang)}
              {ended_on ? ` · ${(outcome === 'birth' ? p.wasBorn : p.ended)[lang]} ${shortDate(ended_on, lang)}` : null}
            </p>
            {paused ? (
              <Tag kind="peer" icon="bell-slash">
                {p.paused[lang]}
              </Tag>
            ) : (
              <ButtonLink href={`/tyo/perheet/${person.id}/tauko/${id}`} look="quiet" icon="bell-slash">
                {p.setPause[lang]}
              </ButtonLink>
            )}
            {mayTell && !ended_on ? (
              <p class="row g3">
                <a href={`/tyo/perheet/${person.id}/raskaus/${id}/syntyi`}>{b.birth[lang]}</a>
                <a href={`/tyo/perheet/${person.id}/raskaus/${id}/paattyi`}>{b.loss[lang]}</a>
              </p>
            ) : null}
          </div>
        ))}
        {mayTell && pregnancies.every(({ ended_on }) => ended_on) ? (
          <p>
            <a href={`/tyo/perheet/${person.id}/raskaus`}>{b.begin[lang]}</a>
          </p>
        ) : null}
      </PanelBody>
    </Panel>
  ) : null

const Carers = ({ person, basis, carers, lang }: Pick<PersonPageProps, 'person' | 'basis' | 'carers'> & InLang) => (
  <Panel id="carers" icon="stethoscope" title={p.carers[lang]}>
    <PanelBody>
      {carers.length ? (
        <Answers
          rows={carers.map(({ name, team, unit, phone, basis }) => ({
            name: name ?? localized(team, lang)?.text ?? '',
            value: [localized(unit, lang)?.text, phone, careNames[basis]?.[lang]].filter(Boolean).join(' · '),
          }))}
        />
      ) : (
        <p>{p.carersNone[lang]}</p>
      )}
      {basis === 'care' ? (
        <p class="mt2">
          <a href={`/tyo/perheet/${person.id}/paata`}>{c.endTitle[lang]}</a>
        </p>
      ) : null}
    </PanelBody>
  </Panel>
)

type MembersProps = Pick<PersonPageProps, 'person' | 'members' | 'mayAddChild' | 'today'> & InLang

const Members = ({ person, members, mayAddChild, today, lang }: MembersProps) => (
  <Panel id="members" icon="house-line" title={p.members[lang]}>
    <PanelBody>
      {members.length ? (
        <ul class="stack g2">
          {members.map(({ id, given_name, family_name, birth_date, part }) => (
            <li>
              <a href={`/tyo/perheet/${id}`}>
                {family_name} {given_name}
              </a>
              , {age(birth_date, today, lang)}, {partNames[part]?.[lang]}
            </li>
          ))}
        </ul>
      ) : (
        <p>{p.membersNone[lang]}</p>
      )}
      {mayAddChild ? (
        <p class="mt2">
          <a href={`/tyo/perheet/${person.id}/lapsi`}>{k.add[lang]}</a>
        </p>
      ) : null}
    </PanelBody>
  </Panel>
)

/** Asks once before a pause is set: nobody but the family ends it. */
export const PausePage = ({ frame, person, pregnancy }: { frame: StaffFrame; person: string; pregnancy: string }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={p.pauseTitle[lang]}>
      <BackLink href={`/tyo/perheet/${person}`} text={p.back[lang]} />
      <DayHead title={p.pauseTitle[lang]} />
      <div class="prose stack g3">
        <p>{p.pauseText[lang]}</p>
        <p>{p.pauseAsk[lang]}</p>
        <form method="post" action={`/tyo/perheet/${person}/tauko/${pregnancy}`}>
          <SendButton icon="bell-slash">{p.setPause[lang]}</SendButton>
        </form>
      </div>
    </DeskPage>
  )
}
