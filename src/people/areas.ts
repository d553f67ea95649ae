import type { Ground } from '../platform/http/env.ts'
import { type Lang, type LocalizedText, localized } from '../platform/languages.ts'

/** What an area is called in the language of a page; the word it is stored by where the town knows none such. */
export type AreaName = (area: string) => string

type Asked = { var: Pick<Ground, 'areaNames' | 'lang'> }

export async function areaName({ var: { areaNames, lang } }: Asked): Promise<AreaName> {
  const names = await areaNames()
  return (area) => nameIn(names, area, lang)
}

const nameIn = (names: ReadonlyMap<string, LocalizedText>, area: string, lang: Lang) =>
  localized(names.get(area), lang)?.text ?? area

/** Contact details as people read them: an area by its name. */
export async function readable<T extends { kind: string; value: string }>(c: Asked, contacts: T[]): Promise<T[]> {
  if (!contacts.some(isArea)) return contacts
  const named = await areaName(c)
  return contacts.map((one) => (isArea(one) ? { ...one, value: named(one.value) } : one))
}

const isArea = ({ kind }: { kind: string }) => kind === 'home_area'
