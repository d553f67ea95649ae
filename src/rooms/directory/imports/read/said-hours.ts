import type { EntryHours } from '../../entries/document.ts'

/**
 * Hours as people write them: `ma–pe 9–15, to 9.00-18.00`, `mån–fre 9–15; lör stängt`, `Mon-Fri 9:00-15:00`. Only what can be read whole is
 * read; `undefined` when a single word is left over, since half the hours would be wrong hours.
 */
type Rule = EntryHours['rules'][number]

export function saidHours(text: string): Rule[] | undefined {
  let rest = text
    .toLowerCase()
    .replace(/\u00A0/g, ' ')
    .replace(openers, ' ')
    .trim()
  const rules: Rule[] = []
  while (rest) {
    const entry = entryPattern.exec(rest)
    if (!entry) return undefined
    const weekdays = weekdaysOf(entry[1] ?? entry[4] ?? '')
    const spans = spansOf(entry[2] ?? entry[3] ?? '')
    if (!weekdays || !spans) return undefined
    for (const span of spans) rules.push({ weekdays, ...span, state: 'open', everyWeeks: 1 })
    rest = rest.slice(entry[0].length).replace(/^[\s,;.]+/, '')
  }
  return rules
}

const names = [
  ['ma', 'maanantai', 'maanantaisin', 'må', 'mån', 'måndag', 'måndagar', 'mon', 'monday', 'mondays', 'mo'],
  ['ti', 'tiistai', 'tiistaisin', 'tis', 'tisdag', 'tisdagar', 'tue', 'tues', 'tuesday', 'tuesdays', 'tu'],
  ['ke', 'keskiviikko', 'keskiviikkoisin', 'on', 'ons', 'onsdag', 'onsdagar', 'wed', 'wednesday', 'wednesdays', 'we'],
  [
    'to',
    'torstai',
    'torstaisin',
    'tor',
    'tors',
    'torsdag',
    'torsdagar',
    'thu',
    'thur',
    'thurs',
    'thursday',
    'thursdays',
    'th',
  ],
  ['pe', 'perjantai', 'perjantaisin', 'fr', 'fre', 'fredag', 'fredagar', 'fri', 'friday', 'fridays'],
  ['la', 'lauantai', 'lauantaisin', 'lö', 'lör', 'lördag', 'lördagar', 'sat', 'saturday', 'saturdays', 'sa'],
  ['su', 'sunnuntai', 'sunnuntaisin', 'sö', 'sön', 'söndag', 'söndagar', 'sun', 'sunday', 'sundays'],
]
const groups: Record<string, number[]> = {
  ...{ arkisin: [1, 2, 3, 4, 5], vardagar: [1, 2, 3, 4, 5], weekdays: [1, 2, 3, 4, 5] },
  ...{ viikonloppuisin: [6, 7], veckoslut: [6, 7], weekends: [6, 7] },
  ...{ päivittäin: [1, 2, 3, 4, 5, 6, 7], dagligen: [1, 2, 3, 4, 5, 6, 7], daily: [1, 2, 3, 4, 5, 6, 7] },
}
const numbers = new Map(names.flatMap((all, day) => all.map((name) => [name, day + 1] as const)))

const openers = /(^|\s)(avoinna|auki|aukioloajat|öppet|öppettider|open|opening hours|klo|kl|at)\b[.:]?/g
const day = `(?:${[...numbers.keys(), ...Object.keys(groups)].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])\\.?`
const dash = String.raw`\s*[-–—]\s*`
const time = String.raw`\d{1,2}(?:[.:]\d{2})?`
const joined = String.raw`\s*(?:,|ja|och|and|&|\+)\s*`
const days = `${day}(?:(?:${dash}|${joined})${day})*`
const span = `${time}${dash}${time}`
const closed = 'suljettu|kiinni|stängt|stängd|closed'
const entryPattern = new RegExp(
  `^(?:(${days})\\s*:?\\s*(${span}(?:${joined}${span})*|${closed})|(${closed})\\s*:?\\s*(${days}))(?![\\p{L}\\d])`,
  'u',
)

function weekdaysOf(text: string): number[] | undefined {
  const found = new Set<number>()
  for (const part of text.split(new RegExp(joined))) {
    const [first = '', last] = part.split(new RegExp(dash)).map((name) => name.replace('.', '').trim())
    const group = groups[first]
    const [from, to] = [numbers.get(first), last === undefined ? undefined : numbers.get(last)]
    if (group && last === undefined) for (const one of group) found.add(one)
    else if (!from || (last !== undefined && !to)) return undefined
    else
      for (let one = from; ; one = (one % 7) + 1) {
        found.add(one)
        if (one === (to ?? from)) break
      }
  }
  return [...found].toSorted((a, b) => a - b)
}

function spansOf(text: string): { opens: string; closes: string }[] | undefined {
  if (new RegExp(`^(${closed})$`).test(text)) return []
  const spans = text.split(new RegExp(joined)).map((one) => {
    const [opens, closes] = one.split(new RegExp(dash)).map(timeOf)
    return opens && closes && opens !== '24:00' ? { opens, closes: closes === '24:00' ? '00:00' : closes } : undefined
  })
  return spans.includes(undefined) ? undefined : (spans as { opens: string; closes: string }[])
}

/** `9`, `9.00`, `09:00:00` as `09:00`; `24:00` is the end of the day. */
export function timeOf(written: string): string | undefined {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2}(?:\.\d+)?)?\s*$/.exec(written) ?? []
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return undefined
  if (Number(hours) === 24) return minutes === '00' ? '24:00' : undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}
