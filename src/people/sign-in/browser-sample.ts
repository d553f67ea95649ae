/** A browser without a screen: keeps cookies, follows nobody, sends forms as a page of the site would. */
export type SampleBrowser = {
  cookies: Map<string, string>
  /** Every `Set-Cookie` it was given, whole. */
  given: string[]
  open(address: string): Promise<Page>
  send(address: string, fields: Record<string, string>): Promise<Page>
  /** Goes where an answer leads, over redirects and pages that lead on by themselves. */
  follow(page: Page): Promise<Page>
}

export type Page = { status: number; url: string; headers: Headers; html: string }

/** @param more headers of every request, such as where it comes from */
export function openBrowser(site: string, more: Record<string, string> = {}): SampleBrowser {
  const cookies = new Map<string, string>()
  const given: string[] = []

  async function ask(address: string, init: RequestInit = {}): Promise<Page> {
    const url = new URL(address, site).href
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...more, ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    })
    for (const line of answer.headers.getSetCookie()) keep(line)
    return { status: answer.status, url, headers: answer.headers, html: await answer.text() }
  }

  function keep(line: string) {
    given.push(line)
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/Max-Age=0(;|$)|expires=Thu, 01 Jan 1970/i.test(line) || value === '') cookies.delete(name)
    else cookies.set(name, value)
  }

  const open = (address: string) => ask(address)
  const send = (address: string, fields: Record<string, string>) =>
    ask(address, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: site } })

  async function follow(page: Page): Promise<Page> {
    let at = page
    for (let steps = 0; steps < 10; steps++) {
      const next = at.headers.get('location') ?? /^0;url=(.*)$/.exec(at.headers.get('refresh') ?? '')?.[1]
      const form = /<form method="post" action="([^"]+)">\s*((?:<input type="hidden"[^>]*>\s*)+)/.exec(at.html)
      if (next) at = await open(new URL(next, at.url).href)
      else if (form && /<body onload|forms\[0\]\.submit/.test(at.html))
        at = await send(form[1] ?? '', hiddenOf(form[2] ?? ''))
      else return at
    }
    throw new Error('It never ends')
  }

  return { cookies, given, open, send, follow }
}

const hiddenOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
