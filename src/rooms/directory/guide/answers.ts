import { fearAtHome } from '../topic-href.ts'

/** The questions in the order they are asked, by the names of their fields. */
export const questions = ['about', 'mind', 'start'] as const
export type Question = (typeof questions)[number]

/** Somebody cannot or will not say; it is an answer like any other. */
export const unsaid = 'unsaid'
/** Nothing is wrong: the family wants company and something to do. */
export const company = 'company'
export const starts = ['place', 'remote', 'home'] as const
export type Start = (typeof starts)[number]

/** What a family has told, question by question; null is not asked yet. Kept nowhere but in the fields of the page itself. */
export type Answers = {
  /** A life stage by its code, or `unsaid`. */
  about: string | null
  /** A worry by its code, `company` or `unsaid`. */
  mind: string | null
  start: Start | typeof unsaid | null
  /** The slug of an area. */
  area: string | null
}

/** What may be answered: codes of stages and worries, slugs of areas. */
export type Known = { stages: readonly string[]; worries: readonly string[]; areas: readonly string[] }

/** Reads what was posted. A question that was just asked and left empty is answered by `unsaid`: nobody has to choose. */
export function readAnswers(given: URLSearchParams, { stages, worries, areas }: Known): Answers {
  const asked = given.get('asked')
  const among = <T extends string>(name: Question, values: readonly T[]): T | typeof unsaid | null => {
    const value = values.find((one) => one === given.get(name))
    return value ?? (asked === name || given.has(name) ? unsaid : null)
  }
  return {
    about: among('about', stages),
    mind: among('mind', [...worries, company]),
    start: among('start', starts),
    area: areas.find((slug) => slug === given.get('area')) ?? null,
  }
}

/** The question to show: the one gone back to, otherwise the first without an answer; null when enough is told. */
export function questionNow(given: URLSearchParams, answers: Answers): Question | null {
  const back = given.get('back')
  const gone = questions.find((one) => one === back)
  // Whoever is afraid is asked no more.
  if (gone || isAfraid(answers)) return gone ?? null
  return questions.find((one) => answers[one] === null) ?? null
}

export const isAfraid = ({ mind }: Pick<Answers, 'mind'>): boolean => mind === fearAtHome

/** The answers as hidden fields, without those that the page itself asks. */
export const fieldsOf = (answers: Answers, without: readonly (keyof Answers)[] = []): [string, string][] =>
  (Object.entries(answers) as [keyof Answers, string | null][]).flatMap(([name, value]): [string, string][] =>
    value === null || without.includes(name) ? [] : [[name, value]],
  )
