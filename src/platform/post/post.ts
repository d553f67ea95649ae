import { z } from 'zod'
import type { Db } from '../db/db.ts'
import type { Post } from './letter.ts'
import { type MailConfig, mailCarrier } from './mail.ts'
import { isPushContact, isPushKey, type PushConfig, publicKeyOf, pushCarrier, recordedPush } from './push.ts'
import { recordingCarrier } from './recorded.ts'
import { type SmsConfig, smsCarrier } from './sms.ts'

export type PostConfig = { mail: MailConfig | null; sms: SmsConfig | null; push: PushConfig | null }

/**
 * What letters go by: what the administrator has told, and otherwise, where everybody is made up, the recorded mailbox (D19). A medium
 * that is in neither is not there.
 */
export function openPost({ mail, sms, push }: PostConfig, trial: boolean, db: Db, clock: () => Temporal.Instant): Post {
  const recorded = (medium: 'email' | 'sms') => (trial ? { [medium]: recordingCarrier(db, medium, clock) } : {})
  return {
    ...(mail ? { email: mailCarrier(mail) } : recorded('email')),
    ...(sms ? { sms: smsCarrier(sms) } : recorded('sms')),
    ...(push ? { push: pushCarrier(push) } : trial ? { push: recordedPush(recordingCarrier(db, 'push', clock)) } : {}),
  }
}

const mailWords = 'MAIL_URL must be an address such as smtps://name:password@mail.example.fi:465'
const fromWords = 'MAIL_FROM must be an address such as Perheverkosto <ei-vastausta@example.fi>'
const smsWords = 'SMS_URL must be an address such as https://sms.example.fi/send'
const pushKeyWords = 'PUSH_KEY must be a key that `npm run admin -- push-key` prints'
const pushContactWords = 'PUSH_CONTACT must be an address such as mailto:tuki@example.fi or https://www.example.fi'

const isMailServer = (text: string) => {
  const url = URL.parse(text)
  const plain = url !== null && ['', '/'].includes(url.pathname) && !url.search && !url.hash
  return plain && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
}

/** One line, with or without a name before it. */
const isSender = (text: string) => {
  const [, address] = /^[^<>\r\n"@,;]*<([^<>\s]+)>$/.exec(text) ?? [null, text]
  return z.email().safeParse(address).success
}

const isGateway = (text: string) => {
  const url = URL.parse(text)
  const home = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && home)
}

/** The variables of the post, to be read with the others. */
export const postVariables = {
  MAIL_URL: z.string().refine(isMailServer, mailWords).optional(),
  MAIL_FROM: z.string().refine(isSender, fromWords).optional(),
  SMS_URL: z.string().refine(isGateway, smsWords).optional(),
  SMS_TOKEN: z.string().min(1).optional(),
  PUSH_KEY: z.string().refine(isPushKey, pushKeyWords).optional(),
  PUSH_CONTACT: z.string().refine(isPushContact, pushContactWords).optional(),
}

type Told = z.infer<ReturnType<typeof z.object<typeof postVariables>>>

/** What of the post is told only in part, as one sentence. */
export function halfToldPost({ MAIL_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, PUSH_KEY, PUSH_CONTACT }: Told): string | null {
  if (Boolean(MAIL_URL) !== Boolean(MAIL_FROM)) return 'MAIL_URL and MAIL_FROM must be told together.'
  if (Boolean(PUSH_KEY) !== Boolean(PUSH_CONTACT)) return 'PUSH_KEY and PUSH_CONTACT must be told together.'
  return SMS_TOKEN && !SMS_URL ? 'SMS_TOKEN needs SMS_URL beside it.' : null
}

export const postOf = ({ MAIL_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, PUSH_KEY, PUSH_CONTACT }: Told): PostConfig => ({
  mail: MAIL_URL && MAIL_FROM ? { url: MAIL_URL, from: MAIL_FROM } : null,
  sms: SMS_URL ? { url: SMS_URL, token: SMS_TOKEN ?? null } : null,
  push:
    PUSH_KEY && PUSH_CONTACT ? { privateKey: PUSH_KEY, publicKey: publicKeyOf(PUSH_KEY), contact: PUSH_CONTACT } : null,
})
