// Opens the moving map when somebody asks for it; until then not a byte of it is fetched. The drawn map and the list stay
// when it does not open.
import type { MapFacts } from './map/facts.ts'

const button = document.querySelector<HTMLButtonElement>('button[data-map]')
const status = document.querySelector<HTMLElement>('[data-map-status]')
let opening = false

button?.addEventListener('click', async () => {
  if (opening) return
  opening = true
  const facts = JSON.parse(button.dataset.map ?? '') as MapFacts
  const say = (words: string) => {
    if (status) status.textContent = words
  }
  say(facts.words.loading)
  try {
    // The page names the script: a bundler that found it here would bring a loader twice the size of this.
    await import(/* @vite-ignore */ facts.script)
    button.hidden = true
    say(facts.words.opened)
  } catch {
    say(facts.words.failed)
  }
  opening = false
})
