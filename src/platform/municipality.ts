import { sql } from 'kysely'
import type { Db } from './db/db.ts'
import type { LocalizedText } from './languages.ts'

/** Whose name and look the pages carry; chosen by the host name (D1). */
export type Municipality = {
  id: string
  host: string | null
  name: LocalizedText
  network: LocalizedText
  theme: { hue: number; chroma: number; round: number }
  /** An SVG image as text, or null for our own mark. */
  logo: string | null
  /** The town's own number, for whoever cannot do something here yet; null when nobody has told it. */
  phone: string | null
  demo: boolean
}

/** Shown until an administrator has told the name of the town. */
export const unnamed: Municipality = {
  id: 'unnamed',
  host: null,
  name: {},
  network: { fi: { text: 'Perheverkosto', state: 'checked' } },
  theme: { hue: 181, chroma: 0.075, round: 1 },
  logo: null,
  phone: null,
  demo: false,
}

/** Every municipality of this network, read at start; before the first one is told, a nameless one. */
export async function readMunicipalities(db: Db): Promise<Municipality[]> {
  const { rows } = await sql<Row>`
    select id, host, name, network, hue::float8 as hue, chroma::float8 as chroma, roundness::float8 as round, logo, phone, demo
    from platform.municipality`.execute(db)
  const told = rows.map(({ hue, chroma, round, ...row }) => ({ ...row, theme: { hue, chroma, round } }))
  return told.some(({ host }) => host === null) ? told : [...told, unnamed]
}

/** The municipality of a host name (without port); the one without a host otherwise. */
export const municipalityOf = (all: Municipality[], host: string): Municipality =>
  all.find((one) => one.host === host) ?? all.find((one) => one.host === null) ?? unnamed

/** Whether everybody here is made up (D19): every town is a demonstration, and there is one. */
export function isTrial(all: Municipality[]): boolean {
  const named = all.filter((one) => one !== unnamed)
  return named.length > 0 && named.every((one) => one.demo)
}

type Row = Omit<Municipality, 'theme'> & { hue: number; chroma: number; round: number }
