/** Month and day; the two eves are no holidays by law, but offices are shut. */
const fixed = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'])

/** Days from Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday. */
const fromEaster = new Set([-2, 0, 1, 39, 49])

/** Whether offices in Finland are shut on the day for another reason than the weekend; Midsummer Eve and Christmas Eve count. */
export function isFinnishHoliday(day: Temporal.PlainDate): boolean {
  if (fixed.has(day.toString().slice(5)) || isMidsummer(day)) return true
  return fromEaster.has(easterOf(day.year).until(day).days)
}

/** The Friday of 19–25 June and the Saturday after it. */
function isMidsummer({ month, day, dayOfWeek }: Temporal.PlainDate): boolean {
  return month === 6 && ((dayOfWeek === 5 && day >= 19 && day <= 25) || (dayOfWeek === 6 && day >= 20 && day <= 26))
}

/** Easter Sunday of the western churches, by the Gregorian rule (Meeus, Jones and Butcher). */
export function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + skipped + 15) % 30
  const early = moon - Math.floor((golden + 11 * moon) / 319)
  const weekday = (2 * (century % 4) + 2 * Math.floor(inCentury / 4) - (inCentury % 4) - early + 32) % 7
  const sum = early + weekday + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
