import type { Sender } from '../../../people/notices/letters.tsx'
import type { Lang } from '../../../platform/languages.ts'
import type { Letter } from '../../../platform/post/letter.ts'
import { m } from './letter-texts.ts'

export type AskedEntry = { name: string; link: string }
type Facts = { id: string; to: string; lang: Lang }

/** Asks an organization whether what is told of it is still right, each entry with a link of its own. */
export function askingLetter({ service }: Sender, { id, to, lang }: Facts, entries: readonly AskedEntry[]): Letter {
  const name = service(lang)
  const list = entries.map((entry) => `${entry.name}\n${entry.link}`).join('\n\n')
  return {
    ...{ id, to, lang, subject: m.subject(name)[lang] },
    text: `${m.lead(name)[lang]}\n\n${list}\n\n${m.once[lang]}\n\n${m.noReply[lang]}\n`,
    html: `<!doctype html>${(
      <LetterPage lang={lang} subject={m.subject(name)[lang]}>
        <p>{m.lead(name)[lang]}</p>
        <ul>
          {entries.map((entry) => (
            <li>
              {entry.name}: <a href={entry.link}>{m.look[lang]}</a>
            </li>
          ))}
        </ul>
        <p>{m.once[lang]}</p>
        <p>{m.noReply[lang]}</p>
      </LetterPage>
    )}`,
  }
}

/** Tells an editor how many entries wait to be looked at. */
export function countingLetter({ service, baseUrl }: Sender, { id, to, lang }: Facts, count: number): Letter {
  const [name, link] = [service(lang), `${baseUrl}/tyo/koordinointi/ajantasaisuus`]
  return {
    ...{ id, to, lang, subject: m.countSubject(name)[lang] },
    text: `${m.count(count)[lang]}\n${link}\n\n${m.noReplyStaff[lang]}\n`,
    html: `<!doctype html>${(
      <LetterPage lang={lang} subject={m.countSubject(name)[lang]}>
        <p>{m.count(count)[lang]}</p>
        <p>
          <a href={link}>{link}</a>
        </p>
        <p>{m.noReplyStaff[lang]}</p>
      </LetterPage>
    )}`,
  }
}

const LetterPage = ({ lang, subject, children }: { lang: Lang; subject: string; children?: unknown }) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <title>{subject}</title>
    </head>
    <body>{children}</body>
  </html>
)
