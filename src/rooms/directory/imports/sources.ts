/** What sources are called where they are named, and on which terms their data may be used. A source without a line is called by its key. */
const sources: Record<string, { name: string; licence: string }> = {
  tpr: { name: 'Helsingin kaupungin palvelukartta', licence: 'CC BY 4.0' },
  ptv: { name: 'Suomi.fi-palvelutietovaranto', licence: 'CC BY 4.0' },
  hauki: { name: 'Helsingin kaupungin aukiolot (Hauki)', licence: 'CC BY 4.0' },
}

export const sourceName = (source: string): string =>
  sources[source]?.name ?? (source.startsWith('template') ? 'järjestäjän oma ilmoitus' : source)
/** Of what an association tells us itself there are no terms of others. */
export const licenceOf = (source: string): string => sources[source]?.licence ?? 'CC BY 4.0'
