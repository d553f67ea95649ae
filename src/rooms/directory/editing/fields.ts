/**
 * What stands in the fields of the form, as typed, by their names. Rows of a list are numbered: `contacts-0-value`. A draft is kept in
 * this form, so that nothing is lost because it cannot be read yet.
 */
export type Fields = Record<string, string[]>

/** Fields that tell the server what to do, and nothing of the entry. */
const acts = /^(act|begun|seen|reason|words|keep-.*)$/

/** How fields of ours are called; what is called otherwise comes from nobody's form. */
const named = /^[a-z][A-Za-z0-9-]{0,99}$/

/** The fields of a posted form that tell something of the entry. */
export function fieldsIn(form: URLSearchParams): Fields {
  const fields: Fields = {}
  for (const [name, value] of form) {
    if (acts.test(name) || !named.test(name)) continue
    const clean = value.replaceAll('\0', '').replaceAll('\r\n', '\n')
    if (Object.hasOwn(fields, name)) fields[name]?.push(clean)
    else fields[name] = [clean]
  }
  return fields
}

export const one = (fields: Fields, name: string): string => (fields[name]?.[0] ?? '').trim()
export const many = (fields: Fields, name: string): string[] => (fields[name] ?? []).filter(Boolean)
export const ticked = (fields: Fields, name: string): boolean => one(fields, name) === '1'

/** The numbers of the rows of a list, in their order. */
export function rowsOf(fields: Fields, name: string): number[] {
  const begin = `${name}-`
  const numbers = new Set<number>()
  for (const field of Object.keys(fields)) {
    if (!field.startsWith(begin)) continue
    const [, number] = /^(\d{1,4})-/.exec(field.slice(begin.length)) ?? []
    if (number) numbers.add(Number(number))
  }
  return [...numbers].toSorted((a, b) => a - b)
}

/** Puts fields beside others under a longer name: the fields of a row. */
export const under = (name: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, values]) => [`${name}-${field}`, values]))

/** The fields under a name, by what is left of theirs; what is said of a whole language goes along. */
export function within(fields: Fields, name: string): Fields {
  const begin = `${name}-`
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, values]) =>
      field.startsWith(begin)
        ? [[field.slice(begin.length), values]]
        : field.startsWith('rough-')
          ? [[field, values]]
          : [],
    ),
  )
}
