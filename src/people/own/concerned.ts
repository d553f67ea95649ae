import { type FamilyPerson, familyOf } from './family-queries.ts'
import type { OwnContext } from './frame.ts'

/** Whose data the pages are about: whom one acts for, and otherwise oneself and the children one guards. */
export async function concerned(c: OwnContext): Promise<FamilyPerson[]> {
  const { tx, who } = c.var
  const family = await familyOf(tx, who.id)
  return who.actingFor
    ? family.filter(({ id }) => id === who.actingFor)
    : family.filter(({ basis }) => basis !== 'trust' && basis !== 'mandate')
}

/** Whom the pages are about alone: whom one acts for, or oneself. */
export const subjectOf = ({ var: { who } }: OwnContext): string => who.actingFor ?? who.id

/**
 * Whether a form was opened for whom the pages are about now: another tab, an ended ground, or somebody else's sign-in in the same browser
 * may have changed it since.
 */
export const isFresh = (c: OwnContext, form: URLSearchParams): boolean =>
  (form.get('puolesta') || c.var.who.id) === subjectOf(c)
