import { isSame } from '../../entries/paths.ts'
import { kinds as placeKinds } from '../../kinds.ts'
import { isLanguage } from '../../languages.ts'
import type { AreaRef, GivenFile, Reader, TermRef, Told, ToldDocuments } from '../told.ts'
import { cleanText, limits, words } from './clean.ts'
import { agesPiece, type Facts, factsOf, piece } from './facts.ts'
import { type At, type Findings, findings } from './findings.ts'
import { saidHours } from './said-hours.ts'
import { type Spool, spool } from './spool.ts'
import { hasColumns, type Named, namedRows } from './table.ts'
import { columnOf } from './template-columns.ts'
import { workbookRows } from './workbook.ts'

/** The table of a small association: a service a row, with its organization and the place where it is given. */
export const readTemplate: Reader = async function* (files, options = {}) {
  const found = findings()
  const heap = spool()
  try {
    for (const file of files) {
      const rows = namedRows(file, columnOf, found, isWorkbook(file) ? workbookRows(file, found) : undefined)
      for await (const named of rows) {
        if (!hasColumns(named.cells, ['key'], named.at, found)) break
        const told = rowTold(named, found, factsOf(found, options), heap)
        yield* found.drain()
        yield* told
      }
    }
    yield* found.drain()
    yield* found.end()
  } finally {
    heap.close()
  }
}

const isWorkbook = (file: GivenFile): boolean => /\.xls[xm]$/i.test(file.name)

type Cells = Named['cells']
type Row = { at: At; cells: Cells; found: Findings; facts: Facts }

function rowTold({ at, cells }: Named, found: Findings, facts: Facts, heap: Spool): Told[] {
  const key = keyOf(cells.get('key') ?? '')
  if (!key) {
    found.error(at, 'key', 'key_missing')
    return []
  }
  const where = { ...at, key }
  if (!heap.isNew('service', key)) {
    found.error(where, 'key', 'duplicate', key)
    return []
  }
  const row = { at: where, cells, found, facts }
  const organization = owner(row)
  const place = placeTold(row, organization?.key)
  const document = service(row, organization?.key, place?.key)
  if (!document) return []
  const made: Told[] = []
  const base = { file: at.file, row: at.row }
  if (organization && heap.isNew('organization', organization.key))
    made.push({ kind: 'organization', ...base, key: organization.key, document: organization.document })
  if (place && heap.isNew('location', place.key)) {
    heap.put('location', place.key, place.document)
    made.push({ kind: 'location', ...base, key: place.key, document: place.document })
  } else if (place && !heap.of('location', place.key).every((first) => isSame(first, place.document)))
    found.warning(where, 'place', 'duplicate', place.key)
  const gone = yesOrNo(row, 'gone') === true
  made.push({ kind: 'service', ...base, key, document, ...(gone ? { gone: true } : {}) })
  return made
}

const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
const nameKey = (...parts: string[]): string =>
  keyOf(
    parts
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-'),
  ).replace(/^-|-$/g, '')

function owner(row: Row): { key: string; document: ToldDocuments['organization'] } | undefined {
  const name = cleanText(row.cells.get('organization'), limits.name, row.at, 'organization', row.found)
  return name ? { key: nameKey(name), document: { name: words({ fi: name }) } } : undefined
}

function placeTold(row: Row, organization?: string) {
  const { at, cells, found, facts } = row
  const name = texts(row, 'place', limits.name)
  const first = Object.values(name).find((one) => one !== null)?.text
  if (!first) return undefined
  const written = cells
    .get('placeKind')
    ?.trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const kind = placeKinds.find((one) => one === written)
  if (written && !kind) found.warning(at, 'placeKind', 'code_unknown', written)
  const postalCode = facts.postalCode(cells.get('postalCode'), at, 'postalCode')
  const document: ToldDocuments['location'] = {
    ...(organization ? { organization: { key: organization } } : {}),
    kind: kind ?? 'association_house',
    name,
    ...(hasAny(cells, 'street') ? { street: texts(row, 'street', limits.name) } : {}),
    ...(cells.has('postalCode') ? piece('postalCode', postalCode) : {}),
    ...(cells.has('city') ? { city: words({ fi: cleanText(cells.get('city'), limits.name, at, 'city', found) }) } : {}),
    ...(cells.get('lat')?.trim() ? piece('point', facts.point(cells.get('lat'), cells.get('lon'), at, 'lat')) : {}),
    ...(cells.has('stepFree') ? { stepFree: yesOrNo(row, 'stepFree') } : {}),
  }
  return { key: nameKey(first, postalCode ?? ''), document }
}

