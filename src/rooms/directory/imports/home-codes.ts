import type { AreaRef } from './told.ts'

/**
 * The codes of the registers that hold a town, by its Finnish name: municipality, region, hospital district. What is given there is given
 * everywhere in it. A town that is not here is found by name alone; other codes of it are told as unknown, and an editor says where.
 */
const codes: Record<string, Partial<Record<AreaRef['kind'], string>>> = {
  Helsinki: { municipality: '091', region: '01', hospital_district: '25' },
  Rovaniemi: { municipality: '698', region: '19', hospital_district: '21' },
}

/** Whether an area of a register is the town itself or holds it. */
export const holdsTown = ({ kind, code }: AreaRef, towns: readonly string[]): boolean =>
  towns.some(
    (town) => codes[town]?.[kind] === code || (kind === 'municipality' && code.toLowerCase() === town.toLowerCase()),
  )
