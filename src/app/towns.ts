import { ensureBrowserParts } from '../platform/assets/build.ts'
import type { Assets } from '../platform/assets/entries.ts'
import { withTexts } from '../platform/assets/told.ts'
import type { Db } from '../platform/db/db.ts'
import { type Municipality, readMunicipalities, unnamed } from '../platform/municipality.ts'
import { browserParts } from '../ui/assets.ts'
import { textsOf } from './browser-parts.ts'

/** Whose pages these are, and what browsers fetch for them, as an administrator has told last. */
export type Towns = {
  municipalities: () => Municipality[]
  assets: Assets
  /** Reads them anew: their names, their colours and their marks hold from the next page on. */
  renew: (db: Db) => Promise<void>
}

/** @param say told when browser parts are built */
export async function openTowns(db: Db, say: (line: string) => void): Promise<Towns> {
  const assets = withTexts(await ensureBrowserParts(browserParts, say))
  let municipalities: Municipality[] = []
  const renew = async (from: Db) => {
    const told = await readMunicipalities(from)
    for (const text of textsOf([unnamed, ...told])) assets.tell(text)
    municipalities = told
  }
  await renew(db)
  return { municipalities: () => municipalities, assets, renew }
}

/** Seconds after which other processes have heard what was told to one. */
const pace = 5

/** Looks again and again, until told to end: another process may have been told. `failed` hears why a look did not succeed. */
export function keepRenewed(towns: Towns, db: Db, failed: (error: unknown) => void): () => void {
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    await towns.renew(db).catch(failed)
    looking = false
  }, pace * 1000)
  timer.unref()
  return () => clearInterval(timer)
}
