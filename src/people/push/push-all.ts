import type { Keys } from '../../platform/keys/keys.ts'
import type { Lang } from '../../platform/languages.ts'
import { type Carrier, Gone } from '../../platform/post/letter.ts'
import { derivedId } from '../../platform/queue/queue.ts'
import { pushWords } from '../../ui/browser/push-words.ts'
import { wakingSeconds } from '../notices/hours.ts'
import type { SendingDb } from '../notices/sending-pass.ts'
import { dropBrowser, pushTargets } from './queries.ts'

type Means = SendingDb & { keys: Keys; carry: Carrier }
type Message = { letter: string; person: string; lang: Lang }

/**
 * Shows it in every browser of somebody; those that are gone are forgotten. Shown in one is told: what another could not take just now
 * does not come again, or the first would show it twice.
 * @returns false when no browser is left
 * @throws Undelivered when none took it, and one might later
 */
export async function pushToAll(means: Means, { letter, person, lang }: Message, now: Temporal.Instant) {
  const targets = await pushTargets(means, person, now)
  const lasts = wakingSeconds(now)
  const tries = targets.map(async ({ id, sealed }): Promise<'shown' | 'gone' | Error> => {
    try {
      const to = means.keys.open(sealed, 'push')
      const text = pushWords[lang]
      await means.carry({ id: derivedId('push', letter, id), to, lang, subject: text, text, html: '', lasts })
      return 'shown'
    } catch (error) {
      if (!(error instanceof Gone)) return error as Error
      await dropBrowser(means, id)
      return 'gone'
    }
  })
  const outcomes = await Promise.all(tries)
  if (outcomes.includes('shown')) return true
  const failed = outcomes.find((one) => one instanceof Error)
  if (failed) throw failed
  return false
}
