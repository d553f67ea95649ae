import type { Lang } from '../../platform/languages.ts'
import { pushWords } from '../../ui/browser/push-words.ts'
import { shortDate } from '../../ui/dates.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import type { CallInstead } from '../features.ts'
import { NotYet } from '../not-yet.tsx'
import { t as own } from '../own/data-texts.ts'
import { h } from '../own/hearing-texts.ts'
import { workerPath, workerScope } from './address.ts'
import { problems, since, t } from './texts.ts'

export type Browser = { id: string; name: string; mark: string; since: Temporal.Instant }

type Props = {
  frame: OwnFrame
  browsers: Browser[]
  done: 'on' | 'off' | null
  /** Whether it can be turned on: `yes`, or why not. */
  may: 'yes' | 'shared' | 'shielded' | 'off'
  call: CallInstead | null
  /** Our key that browsers are told; null in a trial, where nothing is sent. */
  pushKey: string | null
  /** How they hear: by these browsers, in no way at all since none is left, or in another way, so that these show nothing. */
  hearing: 'here' | 'silent' | 'otherwise'
  host: string
}

export const PushPage = ({ frame, browsers, done, may, call, pushKey, hearing, host }: Props) => {
  const { lang } = frame
  return (
    <OwnPage
      frame={frame}
      title={t.title[lang]}
      place="data"
      crumbs={[{ text: own.title[lang], href: '/oma/tiedot' }]}
      scripts={['push.js']}
    >
      <div class="cols cols-main">
        <div class="stack g5">
          {done === 'on' ? <Notice kind="ok" title={t.made[lang]} announced /> : null}
          {done === 'off' ? (
            <Notice kind="ok" title={t.gone[lang]} announced>
              <p>{t.goneText[lang]}</p>
            </Notice>
          ) : null}
          <div class="stack g3 prose">
            <h1>{t.title[lang]}</h1>
            <p class="lead">{t.lead[lang]}</p>
          </div>
          {hearing === 'silent' ? (
            <Notice kind="warn" title={t.silent[lang]}>
              <p>
                {t.silentText[lang]} <a href="/oma/tiedot#asetukset">{t.other[lang]}</a>
              </p>
            </Notice>
          ) : hearing === 'otherwise' ? (
            <Notice title={t.otherwise[lang]}>
              <p>
                {t.otherwiseText[lang]} <a href="/oma/tiedot#asetukset">{t.otherwiseGo[lang]}</a>
              </p>
            </Notice>
          ) : null}
          {may === 'yes' ? <Offer {...{ lang, pushKey, host }} /> : <NotHere {...{ may, call, lang }} />}
          {may === 'yes' || browsers.length ? <Browsers browsers={browsers} lang={lang} /> : null}
        </div>
      </div>
    </OwnPage>
  )
}

/** What one has to know stands before the button: whoever lives with somebody to fear must read it first. */
const Offer = ({ lang, pushKey, host }: Pick<Props, 'pushKey' | 'host'> & { lang: Lang }) => (
  <>
    <section class="stack g3" aria-labelledby="nain">
      <h2 id="nain">{t.example[lang]}</h2>
      <div class="card card-pad shown">
        <p class="small muted anywhere">{host}</p>
        <p>
          <b>{pushWords[lang]}</b>
        </p>
      </div>
      <p>{t.hours[lang]}</p>
    </section>
    <Notice kind="warn" title={t.seen[lang]}>
      <p>{t.seenText[lang]}</p>
    </Notice>
    <section
      class="stack g3"
      aria-labelledby="tassa"
      data-push
      data-key={pushKey ?? ''}
      data-worker={workerPath}
      data-scope={workerScope}
    >
      <h2 id="tassa">{t.this[lang]}</h2>
      <form class="stack g3" method="post" action="/oma/ilmoitukset" hidden>
        <p>
          {t.asks[lang]} {t.instead[lang]}
        </p>
        <p>
          <SendButton icon="bell">{t.on[lang]}</SendButton>
        </p>
        <p role="alert" data-trouble data-denied={problems.denied[lang]} data-failed={problems.failed[lang]} />
      </form>
      <p data-without>
        {t.cannot[lang]} <a href="/oma/tiedot#asetukset">{t.other[lang]}</a>
      </p>
    </section>
  </>
)

const NotHere = ({ may, call, lang }: Pick<Props, 'may' | 'call'> & { lang: Lang }) =>
  may === 'off' ? (
    <NotYet call={call} lang={lang}>
      {t.meanwhile[lang]} <a href="/oma/tiedot#asetukset">{t.other[lang]}</a>.
    </NotYet>
  ) : may === 'shared' ? (
    <Notice title={t.shared[lang]}>
      <p>{t.sharedText[lang]}</p>
    </Notice>
  ) : (
    <Notice title={h.shielded[lang]}>
      <p>{h.shieldedText[lang]}</p>
    </Notice>
  )

const Browsers = ({ browsers, lang }: { browsers: Browser[]; lang: Lang }) => (
  <section class="stack g3" aria-labelledby="paalla">
    <h2 id="paalla">{t.own[lang]}</h2>
    {browsers.length ? (
      <>
        <ul class="stack g3">
          {browsers.map((one) => (
            <BrowserRow browser={one} lang={lang} />
          ))}
        </ul>
        <p>{t.quiet[lang]}</p>
      </>
    ) : (
      <p>{t.none[lang]}</p>
    )}
  </section>
)

const BrowserRow = ({ browser: { id, name, mark, since: day }, lang }: { browser: Browser; lang: Lang }) => (
  <li class="card card-pad" data-mark={mark}>
    <div class="row spread">
      <p class="anywhere">
        <b>{name || t.unknown[lang]}</b>{' '}
        <span data-here hidden>
          <Tag kind="ok">{t.here[lang]}</Tag>
        </span>
        <br />
        <span class="small muted">{since(shortDate(day, lang))[lang]}</span>
      </p>
      <form method="post" action={`/oma/ilmoitukset/${id}/poista`}>
        <SendButton look="second" small>
          {t.off[lang]}
          <span class="vh">: {name || t.unknown[lang]}</span>
        </SendButton>
      </form>
    </div>
  </li>
)
