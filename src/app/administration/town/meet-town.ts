import type { StaffContext } from '../../../people/staff/rules.ts'
import { hostOf } from '../../../platform/http/request.ts'
import { municipalityOf, readMunicipalities } from '../../../platform/municipality.ts'

/** The town of this request as it is told now: another process may have been told a second ago. */
export async function meetTown(c: StaffContext): Promise<void> {
  c.set('municipality', municipalityOf(await readMunicipalities(c.var.tx), hostOf(c as never)))
}
