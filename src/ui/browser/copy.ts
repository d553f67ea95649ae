// A button that copies a field's text. Where the browser cannot, the field is selected, to be copied by hand.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy ?? '') as HTMLTextAreaElement
  const told = button.closest('section')?.querySelector<HTMLElement>('[data-copied]')
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
      if (told) told.textContent = told.dataset.copied ?? ''
    } catch {
      field.focus()
    }
  })
}
