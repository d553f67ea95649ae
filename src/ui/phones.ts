const noBreak = '\u00a0'

/** A phone number kept on one line: its spaces become no-break spaces. */
export const onOneLine = (shown: string): string => shown.trim().replace(/\s+/g, noBreak)

/** The address a tap calls: `tel:0925250111`. */
export const callAddress = (shown: string): string => `tel:${shown.replace(/[^\d+]/g, '')}`
