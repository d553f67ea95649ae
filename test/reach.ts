import type { Page, Response } from 'playwright-core'

/** Presses what leads to another page, and gives the answer. */
export async function press(page: Page, selector: string): Promise<Response | null> {
  const [answer] = await Promise.all([page.waitForNavigation(), page.click(selector)])
  return answer
}

const send = 'form:has(#message) button[type="submit"]'

/** On the feedback page: writes and sends. */
export async function sendFeedback(page: Page, message: string, replyTo = ''): Promise<Response | null> {
  await page.fill('#message', message)
  await page.fill('#replyTo', replyTo)
  return press(page, send)
}

/** The browser would not let anybody type this much. */
export async function sendTooMuch(page: Page): Promise<Response | null> {
  await page.evaluate(() => {
    const message = document.querySelector<HTMLTextAreaElement>('#message')
    if (message) message.value = 'a'.repeat(70_000)
  })
  return press(page, send)
}

/** As if another site sent a form to ours. */
export async function postFromElsewhere(page: Page, url: string): Promise<Response | null> {
  await page.goto('about:blank')
  await page.setContent(`<form method="post" action="${url}"><button>ok</button></form>`)
  return press(page, 'button')
}

/** Sends feedback until the site has had enough. */
export async function untilRefused(page: Page, url: string): Promise<Response | null> {
  for (let sent = 0; sent < 100; sent++) {
    const answer = await fetch(url, { method: 'POST', headers: { Origin: new URL(url).origin }, body: 'message=' })
    await answer.arrayBuffer()
    if (answer.status === 429) break
  }
  return sendFeedback(page, '')
}
