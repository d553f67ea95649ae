import { sql } from 'kysely'
import type { Db } from './db/db.ts'
import type { LocalizedText } from './languages.ts'

/** The bilingual municipalities and the Swedish-speaking ones of the mainland, by decree 1027/2022, for the years 2023–2032. */
const bilingual = new Set(
  `Espoo Hanko Helsinki Inkoo Kaskinen Kauniainen Kemiönsaari Kirkkonummi Kokkola Korsnäs Kristiinankaupunki Kruunupyy Lapinjärvi Lohja
   Loviisa Luoto Maalahti Mustasaari Myrskylä Närpiö Parainen Pedersöre Pietarsaari Porvoo Pyhtää Raasepori Sipoo Siuntio Turku
   Uusikaarlepyy Vaasa Vantaa Vöyri`.split(/\s+/),
)

/**
 * Whether what is published here has to be in Finnish and Swedish (R-40, Language Act 423/2003): as an administrator has set it, or else
 * by where it is.
 */
export async function isBilingual(db: Db, municipality: string): Promise<boolean> {
  if (municipality === 'unnamed') return false
  const { rows } = await sql<{ bilingual: boolean | null; name: LocalizedText }>`
    select bilingual, name from platform.municipality where id = ${municipality}`.execute(db)
  const [row] = rows
  return row?.bilingual ?? bilingual.has(row?.name.fi?.text ?? '')
}
