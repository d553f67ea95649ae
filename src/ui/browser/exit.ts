// The way out of a safety page: covers it at once, and leaves no step back to it. Without script the links still work.
const page = document.documentElement
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')
const status = document.querySelector<HTMLElement>('[data-exit-left]')
const left = status?.dataset.exitLeft?.split('|') ?? []
let presses = 0
let timer: ReturnType<typeof setTimeout> | undefined

function leave(event?: Event): void {
  event?.preventDefault()
  page.classList.add('exiting')
  document.title = '\u2026'
  location.replace(links[0]?.href ?? '/poistu')
}

function forget(): void {
  presses = 0
  if (status) status.textContent = ''
}

for (const link of links) link.addEventListener('click', leave)

addEventListener('keyup', (event) => {
  clearTimeout(timer)
  if (event.key !== 'Shift') return forget()
  presses++
  if (presses === 3) return leave()
  if (status) status.textContent = left[presses - 1] ?? ''
  timer = setTimeout(forget, 5000)
})
