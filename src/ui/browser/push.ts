// Turns notifications on and off in this browser. What needs a script stays hidden until the browser has shown that it can; without it the
// page says so and offers other ways. The words of trouble are the page's own.
const box = document.querySelector<HTMLElement>('[data-push]')
const form = box?.querySelector('form')
const trouble = box?.querySelector<HTMLElement>('[data-trouble]')
const { key = '', worker = '', scope = '' } = box?.dataset ?? {}

/** A browser as the server is told of it. */
type Told = { endpoint: string; keys: { p256dh: string; auth: string } }

const packed = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const chance = (length: number) => packed(crypto.getRandomValues(new Uint8Array(length)))

/** In a trial there is no push service: the address of the worker says which browser this would be. */
const standIn = (registration: ServiceWorkerRegistration): string | null => {
  const address = (registration.installing ?? registration.waiting ?? registration.active)?.scriptURL
  const name = address && new URL(address).searchParams.get('kokeilu')
  return name ? `https://selain.invalid/${name}` : null
}

async function endpointHere(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  if (!registration) return null
  return key ? ((await registration.pushManager.getSubscription())?.endpoint ?? null) : standIn(registration)
}

async function subscribed(): Promise<Told> {
  const address = key ? worker : `${worker}?kokeilu=${chance(16)}`
  const registration = await navigator.serviceWorker.register(address, { scope, updateViaCache: 'none' })
  if (!key) return { endpoint: standIn(registration) ?? '', keys: { p256dh: chance(65), auth: chance(16) } }
  await started(registration)
  const former = await registration.pushManager.getSubscription()
  // One that was made for another key of ours reaches nobody any more.
  await former?.unsubscribe()
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  return made.toJSON() as Told
}

/** A worker can be subscribed with once it runs. */
const started = ({ active, waiting, installing }: ServiceWorkerRegistration) =>
  new Promise<void>((done) => {
    if (active) return done()
    const coming = installing ?? waiting
    coming?.addEventListener('statechange', () => coming.state === 'activated' && done())
  })

async function turnOn(): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
  const answer = await fetch(form?.getAttribute('action') ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await subscribed()),
  })
  if (!answer.ok) throw new Error('failed')
  return (await answer.json()).to
}

/** Of one that is turned off elsewhere the server alone hears; here the browser forgets it too. */
async function turnOff(sent: HTMLFormElement): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  await (await registration?.pushManager.getSubscription())?.unsubscribe().catch(() => false)
  await registration?.unregister()
  sent.submit()
}

const hashOf = async (text: string) =>
  packed(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

/** Whether this browser is one of the list; then it is marked there. */
async function isOnHere(): Promise<boolean> {
  const endpoint = await endpointHere()
  const row = endpoint && document.querySelector<HTMLElement>(`[data-mark="${await hashOf(endpoint)}"]`)
  if (!row) return false
  for (const part of row.querySelectorAll<HTMLElement>('[data-here]')) part.hidden = false
  row.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    const sent = event.currentTarget as HTMLFormElement
    void turnOff(sent).catch(() => sent.submit())
  })
  return true
}

async function begin(): Promise<void> {
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  if (!box || !able) return
  const on = await isOnHere()
  box.hidden = on
  if (on || !form) return
  form.hidden = false
  box.querySelector('[data-without]')?.remove()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (trouble) trouble.textContent = ''
    try {
      location.assign(await turnOn())
    } catch (error) {
      const why = Notification.permission === 'denied' || (error as Error).message === 'denied' ? 'denied' : 'failed'
      if (trouble) trouble.textContent = trouble.dataset[why] ?? ''
    }
  })
}

void begin()
