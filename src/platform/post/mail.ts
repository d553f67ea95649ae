import { createTransport } from 'nodemailer'
import { type Carrier, Undelivered } from './letter.ts'

export type MailConfig = {
  /** `smtp://…` or `smtps://…`, with name and password when the server asks for them. */
  url: string
  /** Who sends: `Perheverkosto <ei-vastausta@example.fi>`. */
  from: string
}

/** Milliseconds for each step of talking with the mail server; together well below what a job has (`queues.ts`). */
const patience = 15_000

/** Sends by SMTP. A letter that is tried again has the same Message-ID, so that the reader's mail program shows one. */
export function mailCarrier({ url, from }: MailConfig): Carrier {
  const { host, port, protocol, username, password } = new URL(url)
  const { hostname } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    // Over a network a name and a password go by an encrypted way only.
    requireTLS: !secure && username !== '' && !isHome(host),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    // Nothing of a letter may be fetched from a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const domain = domainOf(from)
  return async ({ id, to, lang, subject, text, html }) => {
    try {
      await transport.sendMail({
        ...{ from, to: { name: '', address: to }, subject, text, html, messageId: `<${id}@${domain}>` },
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': lang },
      })
    } catch (error) {
      throw new Undelivered(whyOf(error))
    }
  }
}

/** The part of an address such as `Name <name@example.fi>` after the @. */
export const domainOf = (from: string): string => /@([^\s@>]+)>?$/.exec(from)?.[1] ?? 'localhost'

const isHome = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host)

/** A mail server's own words repeat the address; of those only the numbers are kept. */
function whyOf(error: unknown): string {
  const { code, responseCode, command } = (error ?? {}) as { code?: string; responseCode?: number; command?: string }
  return ['the mail server did not take it:', code, responseCode, /^[A-Z ]{1,12}$/.test(command ?? '') ? command : '']
    .filter(Boolean)
    .join(' ')
}
