import type { Lang } from '../../platform/languages.ts'
import { dayAndTime } from '../../ui/dates.ts'
import { Local } from '../../ui/local.tsx'
import { disclosurePurposes, groundIn } from '../disclosure-words.ts'
import type { DisclosureRow } from '../disclosures.ts'
import { wordsOf } from '../log-words.ts'
import { AskForm, type LogDraft, type LogView, QuestionState } from './log-aside.tsx'
import type { LogQuestion } from './log-queries.ts'
import { t } from './log-texts.ts'

type DisclosuresProps = {
  rows: DisclosureRow[]
  view: LogView
  questions: LogQuestion[]
  draft: LogDraft | null
  lang: Lang
  nameOf: (id: string) => string
}

/** What has been handed on to others. What cannot be told here is not hinted at: the sentence is the same for everybody. */
export const DisclosuresPart = ({ rows, view, questions, draft, lang, nameOf }: DisclosuresProps) => (
  <section class="stack g4" aria-labelledby="luovutukset">
    <h2 id="luovutukset">{t.disclosures[lang]}</h2>
    <p>{rows.length ? t.disclosuresText[lang] : t.disclosuresNone[lang]}</p>
    {rows.length ? (
      <ul class="stack g4">
        {rows.map((row) => {
          const key = `d${row.id}`
          const question = questions.find((one) => one.disclosure_log_id === row.id)
          return (
            <li class="card card-pad stack g2">
              <p class="small muted">{dayAndTime(row.at, lang)}</p>
              <p class="anywhere">
                <b id={`r-${key}`}>{row.recipient}</b>: {row.what}
              </p>
              <p class="anywhere">
                {t.concerns[lang]} {nameOf(row.subject_id)}
                <br />
                <b>{t.why[lang]}</b> {wordsOf(disclosurePurposes, row.purpose)[lang]}. {t.ground[lang]}{' '}
                {groundIn(row.ground, lang).replace(/\.$/, '')}.
                <br />
                {t.givenBy[lang]} {row.by}
                {row.register ? (
                  <>
                    , <Local text={row.register} lang={lang} />
                  </>
                ) : null}
              </p>
              {question ? (
                <p>
                  <QuestionState question={question} lang={lang} />
                </p>
              ) : (
                <AskForm row={key} about={`${dayAndTime(row.at, lang)} ${row.recipient}`} {...{ draft, view, lang }} />
              )}
            </li>
          )
        })}
      </ul>
    ) : null}
  </section>
)
