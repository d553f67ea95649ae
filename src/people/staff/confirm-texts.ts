import type { Text } from '../../platform/languages.ts'

export const n = {
  place: { fi: 'Vahvistukset', sv: 'Bekräftelser', en: 'Confirmations' },
  title: { fi: 'Vahvistettavat hoidot', sv: 'Vård att bekräfta', en: 'Care to confirm' },
  lead: {
    fi: 'Kollegasi on ottanut jonkun hoitoon. Vahvista hoito, jos tiedät sen aiheelliseksi.',
    sv: 'En kollega har tagit emot någon i vården. Bekräfta vården om du vet att den är befogad.',
    en: 'A colleague has taken somebody into care. Confirm the care if you know that it is right.',
  },
  nothing: { fi: 'Mikään ei odota sinua.', sv: 'Inget väntar på dig.', en: 'Nothing waits for you.' },
  one: { fi: 'Vahvista hoito', sv: 'Bekräfta vården', en: 'Confirm the care' },
  oneText: {
    fi: 'Hoito jatkuu pyydettyyn päivään, kun vahvistat sen. Asiakas näkee lokistaan, että luit tämän.',
    sv: 'Vården fortsätter till den begärda dagen när du bekräftar den. Klienten ser i sin logg att du läst detta.',
    en: 'The care goes on until the day asked for when you confirm it. The client sees in their log that you read this.',
  },
  doubt: {
    fi: 'Etkö tiedä asiasta, tai epäiletkö sitä? Jätä vahvistamatta ja kerro tietosuojavastaavalle.',
    sv: 'Vet du inget om saken, eller tvivlar du? Bekräfta inte, utan berätta för dataskyddsombudet.',
    en: 'Do you know nothing of it, or doubt it? Do not confirm, and tell the data protection officer.',
  },
  opener: { fi: 'Kuka otti hoitoon', sv: 'Vem tog emot', en: 'Who took them in' },
  whose: { fi: 'Ketä hoito koskee', sv: 'Vem vården gäller', en: 'Whose care it is' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  why: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  until: { fi: 'Pyydetty viimeinen päivä', sv: 'Begärd sista dag', en: 'Last day asked for' },
  noEnd: { fi: 'toistaiseksi', sv: 'tills vidare', en: 'until further notice' },
  newcomer: {
    fi: 'Henkilö tuli palveluun vasta tässä.',
    sv: 'Personen kom till tjänsten först här.',
    en: 'The person first came to the service here.',
  },
  words: {
    fi: 'Mistä tiedät, että hoito on aiheellinen?',
    sv: 'Hur vet du att vården är befogad?',
    en: 'How do you know that the care is right?',
  },
  wordsWrong: {
    fi: 'Kirjoita, mistä tiedät sen, 10–1 000 merkkiä',
    sv: 'Skriv hur du vet det, 10–1 000 tecken',
    en: 'Write how you know it, 10 to 1,000 characters',
  },
} satisfies Record<string, Text>