function service(row: Row, organization?: string, place?: string): ToldDocuments['service'] | undefined {
  const { at, cells, found } = row
  const name = texts(row, 'name', limits.name)
  if (!Object.values(name).some(Boolean) && yesOrNo(row, 'gone') !== true) {
    found.error(at, 'name', 'name_missing')
    return undefined
  }
  const hours = hoursOf(row)
  return {
    ...(organization ? { organization: { key: organization } } : {}),
    name,
    ...(hasAny(cells, 'summary') ? { summary: texts(row, 'summary', limits.summary) } : {}),
    ...(hasAny(cells, 'description') ? { description: texts(row, 'description', limits.text) } : {}),
    ...(hasAny(cells, 'firstStep') ? { firstStep: texts(row, 'firstStep', limits.summary) } : {}),
    ...(hasAny(cells, 'fees') ? { fees: texts(row, 'fees', limits.summary) } : {}),
    ...(cells.has('ageFrom') || cells.has('ageTo') ? agesOf(row) : {}),
    ...(cells.has('expecting') ? { expecting: yesOrNo(row, 'expecting') ?? false } : {}),
    ...(cells.has('cost') ? { cost: choice(row, 'cost', costs) ?? null } : {}),
    ...(cells.has('ways')
      ? { ways: [...new Set(listed(row, 'ways').flatMap((one) => choiceOf(row, 'ways', one, ways)))] }
      : {}),
    ...(cells.has('languages') ? { languages: languagesOf(row) } : {}),
    ...(cells.has('referral') ? { referral: yesOrNo(row, 'referral') } : {}),
    ...areasOf(row),
    ...termsOf(row),
    ...contactsOf(row),
    ...(hours ? { hours: place ? [] : hours } : {}),
    ...(place
      ? {
          at: [
            {
              location: { key: place },
              knownBy: false,
              cost: null,
              ages: { minimum: null, maximum: null },
              note: {},
              hours: hours ?? [],
            },
          ],
        }
      : {}),
    ...assuredOf(row),
  }
}

const hasAny = (cells: Cells, field: string): boolean =>
  ['fi', 'sv', 'en'].some((lang) => cells.has(`${field}.${lang}`))

function texts({ at, cells, found }: Row, field: string, limit: number) {
  const languages = ['fi', 'sv', 'en'].filter((lang) => cells.has(`${field}.${lang}`))
  return words(
    Object.fromEntries(
      languages.map((lang) => [lang, cleanText(cells.get(`${field}.${lang}`), limit, at, `${field}.${lang}`, found)]),
    ),
  )
}

function agesOf({ at, cells, found, facts }: Row) {
  const minimum = facts.months(cells.get('ageFrom'), at, 'ageFrom')
  const maximum = facts.months(cells.get('ageTo'), at, 'ageTo')
  return agesPiece(minimum, maximum, () =>
    found.error(at, 'ageTo', 'crossed', `${cells.get('ageFrom')}–${cells.get('ageTo')}`),
  )
}

const costs = {
  free: ['free', 'maksuton', 'ilmainen', 'avgiftsfri', 'gratis'],
  fee: ['fee', 'maksullinen', 'avgiftsbelagd', 'avgift'],
} as const
const ways = {
  drop_in: ['drop_in', 'drop-in', 'tulemalla', 'ilman ajanvarausta', 'utan tidsbokning'],
  appointment: ['appointment', 'ajanvaraus', 'ajanvarauksella', 'tidsbokning'],
  phone: ['phone', 'puhelin', 'puhelimitse', 'telefon'],
  remote: ['remote', 'etä', 'etänä', 'distans', 'verkossa'],
  home: ['home', 'kotiin', 'kotona', 'hemma'],
} as const

