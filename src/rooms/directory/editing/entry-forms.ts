import type { EntryKind } from '../entries/document.ts'
import { kinds } from '../kinds.ts'

/** How a field of a document is told in the form. */
export type Shape =
  | { as: 'words'; long?: boolean }
  | { as: 'choice'; of: readonly string[]; unknown?: boolean }
  | { as: 'yesno' }
  | { as: 'tick' }
  | { as: 'checks'; of: readonly string[] }
  | { as: 'ids'; of: Listed }
  | { as: 'id'; of: Listed; unknown?: boolean }
  | { as: 'text'; unknown: true }
  | { as: 'pairs'; first: string; second: string }
  | { as: 'ages' | 'point' | 'tags' | 'notedTags' | 'synonyms' | 'contacts' | 'hours' | 'at' }

/** What ids may stand for. */
export type Listed = 'organizations' | 'areas' | 'terms' | 'locations'
export type FormField = { name: string } & Shape
/** The parts of the form: texts side by side come first and open, the others fold. */
export type FormPart = { name: FormPartName; fields: FormField[] }
export type FormPartName = 'texts' | 'basics' | 'who' | 'where' | 'contact' | 'hours' | 'search'

const costs = ['free', 'fee']
export const statuses = ['active', 'temporarily closed', 'inactive', 'defunct'] as const

/** Every field that people may tell, by kind; what imports and the checking of facts tell stays as it is. */
export const entryForms: Record<EntryKind, FormPart[]> = {
  organization: [
    { name: 'texts', fields: [{ name: 'name', as: 'words' }] },
    {
      name: 'basics',
      fields: [
        { name: 'kind', as: 'choice', of: ['authority', 'county', 'ngo', 'parish', 'hospital', 'company'] },
        { name: 'website', as: 'text', unknown: true },
        { name: 'parent', as: 'id', of: 'organizations', unknown: true },
      ],
    },
  ],
  location: [
    {
      name: 'texts',
      fields: [
        { name: 'name', as: 'words' },
        { name: 'alert', as: 'words', long: true },
        { name: 'street', as: 'words' },
        { name: 'addressDetail', as: 'words' },
        { name: 'city', as: 'words' },
      ],
    },
    {
      name: 'basics',
      fields: [
        { name: 'organization', as: 'id', of: 'organizations' },
        { name: 'kind', as: 'choice', of: kinds },
        { name: 'status', as: 'choice', of: ['active', 'temporarily closed', 'closed', 'defunct'] },
      ],
    },
    { name: 'contact', fields: [{ name: 'contacts', as: 'contacts' }] },
    { name: 'hours', fields: [{ name: 'hours', as: 'hours' }] },
    {
      name: 'where',
      fields: [
        { name: 'postalCode', as: 'text', unknown: true },
        { name: 'point', as: 'point' },
        { name: 'areas', as: 'ids', of: 'areas' },
        { name: 'registerName', as: 'text', unknown: true },
      ],
    },
    {
      name: 'who',
      fields: [
        { name: 'stepFree', as: 'yesno' },
        {
          ...{ name: 'accessibility', as: 'checks' },
          of: ['step_free_toilet', 'lift', 'induction_loop', 'prams_indoors', 'good_lighting'],
        },
        {
          ...{ name: 'features', as: 'checks' },
          of: ['own_food_warming', 'summer_lunch', 'after_school', 'premises_for_hire'],
        },
        { name: 'languages', as: 'notedTags' },
      ],
    },
  ],
  service: [
    {
      name: 'texts',
      fields: [
        { name: 'name', as: 'words' },
        { name: 'summary', as: 'words', long: true },
        { name: 'firstStep', as: 'words', long: true },
        { name: 'description', as: 'words', long: true },
        { name: 'fees', as: 'words', long: true },
        { name: 'alert', as: 'words', long: true },
      ],
    },
    {
      name: 'basics',
      fields: [
        { name: 'organization', as: 'id', of: 'organizations' },
        { name: 'partners', as: 'ids', of: 'organizations' },
        { name: 'status', as: 'choice', of: statuses },
      ],
    },
    {
      name: 'who',
      fields: [
        { name: 'ages', as: 'ages' },
        { name: 'expecting', as: 'tick' },
        { name: 'cost', as: 'choice', of: costs, unknown: true },
        { name: 'referral', as: 'yesno' },
        { name: 'ways', as: 'checks', of: ['drop_in', 'appointment', 'phone', 'remote', 'home'] },
        { name: 'languages', as: 'tags' },
      ],
    },
    { name: 'contact', fields: [{ name: 'contacts', as: 'contacts' }] },
    {
      name: 'hours',
      fields: [{ name: 'hours', as: 'hours' }],
    },
    {
      name: 'where',
      fields: [
        { name: 'at', as: 'at' },
        { name: 'everywhere', as: 'tick' },
        { name: 'areas', as: 'ids', of: 'areas' },
      ],
    },
    {
      name: 'search',
      fields: [
        { name: 'terms', as: 'ids', of: 'terms' },
        { name: 'synonyms', as: 'synonyms' },
        { name: 'steps', as: 'pairs', first: 'title', second: 'text' },
        { name: 'questions', as: 'pairs', first: 'question', second: 'answer' },
      ],
    },
  ],
}

export const fieldsOfKind = (kind: EntryKind): FormField[] => entryForms[kind].flatMap(({ fields }) => fields)
