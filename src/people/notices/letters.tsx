import type { Lang } from '../../platform/languages.ts'
import type { Letter } from '../../platform/post/letter.ts'
import { t } from './texts.ts'

/** Whose service it is, by its name in a language, and the address people use. */
export type Sender = { service: (lang: Lang) => string; baseUrl: string }

type Facts = { id: string; to: string; lang: Lang; count: number }

/**
 * Says that there is something new, and no more: no name of anybody, no service, nothing of what it is. The link is the same for all.
 * Whoever else reads it on the phone learns nothing.
 */
export const noticeLetter = ({ service, baseUrl }: Sender, { id, to, lang, count }: Facts): Letter => {
  const [name, link] = [service(lang), `${baseUrl}/oma`]
  const news = count === 1 ? t.news(name)[lang] : t.manyNews(name, count)[lang]
  return composed({ id, to, lang, subject: t.subject(name)[lang], news, link, after: t.noReply[lang] })
}

/** For who guards privacy at work: how many matters are due, and nothing of any. */
export const reminderLetter = ({ service, baseUrl }: Sender, { id, to, lang, count }: Facts): Letter => {
  const name = service(lang)
  const facts = { subject: t.dueSubject(name)[lang], news: t.due(count)[lang], link: `${baseUrl}/tyo` }
  return composed({ id, to, lang, ...facts, after: t.noReplyStaff[lang] })
}

type Parts = { id: string; to: string; lang: Lang; subject: string; news: string; link: string; after: string }

function composed({ id, to, lang, subject, news, link, after }: Parts): Letter {
  const read = t.read[lang]
  return {
    ...{ id, to, lang, subject },
    text: `${news} ${read}\n${link}\n\n${after}\n`,
    html: `<!doctype html>${(
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <title>{subject}</title>
        </head>
        <body>
          <p>{news}</p>
          <p>
            {read} <a href={link}>{link}</a>
          </p>
          <p>{after}</p>
        </body>
      </html>
    )}`,
  }
}
