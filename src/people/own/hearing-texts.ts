import type { Text } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'

/** How somebody wants to hear of something new. */
export const h = {
  when: {
    fi: 'Kerrommeko, kun sinulle on uutta?',
    sv: 'Ska vi berätta när det finns nytt för dig?',
    en: 'Shall we tell you when there is something new?',
  },
  hint: {
    fi: 'Viestissä lukee vain, että sinulle on uutta. Se ei kerro, mitä tai keneltä. Jos joku muu lukee viestejäsi, valitse ”Ei lainkaan”.',
    sv: 'I meddelandet står bara att det finns något nytt. Det berättar inte vad eller från vem. Om någon annan läser dina meddelanden, välj ”Inte alls”.',
    en: 'The message only says that there is something new. It does not say what, or from whom. If somebody else reads your messages, choose “Not at all”.',
  },
  at_once: { fi: 'Heti', sv: 'Genast', en: 'At once' },
  at_once_detail: {
    fi: 'Kello 8–21. Yöllä emme lähetä mitään.',
    sv: 'Klockan 8–21. På natten skickar vi ingenting.',
    en: 'Between 8 and 21. We send nothing at night.',
  },
  daily: { fi: 'Kerran päivässä', sv: 'En gång om dagen', en: 'Once a day' },
  daily_detail: {
    fi: 'Yksi viesti kello 8, jos uutta on.',
    sv: 'Ett meddelande klockan 8, om det finns nytt.',
    en: 'One message at 8, if there is something new.',
  },
  never: { fi: 'Ei lainkaan', sv: 'Inte alls', en: 'Not at all' },
  never_detail: {
    fi: 'Näet uudet asiat, kun kirjaudut.',
    sv: 'Du ser det nya när du loggar in.',
    en: 'You see what is new when you sign in.',
  },
  matters: { fi: 'Mistä kerromme?', sv: 'Vad berättar vi om?', en: 'What do we tell you of?' },
  by: { fi: 'Miten kerromme?', sv: 'Hur berättar vi?', en: 'How shall we tell you?' },
  shielded: {
    fi: 'Emme lähetä sinulle viestejä',
    sv: 'Vi skickar inga meddelanden till dig',
    en: 'We send you no messages',
  },
  shieldedText: {
    fi: 'Niin on sinulle turvallisinta. Näet uudet asiat, kun kirjaudut.',
    sv: 'Så är det tryggast för dig. Du ser det nya när du loggar in.',
    en: 'That is safest for you. You see what is new when you sign in.',
  },
} satisfies Record<string, Text>

export const mediumWords: Record<Medium, Text> = {
  email: { fi: 'Sähköpostilla', sv: 'Med e-post', en: 'By e-mail' },
  sms: { fi: 'Tekstiviestillä', sv: 'Med textmeddelande', en: 'By text message' },
  push: { fi: 'Ilmoituksella selaimessa', sv: 'Med en notis i webbläsaren', en: 'By a notification in the browser' },
}
