import type { Lang } from '../../platform/languages.ts'
import { machine, shortDate } from '../../ui/dates.ts'
import { TextArea } from '../../ui/forms/field.tsx'
import { ActedFor } from '../../ui/own/own-page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { done, unheard } from './data-texts.ts'
import type { LogQuestion } from './log-queries.ts'
import { asked, t } from './log-texts.ts'

/** What one has chosen to see; kept in the address. */
export type LogView = { whose: string; others: boolean; before: string }
/** A question that was not accepted, with its words. `row`: `12` of the use log, `d12` of disclosures; null: about the whole log. */
export type LogDraft = { row: string | null; words: string; error: 'wordsMissing' | 'wordsLong' | 'already' }

/** The field where a question about a row, or about the whole log, is written. */
export const fieldOf = (row: string | null) => (row === null ? 'paper-words' : `words-${row}`)

export function addressOf({ whose, others, before }: LogView, file = ''): string {
  const query = new URLSearchParams()
  if (whose) query.set('kenen', whose)
  if (others) query.set('muut', '1')
  if (before) query.set('ennen', before)
  const text = query.toString()
  return `/oma/loki${file}${text ? `?${text}` : ''}`
}

/** The same name is sent from each form of the page, while every field has an id of its own. */
export const WordsField = ({ row, draft, lang }: { row: string | null; draft: LogDraft | null; lang: Lang }) => (
  <TextArea
    name={fieldOf(row)}
    label={row === null ? t.paper[lang] : t.words[lang]}
    hint={row === null ? t.paperHint[lang] : t.wordsHint[lang]}
    error={draft ? t[draft.error][lang] : undefined}
    value={draft?.words}
    rows={3}
  />
)

export const HiddenView = ({ view }: { view: LogView }) => (
  <>
    <ActedFor />
    <input type="hidden" name="kenen" value={view.whose} />
    <input type="hidden" name="muut" value={view.others ? '1' : ''} />
    <input type="hidden" name="ennen" value={view.before} />
  </>
)

export const QuestionState = ({ question, lang }: { question: LogQuestion; lang: Lang }) =>
  question.answered_at ? (
    <Tag kind={question.refused ? 'plain' : 'ok'}>{t.answered[lang]}</Tag>
  ) : (
    <Tag kind="info">{asked(shortDate(question.asked_at, lang), shortDate(question.answer_due_on, lang))[lang]}</Tag>
  )

const aboutOf = ({ words, use_log_id, disclosure_log_id }: LogQuestion) =>
  words === null
    ? t.aboutLog
    : use_log_id !== null
      ? t.aboutRow
      : disclosure_log_id !== null
        ? t.aboutDisclosure
        : t.aboutPaper

type AskFormProps = { row: string; about: string; draft: LogDraft | null; view: LogView; lang: Lang }

/** Asks about one row. @param about what a listener hears the row called */
export const AskForm = ({ row, about, draft, view, lang }: AskFormProps) => {
  const mine = draft?.row === row ? draft : null
  return (
    <Disclosure
      open={mine !== null}
      summary={
        <>
          {t.ask[lang]}
          <span class="vh">: {about}</span>
        </>
      }
    >
      <form class="stack g3" method="post" action="/oma/loki/kysy" novalidate>
        <HiddenView view={view} />
        <input type="hidden" name="row" value={row} />
        <WordsField row={row} draft={mine} lang={lang} />
        <p>
          <SendButton icon="paper-plane-right">{t.send[lang]}</SendButton>
        </p>
      </form>
    </Disclosure>
  )
}

type LogAsideProps = { lang: Lang; view: LogView; questions: LogQuestion[]; draft: LogDraft | null }

export const LogAside = ({ lang, view, questions, draft }: LogAsideProps) => (
  <div class="aside">
    {questions.length ? (
      <section class="card card-pad stack g3" aria-labelledby="questions">
        <h2 id="questions">{t.questions[lang]}</h2>
        <ul class="stack g4">
          {questions.map((question) => (
            <li class="stack g1">
              <p class="small muted">
                {aboutOf(question)[lang]},{' '}
                <time datetime={machine(question.asked_at)}>{shortDate(question.asked_at, lang)}</time>
              </p>
              <p class="anywhere">{question.words ?? unheard[lang]}</p>
              <p>
                {question.words === null && question.answered_at ? (
                  <Tag kind="plain">{done[lang]}</Tag>
                ) : (
                  <QuestionState question={question} lang={lang} />
                )}
              </p>
              {question.answer ? (
                <p class="anywhere">
                  {question.refused ? `${t.refused[lang]} ` : ''}
                  {question.answer}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    <section class="card card-pad stack g3" aria-labelledby="files">
      <h2 id="files">{t.download[lang]}</h2>
      <ul class="stack g2">
        <li>
          <a href={addressOf({ ...view, before: '' }, '.csv')}>{t.csv[lang]}</a>
        </li>
        <li>
          <a href={addressOf({ ...view, before: '' }, '.json')}>{t.json[lang]}</a>
        </li>
      </ul>
    </section>
    <section class="card card-pad stack g3" aria-labelledby="paper">
      <h2 id="paper">{t.whole[lang]}</h2>
      <p>{t.wholeText[lang]}</p>
      <form class="stack g3" method="post" action="/oma/loki/kysy" novalidate>
        <HiddenView view={view} />
        <WordsField row={null} draft={draft && draft.row === null ? draft : null} lang={lang} />
        <p>
          <SendButton look="second">{t.paperSend[lang]}</SendButton>
        </p>
      </form>
    </section>
  </div>
)
