import type { Issuer } from '../../platform/issuers.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { type PageFrame, useFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { href } from '../../ui/paths.ts'
import type { DemoPerson } from '../demo-issuer/accounts.ts'
import { PeopleRows } from '../demo-issuer/people-rows.tsx'
import { t as demo } from '../demo-issuer/texts.ts'
import { type Late, TooLate } from '../kept-texts/too-late.tsx'
import { mailboxHref } from '../mailbox/address.ts'
import { t as mailbox } from '../mailbox/texts.ts'
import { PasskeyOffer } from '../passkeys/passkey-offer.tsx'
import type { Issuers } from './desk.ts'
import { t } from './texts.ts'

type SignInPageProps = {
  frame: PageFrame
  issuers: Issuers
  /** Where to go afterwards. */
  to: string | null
  signedOut?: boolean
  /** What has become of a form that was sent too late. */
  late?: Late | null
  /** Whether a passkey would open where one is going, at this address. */
  passkey?: boolean
  /** Made-up people to choose from; null in a real installation. */
  people: DemoPerson[] | null
}

const formId = 'sign-in'

export const SignInPage = ({ frame, issuers, to, signedOut, late, passkey, people }: SignInPageProps) => {
  const { lang } = frame
  const works = issuers.citizen !== null || issuers.staff.length > 0
  const lead = to?.startsWith('/oma') ? t.leadOn : to ? t.leadStaff : t.lead
  return (
    <Page
      frame={frame}
      title={t.title[lang]}
      description={t.description[lang]}
      posts
      scripts={passkey ? ['passkey.js'] : []}
    >
      <div class="wrap pad-top stack g6">
        <div class="cols cols-main">
          <div class="stack g6">
            {signedOut ? (
              <Notice kind="ok" title={t.signedOutTitle[lang]} announced>
                <p>{t.signedOutText[lang]}</p>
              </Notice>
            ) : null}
            {late ? <TooLate late={late} lang={lang} /> : null}
            <div class="stack g3 prose">
              <h1>{t.title[lang]}</h1>
              {works ? <p class="lead">{lead[lang]}</p> : null}
            </div>
            {works ? (
              <SignInForm issuers={issuers} to={to} />
            ) : (
              <Notice title={t.noneTitle[lang]}>
                <p>{t.noneText[lang]}</p>
              </Notice>
            )}
            {works && passkey ? <PasskeyOffer /> : null}
          </div>
          <Aside />
        </div>
        {people ? (
          <section class="demo stack g3" aria-labelledby="demo">
            <h2 id="demo">
              <Icon name="flask" /> {hyphenate(demo.box[lang], lang)}
            </h2>
            <p class="small">{demo.boxText[lang]}</p>
            {people.length ? <PeopleRows people={people} form={formId} /> : <p>{demo.nobody[lang]}</p>}
            <p>
              <a href={mailboxHref(lang)}>{mailbox.open[lang]}</a>
            </p>
          </section>
        ) : null}
      </div>
    </Page>
  )
}

const SignInForm = ({ issuers, to }: { issuers: Issuers; to: string | null }) => {
  const { lang } = useFrame()
  // Whoever goes to the desk is a professional, whoever goes to their own page is not.
  const first = to && !to.startsWith('/oma') ? 'staff' : 'citizen'
  const family = issuers.citizen ? <FamilyCard issuer={issuers.citizen} first={first === 'citizen'} /> : null
  const staff = issuers.staff.length ? <StaffCard issuers={issuers.staff} first={first === 'staff'} /> : null
  return (
    <form class="stack g6" id={formId} method="post" action={href('signIn', lang)}>
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Choices
        name="device"
        label={t.device[lang]}
        choices={[
          { value: 'own', text: t.own[lang], detail: t.ownText[lang] },
          { value: 'shared', text: t.shared[lang], detail: t.sharedText[lang] },
        ]}
        chosen="own"
        sideBySide
      />
      <section aria-labelledby="how">
        <h2 id="how">{t.how[lang]}</h2>
        <div class="grid min-lg mt2">{first === 'citizen' ? [family, staff] : [staff, family]}</div>
      </section>
    </form>
  )
}

const FamilyCard = ({ issuer, first }: { issuer: Issuer; first: boolean }) => {
  const { lang } = useFrame()
  return (
    <div class={first ? 'card card-pad contact stack g3' : 'card card-pad stack g3'}>
      <h3 class="row">
        <Icon name="shield-check-duotone" />
        {t.family[lang]}
      </h3>
      <p class="small">{hyphenate(t.familyText[lang], lang)}</p>
      <p class="small">
        <b>{issuer.name[lang]}</b>
      </p>
      <SendButton name="with" value={issuer.key} look={first ? 'first' : 'second'} block>
        {t.familyGo[lang]}
      </SendButton>
    </div>
  )
}

const StaffCard = ({ issuers, first }: { issuers: Issuer[]; first: boolean }) => {
  const { lang } = useFrame()
  return (
    <div class={first ? 'card card-pad contact stack g3' : 'card card-pad stack g3'}>
      <h3 class="row">
        <Icon name="stethoscope-duotone" />
        {t.staff[lang]}
      </h3>
      <p class="small">{hyphenate(t.staffText[lang], lang)}</p>
      {issuers.map(({ key, name }) => (
        <SendButton name="with" value={key} look={first ? 'first' : 'second'} block>
          {name[lang]}
        </SendButton>
      ))}
    </div>
  )
}

const Aside = () => {
  const { lang } = useFrame()
  const links = [
    { id: 'helpNow' as const, text: t.withoutHelp },
    { id: 'services' as const, text: t.withoutServices },
    { id: 'feedback' as const, text: t.withoutAsk },
  ]
  return (
    <aside class="aside">
      <section class="stack g2" aria-labelledby="without">
        <h2 id="without">{t.without[lang]}</h2>
        <ul class="topics">
          {links.map(({ id, text }) => (
            <li>
              <a href={href(id, lang)}>{text[lang]}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack g2" aria-labelledby="trouble">
        <h2 id="trouble">{t.trouble[lang]}</h2>
        <p class="small">{hyphenate(t.troubleText[lang], lang)}</p>
        <p class="small">
          <a href={href('safeUse', lang)}>{t.safeUse[lang]}</a>
        </p>
      </section>
    </aside>
  )
}
