// Warns two minutes before a sign-in ends, and covers the page when it has ended. Other tabs may have kept it on meanwhile, so the server is
// asked first; asking prolongs nothing. Without script the page says until when. Of what is sent too late the
// server keeps the text that most forms have, and never the choices. When somebody else signs in by the same browser, the page is covered too.
const box = document.querySelector('dialog.ending') as HTMLDialogElement
const [title, text] = box.querySelectorAll<HTMLElement>('#ending, #ending-text') as unknown as [
  HTMLElement,
  HTMLElement,
]
const clock = box.querySelector('.ending-clock b') as HTMLElement
const keep = box.querySelector('[data-keep]') as HTMLButtonElement
const again = box.querySelector('a') as HTMLAnchorElement
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null

type TimeLeft = { left: number; most: number; owner?: string }
/** Seconds before the end at which one is warned, and between questions while the warning stands. */
const [early, between] = [120, 10]
let ends = 0
let last = false
let seen = false
let asked = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** The form somebody has begun to fill in. */
let begun: HTMLFormElement | null = null

const leftNow = () => Math.round((ends - Date.now()) / 1000)

/** What the server says of whoever has signed in by this browser; null when it cannot be reached. */
async function ask(path: string, init?: RequestInit): Promise<TimeLeft | null> {
  const answer = await fetch(path, init).catch(() => null)
  return answer?.ok ? ((await answer.json()) as TimeLeft) : null
}

/** Of a page whose sign-in has given way to another’s nothing is left. */
const forThisPage = (told: TimeLeft): TimeLeft => (told.owner === box.dataset.owner ? told : { left: 0, most: 0 })

function take({ left, most }: TimeLeft): void {
  // Who is signed in now may be somebody else: only the server may show the page again.
  if (box.dataset.part === 'over') {
    if (left > 0 && !begun) location.reload()
    return
  }
  ends = Date.now() + left * 1000
  last = most - left < 30
  if (left > early) {
    seen = false
    close()
  }
  wait()
}

function wait(): void {
  clearTimeout(timer)
  const left = leftNow()
  timer = setTimeout(left > early ? look : tick, left > early ? Math.min((left - early) * 1000, 2 ** 31 - 1) : 1000)
}

async function look(): Promise<void> {
  asked = Date.now()
  const told = await ask('/kirjaudu/jaljella')
  // Away from the net the clock here goes on.
  if (told) take(forThisPage(told))
  tick()
}

function tick(): void {
  const left = leftNow()
  if (left <= 0) void over()
  if (left > early) wait()
  if (left <= 0 || left > early) return
  if (!seen) show('soon')
  const mark = document.documentElement.lang === 'en' ? ':' : '.'
  clock.textContent = `${Math.floor(left / 60)}${mark}${String(left % 60).padStart(2, '0')}`
  if (Date.now() - asked > between * 1000) return void look()
  wait()
}

function show(part: 'soon' | 'over'): void {
  const words = part === 'soon' && last ? 'last' : part
  box.dataset.part = part
  title.textContent = title.dataset[part] ?? ''
  text.textContent = text.dataset[words] ?? ''
  keep.textContent = keep.dataset[words] ?? ''
  if (!box.open) box.showModal()
  ;(part === 'soon' ? keep : again).focus()
  seen = true
}

const close = () => {
  if (box.open) box.close()
}

async function over(): Promise<void> {
  if (box.dataset.part === 'over') return
  // The last word is the server's: another tab may have gone on a moment ago.
  const told = await ask('/kirjaudu/jaljella')
  if (told && forThisPage(told).left > 0) return take(told)
  show('over')
  empty()
}

/** Nothing of the page stays behind the cover but what was typed and not sent: whoever looks into it later finds no family. */
function empty(): void {
  const kept = document.createElement('form')
  kept.method = 'post'
  kept.action = begun?.getAttribute('action') ?? ''
  for (const [name, value] of begun ? new FormData(begun) : [])
    kept.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  for (const one of [...document.body.children]) if (!one.contains(box)) one.remove()
  document.title = title.textContent ?? ''
  if (!begun) return
  document.body.append(kept)
  begun = kept
}

async function keepOn(): Promise<void> {
  close()
  if (last) return
  const told = await ask('/kirjaudu/jatka', { method: 'POST' })
  seen = false
  if (told) take(forThisPage(told))
  tabs?.postMessage('on')
}

/** Sends what was begun to be kept for its writer. By somebody else’s sign-in it would be sent, or kept, in their name: then it is not sent. */
async function sendBegun(form: HTMLFormElement): Promise<void> {
  const told = await ask('/kirjaudu/jaljella')
  if (told?.owner && told.owner !== box.dataset.owner) location.assign(again.href)
  else form.submit()
}

keep.addEventListener('click', keepOn)
// Escape takes nothing away: it goes on, as the button does. What has ended cannot be waved away.
box.addEventListener('cancel', (event) => {
  event.preventDefault()
  if (box.dataset.part === 'soon') void keepOn()
})
again.addEventListener('click', (event) => {
  if (!begun) return
  event.preventDefault()
  void sendBegun(begun)
})
addEventListener('input', ({ target }) => {
  const { form } = target as HTMLInputElement
  if (form?.method === 'post' && form.closest('main')) begun = form
})
// Locking the screen takes along what was being written: the server keeps its text, and sends nothing on.
document.querySelector('form[action="/kirjaudu/lukitse"]')?.addEventListener('submit', async (event) => {
  if (!begun) return
  event.preventDefault()
  const body = new URLSearchParams({ lang: document.documentElement.lang })
  await fetch('/kirjaudu/lukitse', { method: 'POST', body, redirect: 'manual' }).catch(() => null)
  await sendBegun(begun)
})
// Every page tells the others whose it is when it opens; those of somebody else ask whether they still may be seen.
tabs?.addEventListener('message', ({ data }) => {
  if (data === 'leaving') setTimeout(look, 1500)
  else if (data !== box.dataset.owner) void look()
})
// Whoever signs out, locks the screen or goes by the quick exit in one tab leaves no other open: the others ask when that has been done.
addEventListener('pagehide', () => tabs?.postMessage('leaving'))
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void look()
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void look()
})
tabs?.postMessage(box.dataset.owner)
take({ left: Number(box.dataset.left), most: Number(box.dataset.most) })
