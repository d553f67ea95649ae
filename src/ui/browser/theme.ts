// The look is drawn anew while the sliders move, by the page itself; without this, "Try" does it.
const form = document.querySelector<HTMLFormElement>('[data-theme]')
let soon = 0
form?.addEventListener('input', () => {
  clearTimeout(soon)
  soon = window.setTimeout(draw, 150)
})

async function draw() {
  if (!form) return
  const chosen = [...form.elements].flatMap((one) => (one instanceof HTMLInputElement ? [[one.name, one.value]] : []))
  const answer = await fetch(`${form.action}?${new URLSearchParams(chosen)}`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const drawn = page.querySelectorAll('[data-trial]')
  for (const [at, part] of document.querySelectorAll('[data-trial]').entries()) part.replaceWith(drawn[at] ?? part)
}
