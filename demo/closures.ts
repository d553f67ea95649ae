import { type LocalizedText, langs, type Text } from '../src/platform/languages.ts'
import { type PlaceStatus, say } from '../src/rooms/directory/sample.ts'
import { shortDate } from '../src/ui/dates.ts'
import type { PlaceFact } from './facts.ts'

/** Only a renovation or an end told by the source makes a closing temporary. */
export function statusOf({ operation, closed_until }: PlaceFact): PlaceStatus {
  if (operation === null) return 'active'
  if (operation === 'ended') return 'defunct'
  return operation === 'renovation' || closed_until ? 'temporarily closed' : 'closed'
}

/** Says in our own words what the register told on the day it was read of a place that is closed; null when it is not. */
export function alertOf(fact: PlaceFact, readOn: string): LocalizedText | null {
  if (!fact.operation) return null
  const lines = [why(fact), yard(fact), temporarily(fact), reopening(fact, readOn)].filter((line) => line !== null)
  const [fi, sv, en] = langs.map((lang) => lines.map((line) => line[lang]).join(' '))
  return say(fi ?? '', sv, en)
}

function why({ operation, closed_from: from, closed_until: until }: PlaceFact): Text {
  if (operation === 'ended' && from) {
    const last = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()
    return {
      fi: `Ohjattu toiminta päättyi ${day.fi(last)}.`,
      sv: `Den ledda verksamheten upphörde ${day.sv(last)}.`,
      en: `Activities ended on ${day.en(last)}.`,
    }
  }
  if (operation === 'renovation')
    return { fi: 'Talo on remontissa.', sv: 'Huset renoveras.', en: 'The house is being renovated.' }
  if (from && until)
    return {
      fi: `Talo on suljettu ${day.fi(from)}–${day.fi(until)}.`,
      sv: `Huset är stängt ${day.sv(from)}–${day.sv(until)}.`,
      en: `The house is closed from ${day.en(from)} to ${day.en(until)}.`,
    }
  return {
    fi: 'Paikka on suljettu. Lähde ei kerro, avataanko se uudelleen.',
    sv: 'Platsen är stängd. Källan berättar inte om den öppnar igen.',
    en: 'The place is closed. The source does not say whether it will open again.',
  }
}

const yard = ({ yard_open }: PlaceFact): Text | null =>
  yard_open ? { fi: 'Piha on auki.', sv: 'Gården är öppen.', en: 'The yard is open.' } : null

const temporarily = ({ temporary_place: name, temporary_street_fi: fi, temporary_street_sv: sv }: PlaceFact) =>
  name === null || fi === null
    ? null
    : {
        fi: `Toiminta on väliaikaisesti täällä: ${name}, ${fi}.`,
        sv: `Verksamheten finns tillfälligt här: ${name}, ${sv ?? fi}.`,
        en: `Activities are here for now: ${name}, ${fi}.`,
      }

/** An estimate that was already past when the register was read is told as one. */
function reopening({ reopening_estimate: year }: PlaceFact, readOn: string): Text | null {
  if (year === null) return null
  if (Number(year) >= Temporal.PlainDate.from(readOn).year)
    return {
      fi: `Lähde arvioi, että paikka avataan vuonna ${year}.`,
      sv: `Källan beräknar att platsen öppnar år ${year}.`,
      en: `The source expects it to open in ${year}.`,
    }
  return {
    fi: `Lähteen arvio avaamisesta oli vuosi ${year}. Emme tiedä, onko jo avattu.`,
    sv: `Källan beräknade att platsen öppnar år ${year}. Vi vet inte om den redan har öppnat.`,
    en: `The source expected it to open in ${year}. We do not know whether it has opened.`,
  }
}

const day = {
  fi: (iso: string) => shortDate(Temporal.PlainDate.from(iso), 'fi'),
  sv: (iso: string) => shortDate(Temporal.PlainDate.from(iso), 'sv'),
  en: (iso: string) => shortDate(Temporal.PlainDate.from(iso), 'en'),
}
