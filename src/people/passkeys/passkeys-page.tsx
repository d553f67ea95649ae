import type { Lang } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { TextField } from '../../ui/forms/field.tsx'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { href } from '../../ui/paths.ts'
import type { CallInstead } from '../features.ts'
import { NotYet } from '../not-yet.tsx'
import { t as own } from '../own/data-texts.ts'
import { Trouble } from './passkey-offer.tsx'
import type { Passkey } from './queries.ts'
import { madeOn, t, usedOn } from './texts.ts'

type Props = {
  frame: OwnFrame
  passkeys: Passkey[]
  done: 'made' | 'gone' | null
  /** Whether passkeys work at the address the page was asked at. */
  works: boolean
  /** The same page where they would, on the machine itself. */
  named: string | null
  /** Whether somebody has just identified themselves. */
  fresh: boolean
  /** New ones are not made yet where they are served; whom to call instead. */
  notYet: { call: CallInstead | null } | null
}

export const PasskeysPage = ({ frame, passkeys, done, works, named, fresh, notYet }: Props) => {
  const { lang } = frame
  return (
    <OwnPage
      frame={frame}
      title={t.title[lang]}
      place="data"
      crumbs={[{ text: own.title[lang], href: '/oma/tiedot' }]}
      scripts={works && fresh && !notYet ? ['passkey.js'] : []}
    >
      <div class="cols cols-main">
        <div class="stack g5">
          {done === 'made' ? <Notice kind="ok" title={t.made[lang]} announced /> : null}
          {done === 'gone' ? (
            <Notice kind="ok" title={t.gone[lang]} announced>
              <p>{t.goneText[lang]}</p>
            </Notice>
          ) : null}
          <div class="stack g3 prose">
            <h1>{t.title[lang]}</h1>
            <p class="lead">{t.lead[lang]}</p>
            <p>{t.leadMore[lang]}</p>
          </div>
          <section class="stack g3" aria-labelledby="own">
            <h2 id="own">{t.own[lang]}</h2>
            {passkeys.length ? (
              <ul class="stack g3">
                {passkeys.map((one) => (
                  <PasskeyRow passkey={one} lang={lang} />
                ))}
              </ul>
            ) : (
              <p>{t.none[lang]}</p>
            )}
          </section>
          {/* Before the button: whoever lives with somebody to fear must read it first. */}
          {notYet ? null : (
            <Notice kind="warn" title={t.whose[lang]}>
              <p>{t.whoseText[lang]}</p>
            </Notice>
          )}
          {notYet ? (
            <NotYet call={notYet.call} lang={lang}>
              {t.notYet[lang]}
            </NotYet>
          ) : works ? (
            <Adding fresh={fresh} lang={lang} />
          ) : (
            <NotHere named={named} lang={lang} />
          )}
        </div>
      </div>
    </OwnPage>
  )
}

const PasskeyRow = ({
  passkey: { id, name, created_at, used_at, refused_at },
  lang,
}: {
  passkey: Passkey
  lang: Lang
}) => (
  <li class="card card-pad stack g2">
    <div class="row spread">
      <p class="anywhere">
        <b>{name}</b>
        <br />
        <span class="small muted">
          {madeOn(shortDate(created_at, lang))[lang]}.{' '}
          {used_at ? usedOn(dayAndTime(used_at, lang))[lang] : t.never[lang]}.
        </span>
      </p>
      <form method="post" action={`/oma/avaimet/${id}/poista`}>
        <SendButton look="second" small>
          {t.remove[lang]}
          <span class="vh">: {name}</span>
        </SendButton>
      </form>
    </div>
    {refused_at ? <p>{t.refused[lang]}</p> : null}
  </li>
)

/** The form waits hidden for a script and a browser that know passkeys; until then the page says what is missing. */
const Adding = ({ fresh, lang }: { fresh: boolean; lang: Lang }) =>
  fresh ? (
    <section class="stack g3" aria-labelledby="add">
      <h2 id="add">{t.add[lang]}</h2>
      <form class="stack g3" method="post" action="/oma/avaimet" hidden data-passkey="add">
        <TextField name="name" label={t.name[lang]} hint={t.nameHint[lang]} maxlength={60} autocomplete="off" short />
        <p>
          <SendButton>{t.addGo[lang]}</SendButton>
        </p>
        <Trouble />
      </form>
      <p data-without>{t.needsScript[lang]}</p>
    </section>
  ) : (
    <div class="stack g3">
      <Notice title={t.staleTitle[lang]}>
        <p>{t.staleText[lang]}</p>
      </Notice>
      <p>
        <ButtonLink href={href('signIn', lang, {}, { to: '/oma/avaimet' })}>{t.staleGo[lang]}</ButtonLink>
      </p>
    </div>
  )

const NotHere = ({ named, lang }: { named: string | null; lang: Lang }) => (
  <Notice title={t.awayTitle[lang]}>
    <p>{t.awayText[lang]}</p>
    {named ? (
      <p>
        {t.awayNamed[lang]} <a href={named}>{named}</a>
      </p>
    ) : null}
  </Notice>
)
