import type { Lang } from '../../platform/languages.ts'
import { dayAndTime, dayOfInstant, here, shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextField } from '../../ui/forms/field.tsx'
import type { PageFrame } from '../../ui/frame.ts'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { DonePanel } from '../../ui/parts/steps.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import type { Opened, Receipt } from './queries.ts'
import { certificate, t } from './texts.ts'

type ReceiptProps = {
  frame: PageFrame
  receipt: Receipt
  /** Shown in the browser that has just sent it, and never again. */
  key: string | null
  /** A key that was typed, and what it opened. */
  tried: { typed: string; opened: Opened | undefined } | null
}

/** How the feedback goes, for whoever has the number; what was answered, for whoever has the key too. */
export const ReceiptPage = ({ frame, receipt, key, tried }: ReceiptProps) => {
  const { lang } = frame
  const wrong = tried !== null && !tried.opened
  const opened = tried?.opened
  const readable = receipt.state === 'answered' || receipt.state === 'lengthened'
  const title = receipt.state === 'waiting' ? t.thanks[lang] : t.stateTitle[lang]
  return (
    <PlainPage frame={frame} title={title} failed={wrong} hidden>
      <div class="prose">
        <ErrorSummary title={t.errorTitle[lang]} errors={wrong ? [{ field: 'key', text: t.keyWrong[lang] }] : []} />
        <DonePanel title={title}>
          <p>
            {t.receiptNumber[lang]} <b class="num">{receipt.receipt}</b>.
          </p>
          {key ? (
            <p>
              {t.keyIs[lang]}
              <br />
              <b class="num">{key}</b>
            </p>
          ) : null}
        </DonePanel>
        {key ? <p>{t.keyOnce[lang]}</p> : null}
        <p>
          <b>{t.states[receipt.state][lang]}</b>
        </p>
        <p>{t.received(dayAndTime(here(receipt.received_at), lang))[lang]}</p>
        <p>{whenOf(receipt, lang)}</p>
        {receipt.by_mail && receipt.state !== 'answered' ? <p>{t.alsoByMail[lang]}</p> : null}
        {opened ? <Answer opened={opened} receipt={receipt} lang={lang} /> : null}
        {readable && !opened ? (
          <KeyForm receipt={receipt} typed={tried?.typed ?? ''} wrong={wrong} lang={lang} />
        ) : null}
        {key ? null : <p class="muted small">{t.keep[lang]}</p>}
        <p class="muted small">{t.kept[lang]}</p>
        <p>
          <ButtonLink href={href('front', lang)} look="second">
            {t.back[lang]}
          </ButtonLink>
        </p>
      </div>
    </PlainPage>
  )
}

const whenOf = ({ answered_at: answered, answer_due_on: due }: Receipt, lang: Lang) =>
  answered ? t.answeredOn(shortDate(dayOfInstant(answered), lang))[lang] : t.due(shortDate(due, lang))[lang]

type Form = { receipt: Receipt; typed: string; wrong: boolean; lang: Lang }
const KeyForm = ({ receipt, typed, wrong, lang }: Form) => (
  <form method="post" action={href('feedbackReceipt', lang, { receipt: receipt.receipt })} novalidate class="mt3">
    <TextField
      name="key"
      label={t.key[lang]}
      hint={t.keyHint[lang]}
      error={wrong ? t.keyWrong[lang] : undefined}
      value={typed}
      autocomplete="off"
      maxlength={40}
      short
    />
    <p class="mt3">
      <SendButton wideOnPhone>{t.read[lang]}</SendButton>
    </p>
  </form>
)

const Answer = ({ opened, receipt, lang }: { opened: Opened; receipt: Receipt; lang: Lang }) => {
  const { answer, refused, lengthened_reason: longer } = opened
  if (!answer && !longer) return <p>{t.notYet[lang]}</p>
  const certified = refused === true && receipt.kind === 'accessibility'
  const received = shortDate(dayOfInstant(receipt.received_at), lang)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{!answer ? t.whyLonger[lang] : certified ? certificate.title[lang] : t.answer[lang]}</h2>
      {certified ? <p>{certificate.begins(receipt.receipt, received)[lang]}</p> : null}
      {(answer ?? longer ?? '').split(/\n{2,}/).map((part) => (
        <p class="anywhere">{part}</p>
      ))}
      {certified ? <p>{certificate.ends[lang]}</p> : null}
    </section>
  )
}
