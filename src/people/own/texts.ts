import type { Lang, Text } from '../../platform/languages.ts'
import type { ContactPoint, Guardian, Scope, TrustPurpose } from './family-queries.ts'

export const t = {
  title: { fi: 'Perhe', sv: 'Familj', en: 'Family' },
  lead: {
    fi: 'Tässä ovat ihmiset, joiden tiedot näet. Muita emme näytä.',
    sv: 'Här är de personer vars uppgifter du ser. Andra visar vi inte.',
    en: 'These are the people whose details you see. We show nobody else.',
  },
  you: { fi: 'Sinä', sv: 'Du', en: 'You' },
  youText: {
    fi: 'Perheestäsi tietosi näkee vain se, jolle annat luvan. Ammattilaisen katselu jää lokiin.',
    sv: 'I familjen ser bara den som du ger lov dina uppgifter. När en yrkesperson tittar syns det i loggen.',
    en: 'In your family, only who you allow sees your details. When a professional looks, the log tells.',
  },
  trusted: {
    fi: 'Näet tiedot, koska sinulle on annettu lupa.',
    sv: 'Du ser uppgifterna för att du har fått lov.',
    en: 'You see these details because you were allowed to.',
  },
  mandated: {
    fi: 'Asioit nyt hänen puolestaan.',
    sv: 'Du sköter nu personens ärenden.',
    en: 'You are acting for them now.',
  },
  decidesAlone: {
    fi: 'Päättää itse omista asioistaan. Huoltaja ei näe tietoja.',
    sv: 'Bestämmer själv om sina saker. Vårdnadshavaren ser inte uppgifterna.',
    en: 'Decides alone. A guardian does not see the details.',
  },
  guardians: { fi: 'Huoltajat', sv: 'Vårdnadshavare', en: 'Guardians' },
  twoHomes: { fi: 'Kaksi kotia.', sv: 'Två hem.', en: 'Two homes.' },
  details: { fi: 'Katso tiedot', sv: 'Se uppgifterna', en: 'See the details' },
  // Read also by who has lost a child: nobody is said to be missing, and no clinic is pointed at.
  alone: {
    fi: 'Tässä näkyvät nyt sinun tietosi. Toisten tiedot näkyvät, kun huoltajuus tai lupa on tarkistettu.',
    sv: 'Här syns nu dina uppgifter. Andras uppgifter syns när vårdnaden eller lovet har kontrollerats.',
    en: 'Your details are shown here now. Those of others show when guardianship or a permission has been checked.',
  },
  wrong: { fi: 'Onko tiedoissa korjattavaa?', sv: 'Finns det något att rätta?', en: 'Is there something to correct?' },
  wrongText: {
    fi: 'Kerro, mikä on väärin. Vastaamme kuukaudessa.',
    sv: 'Berätta vad som är fel. Vi svarar inom en månad.',
    en: 'Tell us what is wrong. We answer in a month.',
  },
  askCorrection: { fi: 'Pyydä korjausta', sv: 'Be om rättelse', en: 'Ask for a correction' },
  trust: { fi: 'Kuka saa nähdä tietoni', sv: 'Vem får se mina uppgifter', en: 'Who may see my details' },
  trustLead: {
    fi: 'Voit antaa perheesi aikuisen nähdä nimesi, syntymäpäiväsi, yhteystietosi ja sen, kuka sinua hoitaa. Voit lopettaa sen heti, kun haluat.',
    sv: 'Du kan låta en vuxen i din familj se ditt namn, din födelsedag, dina kontaktuppgifter och vem som vårdar dig. Du kan avsluta det när du vill.',
    en: 'You can let an adult of your family see your name, birthday, contact details and who cares for you. You can end it whenever you like.',
  },
  trustNobody: {
    fi: 'Perheessäsi ei ole täällä toista aikuista, jolle voisit antaa luvan.',
    sv: 'I din familj finns här ingen annan vuxen som du kan ge lov.',
    en: 'There is no other adult of your family here whom you could allow.',
  },
  trustWho: { fi: 'Kenelle?', sv: 'Åt vem?', en: 'Whom?' },
  trustWhat: { fi: 'Mihin annat luvan?', sv: 'Vad ger du lov till?', en: 'What do you allow?' },
  trustSee: { fi: 'Vain nähdä', sv: 'Bara att se', en: 'Only to see' },
  trustSeeText: {
    fi: 'Nimi, syntymäpäivä, yhteystiedot ja se, kuka hoitaa.',
    sv: 'Namn, födelsedag, kontaktuppgifter och vem som vårdar.',
    en: 'Name, birthday, contact details and who cares.',
  },
  trustAct: { fi: 'Nähdä ja asioida puolestani', sv: 'Att se och sköta mina ärenden', en: 'To see and act for me' },
  trustActText: {
    fi: 'Lisäksi hän saa lukea lokin, ladata tiedot ja pyytää korjausta. Raskaudesta hän ei näe mitään.',
    sv: 'Dessutom får hen läsa loggen, ladda ner uppgifterna och be om rättelse. Om en graviditet syns inget.',
    en: 'They may also read the log, download the data and ask for a correction. They see nothing of a pregnancy.',
  },
  trustGive: { fi: 'Anna lupa', sv: 'Ge lov', en: 'Allow' },
  trustEnd: { fi: 'Lopeta lupa', sv: 'Avsluta lovet', en: 'End this' },
  trustSince: {
    fi: 'Lupa alkoi',
    sv: 'Lovet började',
    en: 'Allowed since',
  },
  errorTitle: { fi: 'Tarkista tämä', sv: 'Kontrollera det här', en: 'Please check this' },
  child: { fi: 'Henkilön tiedot', sv: 'Personens uppgifter', en: 'A person’s details' },
  born: { fi: 'Syntynyt', sv: 'Född', en: 'Born' },
  sees: { fi: 'Näkee tiedot täällä.', sv: 'Ser uppgifterna här.', en: 'Sees the details here.' },
  seesNot: { fi: 'Ei näe tietoja täällä.', sv: 'Ser inte uppgifterna här.', en: 'Does not see the details here.' },
  evidence: { fi: 'Tarkistettu', sv: 'Kontrollerat', en: 'Checked' },
  noGuardians: {
    fi: 'Huoltajia ei ole kirjattu.',
    sv: 'Inga vårdnadshavare är antecknade.',
    en: 'No guardians are recorded.',
  },
  carers: { fi: 'Kuka hoitaa', sv: 'Vem vårdar', en: 'Who cares' },
  noCarers: {
    fi: 'Tässä ei näy hoito- tai asiakassuhteita.',
    sv: 'Här syns inga vård- eller klientrelationer.',
    en: 'No care relationships are shown here.',
  },
  team: { fi: 'Työryhmä', sv: 'Arbetsgrupp', en: 'Team' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  log: { fi: 'Kuka on katsonut tietoja', sv: 'Vem har tittat på uppgifterna', en: 'Who has looked at the details' },
} satisfies Record<string, Text>

/** What a guardian may do, in plain words. */
export const scopeWords: Record<Scope, Text> = {
  everything: {
    fi: 'Päättää lapsen asioista.',
    sv: 'Beslutar om barnets ärenden.',
    en: 'Decides about the child.',
  },
  daily_care: {
    fi: 'Hoitaa lapsen arkea.',
    sv: 'Sköter barnets vardag.',
    en: 'Looks after the child’s everyday life.',
  },
  right_to_know: {
    fi: 'Saa tietää lapsen asioista, ei päätä niistä.',
    sv: 'Får veta om barnets ärenden men beslutar inte.',
    en: 'May know about the child but does not decide.',
  },
}

export const basisOfGuardian: Record<Guardian['basis'], Text> = {
  custody: { fi: 'huoltaja', sv: 'vårdnadshavare', en: 'guardian' },
  foster_placement: { fi: 'sijaisvanhempi', sv: 'familjehemsförälder', en: 'foster parent' },
  appointed: { fi: 'määrätty edustaja', sv: 'förordnad företrädare', en: 'appointed representative' },
}

export const sourceWords: Record<Guardian['source'], Text> = {
  population_register: {
    fi: 'väestötietojärjestelmästä',
    sv: 'i befolkningsdatasystemet',
    en: 'in the population register',
  },
  court_decision: { fi: 'oikeuden päätöksestä', sv: 'i domstolens beslut', en: 'in a court decision' },
  placement_decision: { fi: 'sijoituspäätöksestä', sv: 'i placeringsbeslutet', en: 'in a placement decision' },
  seen_by_professional: {
    fi: 'ammattilaisen näkemistä papereista',
    sv: 'i papper som en yrkesperson sett',
    en: 'in papers seen by a professional',
  },
}

export const purposeOfTrust: Record<TrustPurpose, Text> = {
  own_page: {
    fi: 'Nimi, yhteystiedot ja se, kuka hoitaa',
    sv: 'Namn, kontaktuppgifter och vem som vårdar',
    en: 'Name, contact details and who cares',
  },
  appointments: { fi: 'Ajat', sv: 'Tider', en: 'Appointments' },
  groups: { fi: 'Ryhmät', sv: 'Grupper', en: 'Groups' },
  pregnancy: { fi: 'Raskaus', sv: 'Graviditet', en: 'Pregnancy' },
  acting: { fi: 'Asioi puolestasi', sv: 'Sköter dina ärenden', en: 'Acts for you' },
}

export const contactWords: Record<ContactPoint['kind'], Text> = {
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  home_area: { fi: 'Kotialue', sv: 'Hemområde', en: 'Home area' },
}

/** How old somebody is, as families say it: months until two years. */
export function age(born: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang): string {
  const { years, months } = born.until(today, { largestUnit: 'year' })
  if (years >= 2) return `${years}\u00a0${{ fi: 'v', sv: 'år', en: years === 1 ? 'year' : 'years' }[lang]}`
  return `${years * 12 + months}\u00a0${{ fi: 'kk', sv: 'mån', en: 'months' }[lang]}`
}
