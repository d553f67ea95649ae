import type { Lang, Text } from '../../platform/languages.ts'
import { TextField } from '../../ui/forms/field.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'

export type ReminderDraft = { email: string; wrong: boolean }

/** For who guards privacy: where to be reminded of what is due. */
export const ReminderPanel = ({ draft, lang }: { draft: ReminderDraft; lang: Lang }) => (
  <Panel id="reminder" icon="clock" title={r.title[lang]}>
    <PanelBody>
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
} satisfies Record<string, Text>
