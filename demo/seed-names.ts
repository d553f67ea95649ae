import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText } from '../src/platform/languages.ts'
import { aPlaceName } from '../src/rooms/directory/sample.ts'
import { type PlaceNameFact, readPlaceNames, readPlaces, type TownName } from './facts.ts'

const kinds = {
  settlement: 'place_name',
  island: 'place_name',
  water: 'place_name',
  municipality: 'place_name',
  district: 'area',
  sub_district: 'area',
  street: 'street',
  postal_code: 'postal_code',
} as const

/** Writes the names and addresses whose position we can tell without asking anybody. */
export async function seedNames(tx: Tx, town: TownName): Promise<void> {
  for (const names of grouped(readPlaceNames(town), ({ kind, lat, lon }) => `${kind} ${lat} ${lon}`)) {
    const [{ kind, lat, lon }] = names
    await aPlaceName(tx, { name: inEachLanguage(names), kind: kinds[kind], lat, lon })
  }
  for (const [place] of grouped(readPlaces(town), ({ street_fi }) => street_fi)) {
    const { street_fi: fi, street_sv: sv, lat, lon } = place
    await aPlaceName(tx, { name: say({ fi, ...(sv ? { sv } : {}) }), kind: 'address', lat, lon })
  }
}

/** A postal code is the same in every language, and is written once. */
const inEachLanguage = (names: PlaceNameFact[]) =>
  say(Object.fromEntries(names.map(({ name, lang }) => [lang ?? 'fi', name])))

const say = (names: Record<string, string>): LocalizedText =>
  Object.fromEntries(Object.entries(names).map(([lang, text]) => [lang, { text, state: 'checked' as const }]))

const grouped = <T>(all: T[], key: (one: T) => string) => [...Map.groupBy(all, key).values()] as [T, ...T[]][]
