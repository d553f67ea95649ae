import type { Lang } from '../../../platform/languages.ts'
import type { EntryKind } from '../entries/document.ts'
import { accessibilityNames } from '../given-texts.ts'
import { kindNames } from '../kind-names.ts'
import { wayNames } from '../list-texts.ts'
import { featureNames } from '../texts.ts'
import { upperFirst } from '../words.ts'
import { valueWords } from './field-texts.ts'

const tables: Record<string, Record<string, Record<Lang, string>>> = {
  ...{ ways: wayNames, accessibility: accessibilityNames, features: featureNames },
  ...{ status: valueWords.status ?? {}, cost: valueWords.cost ?? {}, state: valueWords.state ?? {} },
}

/** What a value of a choice is called. */
export function choiceWord(kind: EntryKind, field: string, value: string, lang: Lang): string {
  if (field === 'kind' && kind === 'location')
    return upperFirst(kindNames[value as keyof typeof kindNames]?.one[lang] ?? value)
  const table = field === 'kind' ? valueWords.organizationKind : tables[field]
  return upperFirst(table?.[value]?.[lang] ?? value)
}
