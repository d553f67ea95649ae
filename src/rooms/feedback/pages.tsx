import type { Child } from 'hono/jsx'
import type { Lang } from '../../platform/languages.ts'
import { dayAndTime, shortDate, here } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { href } from '../../ui/paths.ts'
import { type FeedbackDraft, type FeedbackError, kinds, longestMessage } from './input.ts'
import type { Receipt } from './queries.ts'
import { errorTexts, kindTexts, t } from './texts.ts'

type Errors = Partial<Record<'message' | 'replyTo', FeedbackError>>
type FeedbackPageProps = { frame: PageFrame; draft: FeedbackDraft; errors: Errors }

export const FeedbackPage = ({ frame, draft, errors }: FeedbackPageProps) => {
  const { lang } = frame
  const failed = Object.keys(errors).length > 0
  return (
    <PlainPage frame={frame} title={t.title[lang]} description={t.lead[lang]} failed={failed}>
      <div class="prose">
        {failed && <ErrorSummary errors={errors} lang={lang} />}
        <h1>{t.title[lang]}</h1>
        <p class="lead">{t.lead[lang]}</p>
        <p>
          {t.urgent[lang]} <a href={href('helpNow', lang)}>{t.helpNow[lang]}</a>
        </p>
        <form method="post" action={href('feedback', lang)} novalidate class="mt3">
          <Kinds draft={draft} lang={lang} />
          {draft.aboutPath && (
            <p class="field">
              {t.about[lang]} <a href={draft.aboutPath}>{draft.aboutPath}</a>
              <input type="hidden" name="about" value={draft.aboutPath} />
            </p>
          )}
          <Field id="message" label={t.message[lang]} hint={t.private[lang]} error={errors.message} lang={lang}>
            {(described) => (
              <textarea
                class="input"
                id="message"
                name="message"
                rows={8}
                maxlength={longestMessage}
                aria-describedby={described}
                aria-invalid={errors.message && 'true'}
              >
                {draft.message}
              </textarea>
            )}
          </Field>
          <Field id="replyTo" label={t.replyTo[lang]} error={errors.replyTo} lang={lang}>
            {(described) => (
              <input
                class="input"
                id="replyTo"
                name="replyTo"
                type="email"
                autocomplete="email"
                value={draft.replyTo}
                aria-describedby={described}
                aria-invalid={errors.replyTo && 'true'}
              />
            )}
          </Field>
          <p class="mt4">
            <button class="btn btn-wide-sm" type="submit">
              {t.send[lang]}
            </button>
          </p>
        </form>
      </div>
    </PlainPage>
  )
}

const ErrorSummary = ({ errors, lang }: { errors: Errors; lang: Lang }) => (
  <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="errors">
    <h2 id="errors">{t.errorTitle[lang]}</h2>
    <ul>
      {Object.entries(errors).map(([field, error]) => (
        <li>
          <a href={`#${field}`}>{errorTexts[error][lang]}</a>
        </li>
      ))}
    </ul>
  </div>
)

const Kinds = ({ draft, lang }: { draft: FeedbackDraft; lang: Lang }) => (
  <fieldset class="field">
    <legend class="legend">{t.kind[lang]}</legend>
    {kinds.map((kind) => (
      <label class="choice">
        <input type="radio" name="kind" value={kind} checked={draft.kind === kind} />
        <b>{kindTexts[kind][lang]}</b>
      </label>
    ))}
  </fieldset>
)

type FieldProps = {
  id: string
  label: string
  hint?: string
  error: FeedbackError | undefined
  lang: Lang
  children: (described: string | undefined) => Child
}

const Field = ({ id, label, hint, error, lang, children }: FieldProps) => {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="warning-circle-bold" />
          <span>{errorTexts[error][lang]}</span>
        </p>
      )}
      {children(described)}
    </div>
  )
}

export const ReceiptPage = ({ frame, receipt }: { frame: PageFrame; receipt: Receipt }) => {
  const { lang } = frame
  return (
    <PlainPage frame={frame} title={t.thanks[lang]} hidden>
      <div class="prose">
        <div class="notice notice-ok">
          <Icon name="check-circle-duotone" />
          <h1>{t.thanks[lang]}</h1>
          <p>
            {t.receiptNumber[lang]} <b class="num">{receipt.receipt}</b>.
          </p>
        </div>
        <p>{t.received(dayAndTime(here(receipt.received_at), lang))[lang]}</p>
        <p>{t.due(shortDate(receipt.answer_due_on, lang))[lang]}</p>
        <p>{t.keep[lang]}</p>
        <p>
          <a class="btn btn-2" href={href('front', lang)}>
            {t.back[lang]}
          </a>
        </p>
      </div>
    </PlainPage>
  )
}
