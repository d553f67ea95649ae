import { type Wording, wordings } from './texts.ts'

/** A form of a private page where somebody writes in their own words. Choices, names and codes are no words. */
export type WrittenForm = { page: string; place: Wording }

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const at = (pattern: string) => new RegExp(`^(${pattern})$`)
const question = /^(?:paper-words|words-d?\d{1,18})$/
const words = /^words$/

type Kept = {
  sent: RegExp
  field: RegExp
  place: Wording
  page?: (sent: string) => string
  /** All its fields of words are kept, one below another, and not the first alone. */
  all?: boolean
}

/**
 * The only forms whose words are kept, by where they are sent: `page` is where one writes them again, when not at the same address.
 * Never one that gives trust or rights, acts, takes into care, approves, erases or removes: of those nothing is kept.
 */
const forms: Kept[] = [
  { sent: at('/oma/loki/kysy'), field: question, place: wordings.logQuestion, page: () => '/oma/loki' },
  { sent: at('/oma/tiedot/pyynto'), field: words, place: wordings.dataRequest, page: () => '/oma/tiedot#pyynto' },
  { sent: at(`/tyo/perheet/${id}/peruste`), field: words, place: wordings.openReason },
  {
    ...{ sent: at(`/tyo/perheet/${id}/sijainti`), field: words, place: wordings.placeReason },
    page: (sent) => sent.slice(0, -'/sijainti'.length),
  },
  { sent: at(`/tyo/perheet/${id}/luovutus`), field: /^what$/, place: wordings.disclosure },
  { sent: at(`/tyo/katselut/hata/${id}`), field: words, place: wordings.review },
  { sent: at(`/tyo/katselut/(?:kysymys|pyynto)/${id}`), field: words, place: wordings.answer },
  {
    sent: at(`/tyo/koordinointi/palvelut/${id}`),
    field: /^(?!rough).+-(?:fi|sv|en)$/,
    place: wordings.entry,
    all: true,
  },
]

/** The form that is sent to an address, if words written there are kept. */
export function writtenFormAt(path: string): WrittenForm | null {
  const form = forms.find(({ sent }) => sent.test(path))
  return form ? { page: form.page?.(path) ?? path, place: form.place } : null
}

/** What was written into a form: its one field of words, or all of them where it has many, and nothing else of what was sent. */
export function wordsOf(path: string, fields: URLSearchParams): string | null {
  const form = forms.find(({ sent }) => sent.test(path))
  const written = [...fields].flatMap(([name, value]) =>
    form?.field.test(name) && plain(value).trim() ? [plain(value)] : [],
  )
  return (form?.all ? written.join('\n\n') : written[0]) || null
}

/** Without signs that no keyboard types: they are no words, and grow sixfold where the text is sealed. */
const plain = (text: string): string =>
  [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\r' || sign === '\t').join('')
