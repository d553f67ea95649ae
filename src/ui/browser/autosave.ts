// Sends a draft while somebody writes it, two seconds after the last key. Without script one presses the button that saves.
const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
const line = document.querySelector<HTMLElement>('[data-autosaved]')
let waiting: ReturnType<typeof setTimeout> | undefined
let [unsaved, sending] = [false, false]

function changed(): void {
  unsaved = true
  clearTimeout(waiting)
  waiting = setTimeout(save, 2000)
}

async function save(): Promise<void> {
  if (!form || sending) return
  ;[unsaved, sending] = [false, true]
  const body = new URLSearchParams(
    [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
  )
  body.set('act', 'autosave')
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
  const saved = answer?.status === 204
  sending = false
  unsaved ||= !saved
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  }).format()
  if (line) line.textContent = (saved ? `${form.dataset.autosave} ${clock}` : form.dataset.failed) ?? ''
  // Somebody whose sign-in has ended sends it once: the words are kept for them there.
  if (unsaved && answer?.type !== 'opaqueredirect') waiting = setTimeout(save, saved ? 2000 : 10_000)
}

form?.addEventListener('input', changed)
form?.addEventListener('change', changed)
form?.addEventListener('submit', () => {
  clearTimeout(waiting)
  unsaved = false
})
addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault()
})
