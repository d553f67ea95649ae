import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { toldInNumbers } from '../running/queries.ts'
import { mail as texts } from '../running/texts.ts'

/** A message may wait for the morning, or for its digest; longer than a day means that nothing goes. */
const dayAndABit = { hours: 26 }

export const mail: Part = {
  section: 'running',
  href: '/hallinta/viestit',
  name: texts.title,
  has: isAdministrator,
  state: async ({ var: { tx, lang, now } }) => {
    const waiting = (await toldInNumbers(tx, now)).filter(({ outcome }) => outcome === null)
    const [count, oldest] = [waiting.reduce((all, one) => all + one.messages, 0), waiting[0]?.oldest]
    const stuck = oldest !== undefined && Temporal.Instant.compare(oldest, now.subtract(dayAndABit)) < 0
    return { text: counted(lang, count, words), attention: stuck }
  },
}

const words = {
  none: { fi: 'Mikään ei odota lähtöä', sv: 'Inget väntar på att skickas', en: 'Nothing waits to go' },
  one: { fi: 'viesti odottaa lähtöä', sv: 'meddelande väntar på att skickas', en: 'message waits to go' },
  many: { fi: 'viestiä odottaa lähtöä', sv: 'meddelanden väntar på att skickas', en: 'messages wait to go' },
}
