// "Cover the page": everything disappears at once and stays away over pages and tabs until somebody shows it again.
// The server reads the same cookie, so that a covered page is covered from its first moment. Without script the link opens an empty page.
const page = document.documentElement
const show = document.querySelector<HTMLButtonElement>('[data-uncover]')
const link = document.querySelector<HTMLAnchorElement>('a[data-cover]')
// Bound to this host where browsers can do so: over https, and at the machine itself.
const name = isSecureContext ? '__Host-peitto' : 'peitto'

function cover(on: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer way is missing in browsers that people have.
  document.cookie = `${name}=1;path=/;samesite=strict;max-age=${on ? 43_200 : 0}${isSecureContext ? ';secure' : ''}`
  page.classList.toggle('covered', on)
  ;(on ? show : link)?.focus()
}

link?.addEventListener('click', (event) => {
  event.preventDefault()
  cover(true)
})
show?.addEventListener('click', () => cover(false))
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') cover(true)
})
// Back to a page that the browser kept as it was.
addEventListener('pageshow', () => {
  if (document.cookie.split('; ').includes(`${name}=1`)) cover(true)
})
