// What script adds to the list and the map: "use my position", and copying the address of a selection.
// The position is asked for only when its button is pressed, and what is sent is about 100 m off. Without script the forms still work.
const forms = document.querySelectorAll<HTMLFormElement>('form[data-here]')

for (const form of forms) {
  const [asking = '', refused = '', failed = ''] = form.dataset.here?.split('|') ?? []
  const field = form.elements.namedItem('here') as HTMLInputElement
  const say = (words: string) => {
    const status = form.querySelector('[role="status"]')
    if (status) status.textContent = words
  }
  form.addEventListener('submit', (event) => {
    if (field.value) return
    event.preventDefault()
    if (!navigator.geolocation) return say(failed)
    say(asking)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        field.value = `${latitude.toFixed(3)},${(Math.round(longitude * 500) / 500).toFixed(3)}`
        form.requestSubmit()
      },
      ({ code }) => say(code === 1 ? refused : failed),
      { timeout: 10_000, maximumAge: 300_000 },
    )
  })
  // Back from the answer: the next press asks anew.
  addEventListener('pageshow', () => {
    field.value = ''
    say('')
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]')) {
  const field = document.getElementById(button.dataset.copies ?? '') as HTMLInputElement | null
  button.addEventListener('click', async () => {
    field?.select()
    // An old browser or an address without https has no clipboard: the text stands selected then.
    await navigator.clipboard?.writeText(field?.value ?? '').catch(() => {})
    const status = button.parentElement?.querySelector('[role="status"]')
    if (status) status.textContent = button.dataset.copied ?? ''
  })
}
