import type { Medium } from '../../platform/post/letter.ts'
import type { Recorded } from '../../platform/post/recorded.ts'
import { dayAndTime } from '../../ui/dates.ts'
import { type PageFrame, useFrame } from '../../ui/frame.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/names.ts'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import { href } from '../../ui/paths.ts'
import { mediumNames, t } from './texts.ts'

const icons: Record<Medium, IconName> = { email: 'envelope-simple', sms: 'chat-text', push: 'bell' }

/** Letters and text messages of a trial, newest first, as their readers would get them. */
export const MailboxPage = ({ frame, letters }: { frame: PageFrame; letters: Recorded[] }) => {
  const { lang } = frame
  return (
    <Page frame={frame} title={t.title[lang]} hidden>
      <div class="wrap pad-top stack g5">
        <div class="prose stack g3">
          <h1>{t.title[lang]}</h1>
          <p class="lead">{t.lead[lang]}</p>
        </div>
        {letters.length ? (
          <ul class="stack g4">
            {letters.map((letter) => (
              <LetterCard letter={letter} />
            ))}
          </ul>
        ) : (
          <Empty icon="envelope-simple" title={t.empty[lang]}>
            <p>{t.emptyText[lang]}</p>
          </Empty>
        )}
        <p>
          <a href={href('signIn', lang)}>{t.back[lang]}</a>
        </p>
      </div>
    </Page>
  )
}

const LetterCard = ({ letter }: { letter: Recorded }) => {
  const { lang } = useFrame()
  const { medium, recipient, subject, body, sent_at } = letter
  const paragraphs = body.trim().split(/\n\n+/)
  return (
    <li class="card card-pad stack g2 prose">
      <p class="small muted anywhere">
        <Icon name={icons[medium]} /> {mediumNames[medium][lang]}, {dayAndTime(sent_at, lang)}. {t.to[lang]} {recipient}
      </p>
      <div class="stack g2 anywhere" lang={letter.lang}>
        {medium === 'email' ? <h2>{subject}</h2> : null}
        {paragraphs.map((paragraph) => (
          <p>{linked(paragraph)}</p>
        ))}
      </div>
    </li>
  )
}

/** Lines of a letter; one that is an address leads there, as it would in a mail program. */
const linked = (paragraph: string) =>
  paragraph.split('\n').map((line, index) => (
    <>
      {index ? <br /> : null}
      {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
    </>
  ))
