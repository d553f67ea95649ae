/** Days for which what somebody has looked at counts as checked (I-09). */
export const freshDays = 180
/** Days before that on which its owners are asked. */
export const askedBefore = 14

/** Nobody has looked at it for over half a year. */
export const isStale = (checkedOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  checkedOn.until(today).days > freshDays
