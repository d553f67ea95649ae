import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang, Text } from '../../platform/languages.ts'
import { TextField } from '../../ui/forms/field.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'

/** Where somebody who guards privacy is reminded of what is due: an address of their work, told by themselves. */
export type ReminderDraft = { email: string; wrong: boolean; saved: boolean }

export async function reminderOf(db: Db, me: string): Promise<string> {
  const { rows } = await sql<{ email: string }>`
    select email from people.staff_reminder where practitioner_id = ${me}`.execute(db)
  return rows[0]?.email ?? ''
}

export const isAddress = (email: string): boolean => z.email().max(254).safeParse(email).success

/** An empty address ends the reminders. */
export async function keepReminder(tx: Tx, me: string, email: string): Promise<void> {
  if (email)
    await sql`insert into people.staff_reminder (practitioner_id, email) values (${me}, ${email})
      on conflict (practitioner_id) do update set email = excluded.email`.execute(tx)
  else await sql`delete from people.staff_reminder where practitioner_id = ${me}`.execute(tx)
}

export const ReminderPanel = ({ draft, lang }: { draft: ReminderDraft; lang: Lang }) => (
  <Panel id="reminder" icon="clock" title={r.title[lang]}>
    <PanelBody>
      {draft.saved ? <Notice kind="ok" title={r.saved[lang]} level={3} announced /> : null}
      <form method="post" action="/tyo/katselut" novalidate>
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={r.email[lang]}
          hint={r.hint[lang]}
          value={draft.email}
          error={draft.wrong ? r.wrong[lang] : undefined}
        />
        <p class="mt3">
          <SendButton look="second">{r.save[lang]}</SendButton>
        </p>
      </form>
    </PanelBody>
  </Panel>
)

export const r = {
  title: { fi: 'Muistutus määräpäivistä', sv: 'Påminnelse om sista dagar', en: 'Reminder of due dates' },
  email: { fi: 'Työsähköpostisi', sv: 'Din e-post på jobbet', en: 'Your work e-mail' },
  hint: {
    fi: 'Arkiaamuisin kello 8, kun jonkin vastauksen määräpäivään on enintään kaksi viikkoa. Viestissä on vain lukumäärä. Tyhjä kenttä lopettaa muistutuksen.',
    sv: 'Vardagar klockan 8, när ett svar ska ges inom två veckor. Meddelandet har bara ett antal. Ett tomt fält avslutar påminnelsen.',
    en: 'On weekdays at 8, when an answer is due within two weeks. The message holds a number only. An empty field ends the reminder.',
  },
  wrong: {
    fi: 'Tarkista osoite. Kirjoita se muodossa nimi@esimerkki.fi.',
    sv: 'Kontrollera adressen. Skriv den så här: namn@exempel.fi.',
    en: 'Check the address. Write it like name@example.fi.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' },
} satisfies Record<string, Text>