function choiceOf<C extends string>(
  { at, found }: Row,
  field: string,
  written: string,
  all: Record<C, readonly string[]>,
): C[] {
  const value = written.trim().toLowerCase()
  if (!value) return []
  const code = (Object.keys(all) as C[]).find((one) => all[one].includes(value))
  if (!code) found.warning(at, field, 'code_unknown', written)
  return code ? [code] : []
}
const choice = <C extends string>(row: Row, field: string, all: Record<C, readonly string[]>): C | undefined =>
  choiceOf(row, field, row.cells.get(field) ?? '', all)[0]

function yesOrNo(row: Row, field: string): boolean | null {
  const yes = choice(row, field, {
    yes: ['kyllä', 'ja', 'yes', 'x', 'true', '1'],
    no: ['ei', 'nej', 'no', 'false', '0'],
  })
  return yes === undefined ? null : yes === 'yes'
}

const listed = ({ cells }: Row, field: string): string[] =>
  (cells.get(field) ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

function languagesOf(row: Row): string[] {
  const tags = listed(row, 'languages').map((one) => one.toLowerCase())
  for (const tag of tags) if (!isLanguage(tag)) row.found.warning(row.at, 'languages', 'code_unknown', tag)
  return [...new Set(tags.filter(isLanguage))]
}

function areasOf(row: Row): { everywhere?: boolean; areas?: AreaRef[] } {
  if (!row.cells.has('areas')) return {}
  const names = listed(row, 'areas')
  const everywhere = names.some((one) => /^(kaikki|alla|all|koko kaupunki|hela staden)$/i.test(one))
  return { everywhere, areas: everywhere ? [] : names.map((code) => ({ kind: 'named', code })) }
}

function termsOf(row: Row): { terms?: TermRef[] } {
  if (!row.cells.has('kind') && !row.cells.has('worries')) return {}
  const codes = (field: string) => listed(row, field).map((one) => one.toLowerCase().replace(/[\s-]+/g, '_'))
  return {
    terms: [
      ...codes('kind').map((code) => ({ taxonomy: 'kind' as const, code })),
      ...codes('worries').map((code) => ({ taxonomy: 'worry' as const, code })),
    ],
  }
}

function contactsOf({ at, cells, facts }: Row): Pick<ToldDocuments['service'], 'contacts'> {
  if (!['phone', 'email', 'website'].some((name) => cells.has(name))) return {}
  const website = facts.url(cells.get('website'), at, 'website')
  return {
    contacts: [
      ...facts.phones(cells.get('phone'), at, 'phone'),
      ...facts.email(cells.get('email'), at, 'email'),
      ...(website ? [{ kind: 'website' as const, value: website, label: {} }] : []),
    ],
  }
}

function hoursOf({ at, cells, found, facts }: Row): ToldDocuments['service']['hours'] {
  const written = cells.get('hours')?.trim()
  if (written === undefined) return undefined
  const rules = written ? saidHours(written) : []
  if (!rules) found.warning(at, 'hours', 'hours_not_read', written)
  if (!rules?.length) return rules ? [] : undefined
  const from = facts.day(cells.get('hoursFrom'), at, 'hoursFrom')
  const to = facts.day(cells.get('hoursTo'), at, 'hoursTo')
  if (from === undefined || to === undefined) return undefined
  if (from && to && from > to) {
    found.error(at, 'hoursTo', 'crossed', `${from} – ${to}`)
    return undefined
  }
  return [{ from, to, override: false, name: {}, rules }]
}

function assuredOf({ at, cells, found, facts }: Row): Pick<ToldDocuments['service'], 'assured'> {
  const on = facts.pastDay(cells.get('assuredOn'), at, 'assuredOn')
  const by = cleanText(cells.get('assuredBy'), limits.name, at, 'assuredBy', found)
  return on && by ? { assured: { on, by } } : {}
}
