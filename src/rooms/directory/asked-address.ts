/** What somebody wrote to tell where they are, taken apart. */
export type Asked = {
  /** Without what follows a comma: the town, the postal code. */
  whole: string
  /** Names it may stand for, such as a station's district: near, but not the very spot. */
  loosely: string[]
  street: string
  /** `4`, `81a`, `12-14`; null when none was written. */
  number: string | null
}

const withNumber = /^(.*?[^\d\s])\s+(\d+(?:\s*[-–]\s*\d+)?)\s*(?:([a-zåäö])(?=\s|\d|$))?.*$/i
const postalCode = /^(\d{5})\b.*$/
const station =
  /\s+(?:(?:rautatie|päärautatie|juna-?|metro|bussi|linja-auto)?asema(?:lla|n)?|(?:metro|järnvägs|tåg|buss)?station|(?:railway|train|metro|bus) station|metro)$/i

/** Reads a place or an address as people write them, with or without staircase, flat and town. */
export function readPlace(words: string): Asked {
  const whole = words.replace(/,.*$/, '').trim().replace(postalCode, '$1')
  const [, street = whole, number, letter = ''] = withNumber.exec(whole) ?? []
  return {
    whole,
    loosely: stationOf(whole),
    street,
    number: number === undefined ? null : number.replace(/\s/g, '') + letter.toLowerCase(),
  }
}

/** "Malmin asema" is by Malmi, "Malms station" by Malm: the ending of belonging goes along. */
function stationOf(whole: string): string[] {
  if (!station.test(whole)) return []
  const name = whole.replace(station, '')
  return [name, name.replace(/[ns]$/i, '')]
}

/** The house number of an address, as `readPlace` writes it. */
export const houseNumber = (address: string): string | null => readPlace(address).number

/** Whether somebody at the asked number is at the known one: a staircase of the house is, another letter is not. */
export function sameHouse(asked: string, known: string): boolean {
  const [one, other] = [parts(asked), parts(known)]
  const within = one.from === other.from || one.from === other.to
  return within && (other.letter === '' || one.letter === other.letter)
}

function parts(number: string) {
  const [, from = '', to = from, letter = ''] = /^(\d+)(?:[-–](\d+))?([a-zåäö]?)$/.exec(number) ?? []
  return { from, to, letter }
}
