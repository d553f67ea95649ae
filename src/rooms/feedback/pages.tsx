import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea, TextField } from '../../ui/forms/field.tsx'
import type { PageFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { type FeedbackDraft, type FeedbackErrors, kinds } from './input.ts'
import { errorTexts, kindTexts, t } from './texts.ts'

type FeedbackPageProps = { frame: PageFrame; draft: FeedbackDraft; errors: FeedbackErrors }

export const FeedbackPage = ({ frame, draft, errors }: FeedbackPageProps) => {
  const { lang } = frame
  const wrong = Object.entries(errors).map(([field, error]) => ({ field, text: errorTexts[error][lang] }))
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.text
  return (
    <PlainPage frame={frame} title={t.title[lang]} description={t.lead[lang]} failed={wrong.length > 0} posts>
      <div class="prose">
        <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
        <h1>{t.title[lang]}</h1>
        <p class="lead">{t.lead[lang]}</p>
        <p>
          {t.urgent[lang]} <a href={href('helpNow', lang)}>{t.helpNow[lang]}</a>
        </p>
        <form method="post" action={href('feedback', lang)} novalidate class="mt3">
          <Choices
            name="kind"
            label={t.kind[lang]}
            choices={kinds.map((kind) => ({ value: kind, text: hyphenate(kindTexts[kind][lang], lang) }))}
            chosen={draft.kind}
          />
          {draft.aboutPath ? (
            <p class="field">
              {t.about[lang]} <a href={draft.aboutPath}>{draft.aboutPath}</a>
              <input type="hidden" name="about" value={draft.aboutPath} />
            </p>
          ) : null}
          <TextArea
            name="message"
            label={t.message[lang]}
            hint={t.private[lang]}
            error={errorOf('message')}
            value={draft.message}
            rows={8}
          />
          <TextField
            name="replyTo"
            label={t.replyTo[lang]}
            hint={t.replyToHint[lang]}
            type="email"
            autocomplete="email"
            error={errorOf('replyTo')}
            value={draft.replyTo}
          />
          <p class="mt4">
            <SendButton wideOnPhone>{t.send[lang]}</SendButton>
          </p>
        </form>
      </div>
    </PlainPage>
  )
}
