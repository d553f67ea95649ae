import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Lang } from '../../platform/languages.ts'
import type { MandateRegister } from '../../platform/mandate-register.ts'

/** Where the register sends people back to; registered there. */
export const mandatePath = '/kirjaudu/valtuus/paluu'

/** Somebody whom the register lets a citizen act for: by their identity code, with the matters it answered for. */
export type Represented = { code: string; issues: string[] }

/** A question that has been put to the register, until the browser comes back. */
export type Asked = { url: string; session: string }

/** The register answered something else than its own description of itself says, or refused us. */
export class RegisterFault extends Error {
  override readonly name = 'RegisterFault'
}

/** Milliseconds until the register counts as away. */
const patience = 10_000

const registered = z.object({ sessionId: z.string().min(1).max(200), userId: z.string().min(1).max(500) })
const token = z.object({ access_token: z.string().min(1) })
const chosen = z.array(z.object({ personId: z.string().min(1).max(50) })).max(20)
const answer = z.object({ result: z.string() })

/**
 * Asks a register of mandates in the shape of Suomi.fi's Web API, one person for another (`hpa`): our server begins, the browser
 * chooses there, our server asks what was chosen and whether it is allowed. Nothing that the browser carries is believed by itself.
 */
export function openRegister(service: MandateRegister) {
  const { clientId, apiKey, oauthPassword, issue } = service

  async function ask<T>(shape: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch((service.reachedAt ?? service.url) + path, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new RegisterFault(String(response.status))
    const read = shape.safeParse(await response.json().catch(() => null))
    if (!read.success) throw new RegisterFault('shape')
    return read.data
  }

  const signed = (path: string, now: Temporal.Instant) => ({
    'X-AsiointivaltuudetAuthorization': checksum(clientId, apiKey, path, now),
  })

  return {
    /**
     * @param code the identity code of whoever asks · @param asked.site the address of ours that the browser comes back to
     * @returns where to send the browser, and what to remember
     */
    async begin(
      code: string,
      asked: { lang: Lang; state: string; site: string },
      now: Temporal.Instant,
    ): Promise<Asked> {
      const path = `/service/hpa/user/register/${encodeURIComponent(clientId)}/${encodeURIComponent(code)}?requestId=${requestId()}`
      const { sessionId, userId } = await ask(registered, path, { headers: signed(path, now) })
      const query = new URLSearchParams({
        ...{ client_id: clientId, response_type: 'code', redirect_uri: asked.site + mandatePath },
        ...{ user: userId, state: asked.state, lang: asked.lang },
      })
      return { url: `${service.url}/oauth/authorize?${query}`, session: sessionId }
    },

    /** @param session as `begin` gave it, from the same site @returns those who were chosen and may be represented */
    async finish(
      code: string,
      { session, site }: { session: string; site: string },
      now: Temporal.Instant,
    ): Promise<Represented[]> {
      const query = new URLSearchParams({ code, grant_type: 'authorization_code', redirect_uri: site + mandatePath })
      const basic = Buffer.from(`${clientId}:${oauthPassword}`).toString('base64')
      const { access_token } = await ask(token, `/oauth/token?${query}`, {
        method: 'POST',
        headers: { Authorization: `Basic ${basic}` },
      })
      const call = <T>(shape: z.ZodType<T>, path: string) =>
        ask(shape, path, { headers: { ...signed(path, now), Authorization: `Bearer ${access_token}` } })
      const of = `${encodeURIComponent(session)}`
      const people = await call(chosen, `/service/hpa/api/delegate/${of}?requestId=${requestId()}`)
      const allowed: Represented[] = []
      for (const { personId } of people) {
        const issues = issue ? `&issues=${encodeURIComponent(issue)}` : ''
        const path = `/service/hpa/api/authorization/${of}/${encodeURIComponent(personId)}?requestId=${requestId()}${issues}`
        const { result } = await call(answer, path)
        if (result === 'ALLOWED') allowed.push({ code: personId, issues: issue ? [issue] : [] })
      }
      return allowed
    },
  }
}

export type Register = ReturnType<typeof openRegister>

/** What proves a call to be ours: the path with its query, and the moment, under a key that only the register and we have. */
export function checksum(clientId: string, apiKey: string, path: string, now: Temporal.Instant): string {
  const moment = now.toString({ smallestUnit: 'second' })
  return `${clientId} ${moment} ${createHmac('sha256', apiKey).update(`${path} ${moment}`).digest('base64')}`
}

const requestId = () => crypto.randomUUID()
