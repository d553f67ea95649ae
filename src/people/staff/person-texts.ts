import type { Text } from '../../platform/languages.ts'

export const p = {
  title: { fi: 'Perheen tiedot', sv: 'Familjens uppgifter', en: 'Family record' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  interpreter: { fi: 'Tulkki', sv: 'Tolk', en: 'Interpreter' },
  interpreterNone: { fi: 'Ei tarvita', sv: 'Behövs inte', en: 'Not needed' },
  born: { fi: 'Syntynyt', sv: 'Född', en: 'Born' },
  notKnown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' },
  alone: { fi: 'Päättää itse asioistaan', sv: 'Beslutar själv', en: 'Decides alone' },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  died: { fi: 'Kuollut', sv: 'Avliden', en: 'Died' },
  guardians: { fi: 'Huoltajat', sv: 'Vårdnadshavare', en: 'Guardians' },
  guardiansNone: {
    fi: 'Huoltajia ei ole kirjattu.',
    sv: 'Inga vårdnadshavare är antecknade.',
    en: 'No guardians recorded.',
  },
  members: { fi: 'Perheenjäsenet', sv: 'Familjemedlemmar', en: 'Family members' },
  membersNone: {
    fi: 'Ei muita, joiden tiedot saat nähdä.',
    sv: 'Inga andra vars uppgifter du får se.',
    en: 'Nobody else whose details you may see.',
  },
  carers: { fi: 'Ketkä hoitavat', sv: 'Vem som vårdar', en: 'Who cares' },
  carersNone: {
    fi: 'Hoitosuhteita ei ole.',
    sv: 'Det finns inga vårdrelationer.',
    en: 'There are no care relationships.',
  },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  contactNone: { fi: 'Yhteystietoja ei ole kirjattu.', sv: 'Inga kontaktuppgifter.', en: 'No contact details.' },
  protected: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure for personal safety' },
  protectedText: {
    fi: 'Älä kerro kenellekään, missä perhe on. Tarkista henkilöllisyys ennen kuin puhut.',
    sv: 'Berätta inte för någon var familjen är. Kontrollera identiteten innan du talar.',
    en: 'Tell nobody where the family is. Check who you are talking to first.',
  },
  hidden: {
    fi: 'Yhteystiedot ovat piilossa. Kirjoita syy, jos tarvitset niitä nyt. Ne näkyvät tunnin.',
    sv: 'Kontaktuppgifterna är dolda. Skriv varför om du behöver dem nu. De syns i en timme.',
    en: 'Contact details are hidden. Write why, if you need them now. They show for an hour.',
  },
  hiddenForGood: {
    fi: 'Yhteystiedot näkee vain hoitosuhteessa oleva.',
    sv: 'Bara den som har vårdrelation ser kontaktuppgifterna.',
    en: 'Only somebody in a care relationship sees the contact details.',
  },
  why: {
    fi: 'Miksi tarvitset yhteystiedot?',
    sv: 'Varför behöver du kontaktuppgifterna?',
    en: 'Why do you need the contact details?',
  },
  showContact: { fi: 'Näytä yhteystiedot', sv: 'Visa kontaktuppgifterna', en: 'Show contact details' },
  pregnancies: { fi: 'Raskaudet', sv: 'Graviditeter', en: 'Pregnancies' },
  due: { fi: 'Laskettu aika', sv: 'Beräknad tid', en: 'Due date' },
  ended: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended' },
  wasBorn: { fi: 'Lapsi syntyi', sv: 'Barnet föddes', en: 'The child was born' },
  paused: { fi: 'Hellä tauko päällä', sv: 'Varsam paus på', en: 'Pause with care is on' },
  setPause: { fi: 'Aseta hellä tauko', sv: 'Sätt på varsam paus', en: 'Set a pause with care' },
  pauseTitle: { fi: 'Hellä tauko', sv: 'Varsam paus', en: 'Pause with care' },
  pauseText: {
    fi: 'Tauon aikana kukaan ei saa automaattisia viestejä raskaudesta. Perhe päättää itse, milloin tauko loppuu.',
    sv: 'Under pausen får ingen automatiska meddelanden om graviditeten. Familjen bestämmer själv när pausen slutar.',
    en: 'During the pause nobody gets automatic messages about the pregnancy. The family decides when it ends.',
  },
  pauseAsk: {
    fi: 'Aseta tauko, kun perhe toivoo sitä tai olet kuullut menetyksestä.',
    sv: 'Sätt på pausen när familjen vill det eller du har hört om en förlust.',
    en: 'Set it when the family wishes so, or you have heard of a loss.',
  },
  back: { fi: 'Takaisin tietoihin', sv: 'Tillbaka till uppgifterna', en: 'Back to the record' },
  open: {
    fi: 'Avasit tiedot kirjaamallasi syyllä. Ne sulkeutuvat 12 tunnin kuluttua.',
    sv: 'Du öppnade uppgifterna med din orsak. De stängs efter 12 timmar.',
    en: 'You opened this record with your reason. It closes after 12 hours.',
  },
} satisfies Record<string, Text>

export const scopeNames: Record<string, Text> = {
  everything: { fi: 'kaikki asiat', sv: 'alla ärenden', en: 'all matters' },
  daily_care: { fi: 'arjen asiat', sv: 'vardagliga ärenden', en: 'daily care' },
  right_to_know: { fi: 'oikeus saada tietoja', sv: 'rätt till information', en: 'right to information' },
}
export const basisNames: Record<string, Text> = {
  custody: { fi: 'Huoltaja', sv: 'Vårdnadshavare', en: 'Guardian' },
  foster_placement: { fi: 'Sijaishuoltaja', sv: 'Fosterförälder', en: 'Foster carer' },
  appointed: { fi: 'Määrätty huoltaja', sv: 'Förordnad vårdnadshavare', en: 'Appointed guardian' },
}
export const limitNames: Record<string, Text> = {
  protection_order: { fi: 'Lähestymiskielto', sv: 'Besöksförbud', en: 'Protection order' },
  dispute: { fi: 'Huoltoriita', sv: 'Vårdnadstvist', en: 'Dispute' },
  child_refuses: { fi: 'Lapsi kieltää', sv: 'Barnet förbjuder', en: 'The child refuses' },
  danger: { fi: 'Vaara', sv: 'Fara', en: 'Danger' },
}
export const partNames: Record<string, Text> = {
  child: { fi: 'lapsi', sv: 'barn', en: 'child' },
  parent: { fi: 'vanhempi', sv: 'förälder', en: 'parent' },
  foster_parent: { fi: 'sijaisvanhempi', sv: 'fosterförälder', en: 'foster parent' },
  other_adult: { fi: 'muu aikuinen', sv: 'annan vuxen', en: 'other adult' },
}
export const careNames: Record<string, Text> = {
  appointment: { fi: 'ajanvaraus', sv: 'tidsbokning', en: 'appointment' },
  enrolment: { fi: 'ilmoittautuminen', sv: 'anmälan', en: 'enrolment' },
  assignment: { fi: 'nimetty työntekijä', sv: 'utsedd arbetstagare', en: 'assigned' },
  request: { fi: 'perheen pyyntö', sv: 'familjens begäran', en: 'the family’s request' },
  consent: { fi: 'suostumus', sv: 'samtycke', en: 'consent' },
}
export const contactNames: Record<string, Text> = {
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  home_area: { fi: 'Kotialue', sv: 'Hemområde', en: 'Home area' },
}
