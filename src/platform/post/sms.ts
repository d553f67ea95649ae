import { type Carrier, Undelivered } from './letter.ts'

export type SmsConfig = {
  /** Where the gateway takes messages. */
  url: string
  /** Shown as `Authorization: Bearer …`; null when the gateway asks for none. */
  token: string | null
}

const patienceMs = 15_000

/**
 * Hands a text message to a gateway: `POST` of `{"id", "to", "text"}` as JSON. Whatever stands between must answer 2xx when it has taken
 * the message, and take an id only once. `to` is the number as the person wrote it, without spaces.
 */
export const smsCarrier =
  ({ url, token }: SmsConfig): Carrier =>
  async ({ id, to, text }) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const body = JSON.stringify({ id, to: to.replace(/[\s()-]/g, ''), text })
    const asked = fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const answer = await asked.catch(() => null)
    await answer?.body?.cancel()
    if (!answer) throw new Undelivered('the gateway for text messages cannot be reached')
    if (!answer.ok) throw new Undelivered(`the gateway for text messages answered ${answer.status}`)
  }
