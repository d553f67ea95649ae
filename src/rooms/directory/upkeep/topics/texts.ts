import type { Text } from '../../../../platform/languages.ts'
import type { Taxonomy } from '../../service-queries.ts'
import type { TermError } from './input.ts'

export const taxonomyNames: Record<Taxonomy, { many: Text; add: Text }> = {
  worry: {
    many: { fi: 'Huolet', sv: 'Bekymmer', en: 'Worries' },
    add: { fi: 'Lisää huoli', sv: 'Lägg till ett bekymmer', en: 'Add a worry' },
  },
  life_stage: {
    many: { fi: 'Elämänvaiheet', sv: 'Livsskeden', en: 'Life stages' },
    add: { fi: 'Lisää elämänvaihe', sv: 'Lägg till ett livsskede', en: 'Add a life stage' },
  },
  function: {
    many: { fi: 'Millaista apua', sv: 'Vilken sorts hjälp', en: 'What sort of help' },
    add: { fi: 'Lisää avun muoto', sv: 'Lägg till en sorts hjälp', en: 'Add a sort of help' },
  },
  kind: {
    many: { fi: 'Palvelujen lajit', sv: 'Tjänsternas slag', en: 'Kinds of service' },
    add: { fi: 'Lisää laji', sv: 'Lägg till ett slag', en: 'Add a kind' },
  },
}

export const w = {
  title: { fi: 'Aiheet ja hakusanat', sv: 'Ämnen och sökord', en: 'Topics and search words' },
  lead: {
    fi: 'Aiheet ohjaavat perheen oikeaan paikkaan. Hakusanat kirjoitetaan niin kuin vanhempi ne sanoo.',
    sv: 'Ämnena leder familjen rätt. Sökord skrivs så som en förälder säger dem.',
    en: 'Topics lead families to the right place. Search words are written as a parent says them.',
  },
  phrases: (count: number): Text => ({ fi: `${count} ilmausta`, sv: `${count} uttryck`, en: `${count} phrases` }),
  hasUrgent: { fi: 'hädän sanoja', sv: 'nödord', en: 'words of danger' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  detail: { fi: 'Tarkennus nimen alla', sv: 'Förklaring under namnet', en: 'Detail below the name' },
  intro: { fi: 'Ensimmäinen lause', sv: 'Första meningen', en: 'First sentence' },
  tonight: { fi: 'Kokeile tänään', sv: 'Prova i dag', en: 'To try tonight' },
  body: { fi: 'Pitkä teksti (Markdown)', sv: 'Lång text (Markdown)', en: 'Long text (Markdown)' },
  synonyms: { fi: 'Hakusanat, yksi riville', sv: 'Sökord, ett per rad', en: 'Search words, one a line' },
  synonymsHint: {
    fi: '* sanan lopussa käy mihin tahansa päätteeseen: vauva* itk*. = alussa: vain nämä sanat.',
    sv: '* i slutet betyder vilken ändelse som helst: bab* gråt*. = i början: bara de här orden.',
    en: '* at the end stands for any ending: bab* cry*. = at the beginning: these words only.',
  },
  urgent: { fi: 'Hädän sanat, yksi riville', sv: 'Nödord, ett per rad', en: 'Words of danger, one a line' },
  lines: {
    fi: 'Numerot, jotka nousevat ylimmäksi',
    sv: 'Nummer som visas överst',
    en: 'Numbers that go above everything',
  },
  position: { fi: 'Paikka listassa', sv: 'Plats i listan', en: 'Place in the list' },
  from: { fi: 'Lapsen ikä alkaen, kuukausina', sv: 'Barnets ålder från, i månader', en: 'Child’s age from, in months' },
  to: {
    fi: 'Lapsen ikä enintään, kuukausina',
    sv: 'Barnets ålder högst, i månader',
    en: 'Child’s age up to, in months',
  },
  parent: { fi: 'Millaista apua se on', sv: 'Vilken sorts hjälp det är', en: 'What sort of help it is' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  tryTitle: { fi: 'Kokeile ennen tallennusta', sv: 'Prova före du sparar', en: 'Try before saving' },
  phrase: {
    fi: 'Mitä vanhempi kirjoittaa hakuun?',
    sv: 'Vad skriver föräldern i sökfältet?',
    en: 'What does a parent type?',
  },
  try: { fi: 'Kokeile hakua', sv: 'Prova sökningen', en: 'Try the search' },
  means: (phrase: string): Text => ({
    fi: `”${phrase}” ymmärretään näin`,
    sv: `”${phrase}” förstås så här`,
    en: `“${phrase}” is understood as`,
  }),
  meansNothing: {
    fi: 'Sanoja ei tunnisteta. Haku etsii ne palvelujen teksteistä.',
    sv: 'Orden känns inte igen. Sökningen letar efter dem i tjänsternas texter.',
    en: 'The words are not recognised. The search looks for them in the texts of services.',
  },
  above: { fi: 'Ylimpänä numerot', sv: 'Överst numren', en: 'Above everything the numbers' },
  notSaved: {
    fi: 'Mitään ei ole vielä tallennettu.',
    sv: 'Inget har sparats ännu.',
    en: 'Nothing has been saved yet.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  minimum_age_months: { fi: 'Ikä alkaen', sv: 'Ålder från', en: 'Age from' },
  maximum_age_months: { fi: 'Ikä enintään', sv: 'Ålder högst', en: 'Age up to' },
} satisfies Record<string, Text | ((value: never) => Text)>

/** What the fields of a topic are called among its changes. */
export const termFields: Record<string, Text> = {
  ...{
    name: w.name,
    detail: w.detail,
    intro: w.intro,
    tonight: w.tonight,
    body: w.body,
    synonyms: w.synonyms,
    urgent: w.urgent,
  },
  ...{
    lines: w.lines,
    position: w.position,
    minimum_age_months: w.minimum_age_months,
    maximum_age_months: w.maximum_age_months,
  },
}

export const termErrors: Record<TermError, Text> = {
  missing: { fi: 'Tämä puuttuu.', sv: 'Det här saknas.', en: 'This is missing.' },
  long: { fi: 'Teksti on liian pitkä.', sv: 'Texten är för lång.', en: 'The text is too long.' },
  phrase: {
    fi: 'Jossain ilmauksessa ei ole yhtään sanaa, tai se on liian pitkä.',
    sv: 'Något uttryck saknar ord eller är för långt.',
    en: 'A phrase has no words, or is too long.',
  },
  number: { fi: 'Kirjoita luku 0–9999.', sv: 'Skriv ett tal 0–9999.', en: 'Write a number from 0 to 9999.' },
  ages: {
    fi: 'Kirjoita iät kuukausina, pienempi ensin.',
    sv: 'Skriv åldrarna i månader, den lägre först.',
    en: 'Write ages in months, the lower first.',
  },
  lines: {
    fi: 'Valitse numero, joka nousee ylimmäksi.',
    sv: 'Välj ett nummer som visas överst.',
    en: 'Choose a number that goes above everything.',
  },
}
