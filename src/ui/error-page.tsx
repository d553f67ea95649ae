import type { Child } from 'hono/jsx'
import { errors, lines, words } from './errors/texts.ts'
import { type PageFrame, useFrame } from './frame.ts'
import { Page } from './page.tsx'
import { CallCard, EmergencyCard } from './parts/calls.tsx'
import { SearchBox } from './parts/search-box.tsx'
import { href } from './paths.ts'

export type ErrorStatus = keyof typeof errors

type ErrorPageProps = {
  frame: PageFrame
  status: ErrorStatus
  /** Shown on faults, so that a caller can read it aloud. The frame's own number when left out. */
  reference?: string
  /** What else one can do, before the search. */
  children?: Child
}

/** What went wrong in one sentence, a search, and always the numbers that answer at any hour. */
export const ErrorPage = ({ frame, status, reference, children }: ErrorPageProps) => {
  const { title, text } = errors[status]
  const { lang } = frame
  return (
    <Page frame={frame} title={title[lang]} hidden posts>
      <div class="wrap pad-top">
        <div class="stack g4 prose">
          <h1>{title[lang]}</h1>
          <p class="lead">{text[lang]}</p>
          {status === 500 ? (
            <p>
              {words.reference[lang]} <b class="num">{reference ?? frame.requestId}</b>
            </p>
          ) : null}
          {children}
          <SearchBox
            action={href('services', lang)}
            method="post"
            label={words.search[lang]}
            button={words.find[lang]}
          />
          <p>
            <a href={href('front', lang)}>{words.front[lang]}</a>
          </p>
        </div>
        <EmergencyLines />
      </div>
    </Page>
  )
}

/** The three numbers of the whole country: danger to life, somebody who listens, violence. */
export const EmergencyLines = () => {
  const { lang } = useFrame()
  return (
    <section class="stack g3 mt4" aria-labelledby="numbers">
      <h2 id="numbers">{words.numbers[lang]}</h2>
      <EmergencyCard
        title={lines.danger.situation[lang]}
        text={lines.danger.who[lang]}
        button={lines.danger.call[lang]}
      />
      {[lines.crisis, lines.violence].map(({ situation, who, phone }) => (
        <CallCard title={situation[lang]} phone={phone}>
          <p>{who[lang]}</p>
        </CallCard>
      ))}
    </section>
  )
}
