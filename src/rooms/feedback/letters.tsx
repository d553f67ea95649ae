import { sql } from 'kysely'
import type { Sender } from '../../people/notices/letters.tsx'
import { type SendingDb, sending } from '../../people/notices/sending-pass.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Letter, Post } from '../../platform/post/letter.ts'
import { dayOfInstant, shortDate } from '../../ui/dates.ts'
import { href } from '../../ui/paths.ts'
import type { FeedbackKind } from './input.ts'
import { l } from './letter-texts.ts'
import { certificate } from './texts.ts'

/** Facts of this room that are told to who sent the feedback, at the address they left for it. */
export const lettersOf = ['feedback.answered', 'feedback.lengthened'] as const

type Told = {
  address: string
  lang: Lang
  receipt: string
  kind: FeedbackKind
  received_at: Temporal.Instant
  what: 'answered' | 'lengthened'
  words: string
  refused: boolean
  due: Temporal.PlainDate
}

type Sending = SendingDb & { post: Post; sender: Sender }

/**
 * Sends what a fact says, once, to who left an address. Where no mail can be sent, the answer stands on the receipt page alone.
 * @throws Undelivered when the letter did not go; the job comes again
 */
export async function sendLetter({ db, pass, post, sender }: Sending, fact: string, now: Temporal.Instant) {
  const told = await sending(
    { db, pass },
    async (tx) => (await sql<Told>`select * from feedback.letter(${fact})`.execute(tx)).rows[0],
  )
  if (told && post.email) await post.email(letterOf(sender, fact, told))
  await sql`select feedback.settle_letter(${fact}, ${now}, ${Boolean(told && post.email)})`.execute(db)
}

/** The answer itself, since an address is given for that; never what the sender had written, nor about what. */
function letterOf({ service, baseUrl }: Sender, id: string, told: Told): Letter {
  const { address: to, lang, receipt, words } = told
  const [name, link] = [service(lang), baseUrl + href('feedback', lang)]
  const received = shortDate(dayOfInstant(told.received_at), lang)
  const certified = told.refused && told.kind === 'accessibility'
  const answered = told.what === 'answered'
  const subject = (answered ? l.answered(name) : l.lengthened(name))[lang]
  const parts = [
    certified ? certificate.begins(receipt, received)[lang] : l.sent(received, receipt)[lang],
    ...(answered ? [] : [l.newDay(shortDate(told.due, lang))[lang]]),
    ...words.split(/\n{2,}/),
    ...(certified ? [certificate.ends[lang]] : []),
  ]
  const title = certified ? certificate.title[lang] : null
  return {
    ...{ id, to, lang, subject },
    text: `${[...(title ? [title] : []), ...parts, `${l.noReply[lang]}\n${link}`].join('\n\n')}\n`,
    html: `<!doctype html>${(
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <title>{subject}</title>
        </head>
        <body>
          {title ? <h1>{title}</h1> : null}
          {parts.map((part) => (
            <p>{part}</p>
          ))}
          <p>
            {l.noReply[lang]} <a href={link}>{link}</a>
          </p>
        </body>
      </html>
    )}`,
  }
}
