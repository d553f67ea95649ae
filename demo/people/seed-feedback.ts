import { sql } from 'kysely'
import type { Tx } from '../../src/platform/db/db.ts'
import { todayOf } from './days.ts'

type Message = { receipt: string; kind: string; lang: 'fi' | 'sv'; message: string; path?: string; daysAgo: number }

/** Made-up feedback that waits for those whose it is: one of each kind, the accessible one soon due. Nobody has a key to an answer. */
const messages: Message[] = [
  {
    ...{ receipt: 'DEM2-AAA2', kind: 'general', lang: 'fi', daysAgo: 2 },
    message: 'Löysin kerhon heti, kiitos! Toivoisin, että lista muistaisi alueeni.',
  },
  {
    ...{ receipt: 'DEM2-AAA3', kind: 'accessibility', lang: 'sv', path: '/sv/tjanster', daysAgo: 12 },
    message: 'Skärmläsaren säger inte vilken dag tiderna gäller.',
  },
  {
    ...{ receipt: 'DEM2-AAA4', kind: 'wrong_fact', lang: 'fi', daysAgo: 5 },
    message: 'Olimme paikalla tiistaina kymmeneltä, mutta ovi aukesi vasta yhdeltätoista.',
  },
]

export async function seedFeedback(tx: Tx, now: Temporal.Instant): Promise<void> {
  // Of an association whose editors tell of it themselves, when there is one.
  const { rows } = await sql<{ id: string; slug: string }>`
    select s.id, s.slug ->> 'fi' as slug from directory.service s join directory.organization o on o.id = s.organization_id
    where s.synthetic and s.status = 'active' order by not exists (
      select from people.practitioner_role r join people.unit u on u.id = r.unit_id
      where r.task = 'editing' and u.organization_id = o.run_by), s.slug ->> 'fi' limit 1`.execute(tx)
  const [service] = rows
  for (const { receipt, kind, lang, message, path, daysAgo } of messages) {
    const received = now.subtract({ hours: 24 * daysAgo })
    const [entry, about] =
      kind === 'wrong_fact' && service ? [service.id, `/fi/palvelut/${service.slug}`] : [null, path ?? null]
    await sql`insert into feedback.feedback (receipt, kind, lang, message, about_path, entry_kind, entry_id, received_at, answer_due_on)
      values (${receipt}, ${kind}, ${lang}, ${message}, ${about}, ${entry && 'service'}, ${entry}, ${received},
        ${todayOf(received).add({ days: 14 })})`.execute(tx)
  }
}
