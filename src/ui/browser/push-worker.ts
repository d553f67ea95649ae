import { pushWords } from './push-words.ts'

// The service worker: shows that there is a message, and opens one's own page when it is pressed. It keeps nothing, asks for nothing and
// answers for no page. Its words stand here, so that nobody who gets hold of a push service or of a key can show others.
type Happening = { waitUntil(done: Promise<unknown>): void }
type Push = Happening & { data: { json(): unknown } | null }
type Press = Happening & { notification: { close(): void } }
type Serving = {
  addEventListener(kind: 'push', hear: (event: Push) => void): void
  addEventListener(kind: 'notificationclick', hear: (event: Press) => void): void
  registration: { showNotification(title: string, options: object): Promise<void> }
  clients: { openWindow(address: string): Promise<unknown> }
}
const worker = globalThis as unknown as Serving

type Lang = keyof typeof pushWords
const isLang = (tag: unknown): tag is Lang => typeof tag === 'string' && Object.hasOwn(pushWords, tag)

function langIn({ data }: Push): Lang {
  try {
    const { lang } = (data?.json() ?? {}) as { lang?: unknown }
    return isLang(lang) ? lang : 'fi'
  } catch {
    return 'fi'
  }
}

worker.addEventListener('push', (event) => {
  const lang = langIn(event)
  // One stands on the screen at a time, however many come.
  event.waitUntil(worker.registration.showNotification(pushWords[lang], { lang, tag: 'uutta' }))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow('/oma'))
})
