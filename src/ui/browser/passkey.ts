// Makes a passkey, or signs in with one. What is hidden until then is shown where the browser knows passkeys; the words of trouble are the
// page's own. Everything else works without this.
const box = document.querySelector<HTMLElement>('[data-passkey]')
const trouble = box?.querySelector<HTMLElement>('[data-trouble]')

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const packed = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

async function ask(path: string, body: unknown): Promise<Record<string, never>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.ok) return answer.json()
  const told = await answer.json().catch(() => null)
  throw new Error(told?.error ?? 'refused')
}

/** Every field that WebAuthn holds as bytes is a text on the way. */
const readable = (credential: PublicKeyCredential) => {
  const { response } = credential
  const fields = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const
  const found = fields.flatMap((name) => {
    const value = (response as unknown as Record<string, ArrayBuffer | undefined>)[name]
    return value instanceof ArrayBuffer ? [[name, packed(value)]] : []
  })
  return {
    ...{ id: credential.id, rawId: packed(credential.rawId), type: credential.type },
    response: Object.fromEntries(found),
  }
}

type Told = { id: string; type: 'public-key' }
const known = (list: Told[] = []) => list.map((one) => ({ ...one, id: bytes(one.id) }))

async function add(form: HTMLFormElement): Promise<string> {
  const name = new FormData(form).get('name')
  const told = (await ask(
    `${form.getAttribute('action')}/alku`,
    {},
  )) as unknown as PublicKeyCredentialCreationOptionsJSON
  const publicKey = {
    ...told,
    challenge: bytes(told.challenge),
    user: { ...told.user, id: bytes(told.user.id) },
    excludeCredentials: known(told.excludeCredentials as Told[]),
  } as unknown as PublicKeyCredentialCreationOptions
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  return (await ask(form.getAttribute('action') ?? '', { name, credential: readable(credential) }))
    .to as unknown as string
}

async function signIn(): Promise<string> {
  const told = (await ask('/kirjaudu/avain/alku', {})) as unknown as PublicKeyCredentialRequestOptionsJSON
  const publicKey = {
    ...told,
    challenge: bytes(told.challenge),
    allowCredentials: [],
  } as unknown as PublicKeyCredentialRequestOptions
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const device = document.querySelector<HTMLInputElement>('input[name=device]:checked')?.value
  return (await ask('/kirjaudu/avain', { device, credential: readable(credential) })).to as unknown as string
}

async function go(act: () => Promise<string>): Promise<void> {
  if (trouble) trouble.textContent = ''
  try {
    location.assign(await act())
  } catch (error) {
    const { name, message } = error as Error
    const why = name === 'InvalidStateError' ? 'known' : name === 'Error' ? message : 'cancelled'
    if (trouble) trouble.textContent = trouble.dataset[why] ?? trouble.dataset.cancelled ?? ''
  }
}

if (box && 'PublicKeyCredential' in window) {
  box.hidden = false
  box.parentElement?.querySelector('[data-without]')?.remove()
  if (box instanceof HTMLFormElement)
    box.addEventListener('submit', (event) => {
      event.preventDefault()
      void go(() => add(box))
    })
  else box.querySelector('[data-go]')?.addEventListener('click', () => void go(signIn))
}
