// Suggestions under a search field, after the combobox pattern of ARIA 1.2. The words are posted and kept nowhere.
// Without script the field is a plain one.
type Suggestion = { text: string; lang?: string; what: string; href?: string }
type Found = { said: string; options: Suggestion[] }

/** Milliseconds without a key before the words are sent, and the fewest letters that say anything. */
const [pause, fewest] = [200, 2]

class SearchSuggest extends HTMLElement {
  #input = this.querySelector('input') as HTMLInputElement
  #list = document.createElement('ul')
  #status = document.createElement('p')
  #shown: Suggestion[] = []
  /** The place of the option that Enter would choose, or -1. */
  #active = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  connectedCallback(): void {
    const [input, list] = [this.#input, this.#list]
    const id = `${input.id}-list`
    set(list, { id, role: 'listbox', hidden: '', 'aria-label': this.getAttribute('label') ?? '' })
    set(this.#status, { class: 'vh', role: 'status' })
    set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' })
    this.append(list, this.#status)
    input.addEventListener('input', () => this.#dress(), { once: true })
    input.addEventListener('input', () => this.#wait())
    input.addEventListener('blur', () => this.#close())
    input.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#takes(event.key)) event.preventDefault()
    })
    // The field keeps the focus while an option is pressed.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      const place = [...list.children].findIndex((option) => option.contains(target as Node))
      if (place >= 0) this.#choose(place)
    })
  }

  /** The look of the list is fetched only when somebody is about to see it. */
  #dress(): void {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = this.getAttribute('sheet') ?? ''
    document.head.append(sheet)
  }

  #wait(): void {
    this.#stop()
    if (this.#input.value.trim().length < fewest) this.#close()
    else this.#timer = setTimeout(() => this.#ask(), pause)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  async #ask(): Promise<void> {
    this.#asking = new AbortController()
    const { signal } = this.#asking
    const body = new URLSearchParams({ q: this.#input.value })
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body, signal })
      if (answer.ok) this.#show(await answer.json())
    } catch {
      // Nobody waits for suggestions: without them one searches as before.
    }
  }

  #show({ said, options }: Found): void {
    const [input, list] = [this.#input, this.#list]
    this.#mark(-1)
    this.#shown = options
    list.replaceChildren(...options.map((one, place) => optionOf(one, `${list.id}-${place}`)))
    list.hidden = options.length === 0
    set(input, { 'aria-expanded': `${!list.hidden}` })
    this.#status.textContent = said
  }

  #close(): void {
    this.#stop()
    this.#show({ said: '', options: [] })
  }

  #mark(place: number): void {
    const before = this.#list.children[this.#active]
    if (before) set(before, { 'aria-selected': 'false' })
    this.#active = place
    const option = this.#list.children[place]
    this.#input.removeAttribute('aria-activedescendant')
    if (!option) return
    set(option, { 'aria-selected': 'true' })
    set(this.#input, { 'aria-activedescendant': option.id })
    option.scrollIntoView({ block: 'nearest' })
  }

  /** Whether the key is ours alone; all others do what they always do in a field. */
  #takes(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      // Round and round, by way of the field itself.
      const places = this.#shown.length + 1
      if (this.#list.hidden) this.#wait()
      else this.#mark(((this.#active + (key === 'ArrowDown' ? 2 : places)) % places) - 1)
      return true
    }
    if (key === 'Enter' && this.#active >= 0) return this.#choose(this.#active)
    if (key === 'Escape' && this.#list.hidden) this.#input.value = ''
    if (key === 'Escape' || key === 'Enter') this.#close()
    return key === 'Escape'
  }

  #choose(place: number): boolean {
    const { text, href } = this.#shown[place] as Suggestion
    this.#close()
    if (href) location.assign(href)
    else {
      this.#input.value = text
      this.#input.form?.requestSubmit()
    }
    return true
  }
}

function optionOf({ text, lang = '', what }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li')
  const [name, kind] = [document.createElement('span'), document.createElement('small')]
  set(option, { id, role: 'option', 'aria-selected': 'false' })
  name.textContent = text
  if (lang) name.lang = lang
  kind.textContent = what
  option.append(name, ' ', kind)
  return option
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

customElements.define('search-suggest', SearchSuggest)
