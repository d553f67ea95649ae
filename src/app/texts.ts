import type { Text } from '../platform/languages.ts'

type Texts = Record<string, Text | readonly { code: string; words: Text }[] | ((...values: never[]) => Text)>

/** Clock times come already written as the language writes them: 2.14 in Finnish and Swedish, 2:14 in English. */
export const front = {
  description: {
    fi: 'Löydä palvelu, paikka tai ihminen, jolle puhua. Apua lapsiperheille, myös yöllä.',
    sv: 'Hitta en tjänst, en plats eller någon att prata med. Hjälp för barnfamiljer, också på natten.',
    en: 'Find a service, a place or a person to talk to. Help for families with children, also at night.',
  },
  headline: {
    fi: 'Apua ja tukea lapsiperheen arkeen',
    sv: 'Hjälp och stöd i barnfamiljens vardag',
    en: 'Help and support for life with children',
  },
  lead: {
    fi: 'Löydä palvelu, paikka tai ihminen, jolle puhua. Et tarvitse lähetettä etkä valmiita sanoja.',
    sv: 'Hitta en tjänst, en plats eller någon att prata med. Du behöver varken remiss eller färdiga ord.',
    en: 'Find a service, a place or a person to talk to. You do not need a referral or the right words.',
  },
  nowNight: (time: string): Text => ({
    fi: `Juuri nyt, klo ${time}, vastaavat`,
    sv: `Just nu, kl. ${time}, svarar`,
    en: `Right now, at ${time}, these answer`,
  }),
  nowNightLead: {
    fi: 'Näihin numeroihin saa soittaa keskellä yötä. Et häiritse ketään.',
    sv: 'Hit får du ringa mitt i natten. Du stör ingen.',
    en: 'You can call these in the middle of the night. You are not a bother.',
  },
  nowMorning: (time: string): Text => ({
    fi: `Huomenta. Klo ${time} vastaavat`,
    sv: `God morgon. Kl. ${time} svarar`,
    en: `Good morning. At ${time} these answer`,
  }),
  nowEvening: (time: string): Text => ({
    fi: `Tänä iltana, klo ${time}, vastaavat`,
    sv: `I kväll, kl. ${time}, svarar`,
    en: `This evening, at ${time}, these answer`,
  }),
  nowEveningLead: {
    fi: 'Ilta voi olla pitkä. Yksin ei tarvitse jäädä.',
    sv: 'Kvällen kan vara lång. Du behöver inte vara ensam.',
    en: 'The evening can be long. You do not have to be alone.',
  },
  nowDayOff: (time: string): Text => ({
    fi: `Tänään, klo ${time}, vastaavat`,
    sv: `I dag, kl. ${time}, svarar`,
    en: `Today, at ${time}, these answer`,
  }),
  nowDayOffLead: {
    fi: 'Näihin numeroihin saa soittaa myös vapaapäivinä.',
    sv: 'Hit får du ringa också på lediga dagar.',
    en: 'You can call these on days off too.',
  },
  /** Before the name and number of a line in the reader's own language, whose hours nobody knows. */
  ownLanguageToo: { fi: 'Suomeksi:', sv: 'På svenska:', en: 'In English:' },
  ownLanguageHours: {
    fi: 'Aukiolo ei ole tiedossa.',
    sv: 'Öppettiden är inte känd.',
    en: 'Opening hours not known.',
  },
  nowDay: {
    fi: 'Haluatko puhua jollekulle heti?',
    sv: 'Vill du prata med någon genast?',
    en: 'Want to talk to someone now?',
  },
  nowDayLead: {
    fi: 'Soita, vaikka et tietäisi, mikä on oikea paikka.',
    sv: 'Ring även om du inte vet vart du ska vända dig.',
    en: 'Call even if you do not know which is the right place.',
  },
  lifeInDanger: { fi: 'Hengenvaara: soita 112', sv: 'Livsfara: ring 112', en: 'Life in danger: call 112' },
  allNumbers: { fi: 'Kaikki numerot', sv: 'Alla nummer', en: 'All numbers' },
  searchLabel: { fi: 'Mihin kaipaat apua?', sv: 'Vad behöver du hjälp med?', en: 'What do you need help with?' },
  searchHint: {
    fi: 'Kirjoita omin sanoin, esimerkiksi ”vauva ei nuku”.',
    sv: 'Skriv med egna ord, till exempel ”babyn sover inte”.',
    en: 'Use your own words, for example “baby won’t sleep”.',
  },
  searchButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  frequent: { fi: 'Usein haettua', sv: 'Ofta sökt', en: 'Often searched' },
  /** Each leads to the worry of that code. */
  frequentWords: [
    { code: 'crying_sleep', words: { fi: 'Vauva itkee', sv: 'Babyn gråter', en: 'Crying baby' } },
    { code: 'exhausted', words: { fi: 'En jaksa', sv: 'Jag orkar inte', en: 'I can’t cope' } },
    { code: 'feeding', words: { fi: 'Imetys', sv: 'Amning', en: 'Breastfeeding' } },
    { code: 'tantrums', words: { fi: 'Raivarit', sv: 'Utbrott', en: 'Tantrums' } },
    { code: 'couple', words: { fi: 'Ero', sv: 'Skilsmässa', en: 'Separation' } },
  ],
  stages: { fi: 'Missä vaiheessa perheesi on?', sv: 'I vilket skede är din familj?', en: 'Where is your family now?' },
  worries: { fi: 'Mikä mietityttää?', sv: 'Vad funderar du på?', en: 'What is on your mind?' },
  places: { fi: 'Mitä on lähellä?', sv: 'Vad finns i närheten?', en: 'What is nearby?' },
  allServices: { fi: 'Kaikki palvelut ja paikat', sv: 'Alla tjänster och platser', en: 'All services and places' },
  areas: { fi: 'Katso oma alueesi', sv: 'Se ditt eget område', en: 'Look at your own area' },
  placesText: {
    fi: 'Neuvolat, kohtaamispaikat, päiväkodit ja muut paikat kartalla ja listana.',
    sv: 'Rådgivningar, mötesplatser, daghem och andra platser på karta och i lista.',
    en: 'Clinics, meeting places, day care and other places on a map and in a list.',
  },
  findNearest: { fi: 'Etsi lähin paikka', sv: 'Hitta närmaste plats', en: 'Find the nearest place' },
} satisfies Texts

export const help = {
  title: { fi: 'Apua nyt', sv: 'Hjälp nu', en: 'Help now' },
  lead: {
    fi: 'Saat puhua ihmiselle heti. Sinun ei tarvitse tietää, mikä on oikea numero. Mikä tahansa näistä auttaa eteenpäin.',
    sv: 'Du får prata med en människa genast. Du behöver inte veta vilket nummer som är rätt. Alla kan hjälpa dig vidare.',
    en: 'You can talk to a person at once. You do not have to know which number is right. Any of them can point you the right way.',
  },
  /** Under 112: true in every town. */
  socialToo: {
    fi: 'Hätänumerosta saat myös sosiaalipäivystyksen, jos lapsi jää ilman hoitoa tai perhe on hädässä.',
    sv: 'Via nödnumret når du också socialjouren, om ett barn är utan omsorg eller familjen är i nöd.',
    en: 'The emergency number also reaches the emergency social services, if a child is without care or the family is in distress.',
  },
  /** For a screen reader: which line the number belongs to. */
  callLine: (number: string, line: string): Text => ({
    fi: `Soita ${number}, ${line}`,
    sv: `Ring ${number}, ${line}`,
    en: `Call ${number}, ${line}`,
  }),
  openNow: (time: string): Text => ({
    fi: `Auki juuri nyt, klo ${time}`,
    sv: `Öppet just nu, kl. ${time}`,
    en: `Open right now, at ${time}`,
  }),
  opensLater: { fi: 'Avataan myöhemmin', sv: 'Öppnar senare', en: 'Opens later' },
  unknownHours: { fi: 'Aukiolo ei ole tiedossa', sv: 'Öppettiden är inte känd', en: 'Opening hours not known' },
  unknownHoursText: {
    fi: 'Nämä linjat ovat auki vain osan päivää. Kokeile soittaa. Jos kukaan ei vastaa, valitse numero ylempää.',
    sv: 'De här linjerna är öppna bara en del av dagen. Prova att ringa. Svarar ingen, välj ett nummer högre upp.',
    en: 'These lines are open only part of the day. Try calling. If nobody answers, pick a number from above.',
  },
  always: { fi: 'Ympäri vuorokauden', sv: 'Dygnet runt', en: 'Day and night' },
  openUntil: (time: string): Text => ({
    fi: `Auki klo ${time} asti`,
    sv: `Öppet till kl. ${time}`,
    en: `Open until ${time}`,
  }),
  opensToday: (time: string): Text => ({
    fi: `Avataan tänään klo ${time}`,
    sv: `Öppnar i dag kl. ${time}`,
    en: `Opens today at ${time}`,
  }),
  opensTomorrow: (time: string): Text => ({
    fi: `Avataan huomenna klo ${time}`,
    sv: `Öppnar i morgon kl. ${time}`,
    en: `Opens tomorrow at ${time}`,
  }),
  /** The weekday is an ISO number: Monday is 1. */
  opensOn: (weekday: number, time: string): Text => {
    const day = onWeekday[weekday - 1] ?? onWeekday[0]
    return {
      fi: `Avataan ${day.fi} klo ${time}`,
      sv: `Öppnar ${day.sv} kl. ${time}`,
      en: `Opens ${day.en} at ${time}`,
    }
  },
  busy: { fi: 'Jos linja on varattu', sv: 'Om linjen är upptagen', en: 'If the line is busy' },
  busyText: {
    fi: 'Soita heti toiseen numeroon. Voit myös kokeilla muutaman minuutin päästä uudelleen. Moni joutuu soittamaan kahdesti.',
    sv: 'Ring genast ett annat nummer. Du kan också prova på nytt om några minuter. Många måste ringa två gånger.',
    en: 'Call another number at once. You can also try again in a few minutes. Many people have to call twice.',
  },
  sharedDevice: {
    fi: 'Käytätkö yhteistä puhelinta tai konetta?',
    sv: 'Delar du telefon eller dator med någon?',
    en: 'Do you share a phone or computer?',
  },
  sharedDeviceText: {
    fi: 'Selain muistaa, missä olet käynyt. Poistu-painike ei pyyhi selaushistoriaa.',
    sv: 'Webbläsaren minns var du har varit. Lämna-knappen tömmer inte historiken.',
    en: 'The browser remembers where you have been. The exit button does not clear your history.',
  },
  hideTraces: { fi: 'Näin peität jälkesi', sv: 'Så döljer du dina spår', en: 'How to hide your traces' },
  safety: {
    fi: 'Pelkäätkö kotona? Lue, mistä saat turvaa.',
    sv: 'Är du rädd hemma? Läs var du hittar trygghet.',
    en: 'Afraid at home? Read where to find safety.',
  },
  /** For somebody whose search told of danger: what to read once the call is made, and how to see the services all the same. */
  readOn: { fi: 'Lue, kun ehdit', sv: 'Läs när du hinner', en: 'Read when you have time' },
  again: { fi: 'Näytä kaikki tulokset', sv: 'Visa alla resultat', en: 'Show all results' },
  againText: {
    fi: 'Näytimme numerot ensin. Sanasi eivät jääneet talteen. Kirjoita ne uudelleen, niin näet palvelut.',
    sv: 'Vi visade numren först. Dina ord har inte sparats. Skriv dem på nytt, så ser du tjänsterna.',
    en: 'We showed the numbers first. Your words were not kept. Write them again to see the services.',
  },
  againLabel: { fi: 'Mitä etsit?', sv: 'Vad söker du?', en: 'What are you looking for?' },
  againButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  wrongNumber: { fi: 'Ilmoita väärästä numerosta', sv: 'Anmäl ett felaktigt nummer', en: 'Report a wrong number' },
} satisfies Texts

export const topic = {
  tonight: {
    fi: 'Kolme asiaa ennen huomista',
    sv: 'Tre saker att göra innan i morgon',
    en: 'Three things for today',
  },
  thisWeek: { fi: 'Kolme asiaa tälle viikolle', sv: 'Tre saker för den här veckan', en: 'Three things for this week' },
  tonightAtNight: { fi: 'Kolme asiaa tähän yöhön', sv: 'Tre saker att göra i natt', en: 'Three things for tonight' },
  lines: { fi: 'Puhu jollekulle', sv: 'Prata med någon', en: 'Talk to someone' },
  linesNow: (time: string): Text => ({
    fi: `Nämä vastaavat nyt, klo ${time}`,
    sv: `De här svarar nu, kl. ${time}`,
    en: `These answer now, at ${time}`,
  }),
  /** Nobody is known to answer the topic's own lines now; those that answer about anything stand below. */
  generalNow: {
    fi: 'Näihin saat soittaa missä asiassa tahansa. Aiheen omat numerot eivät nyt vastaa varmasti.',
    sv: 'Hit får du ringa om vad som helst. Ämnets egna nummer svarar inte säkert nu.',
    en: 'You can call these about anything. The lines for this topic may not answer now.',
  },
  ownLater: {
    fi: 'Nämä ovat juuri tätä aihetta varten. Katso, milloin ne vastaavat.',
    sv: 'De här finns för just det här ämnet. Se när de svarar.',
    en: 'These are for this very topic. See when they answer.',
  },
  /** The heading of the part of a long text that is shown first; its editors write it in these words. */
  atOnce: { fi: 'Milloin apua heti', sv: 'När du behöver hjälp genast', en: 'When to get help at once' },
  ownLanguage: { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' },
  services: { fi: 'Näistä voi olla apua', sv: 'Det här kan hjälpa', en: 'These may help' },
  stageServices: { fi: 'Palvelut tähän vaiheeseen', sv: 'Tjänster för det här skedet', en: 'Services for this stage' },
  otherWorries: {
    fi: 'Mietityttääkö jokin muu?',
    sv: 'Funderar du på något annat?',
    en: 'Is something else on your mind?',
  },
  otherStages: { fi: 'Muut vaiheet', sv: 'Andra skeden', en: 'Other stages' },
  allServices: { fi: 'Katso kaikki, joista voi olla apua', sv: 'Se allt som kan hjälpa', en: 'See all that may help' },
  synthetic: { fi: 'Keksitty esimerkki', sv: 'Påhittat exempel', en: 'Made-up example' },
  written: (date: string): Text => ({
    fi: `Kirjoitimme tämän ${date}.`,
    sv: `Vi skrev det här ${date}.`,
    en: `We wrote this on ${date}.`,
  }),
  assured: (date: string, by: string | null): Text => ({
    fi: `Tarkistettu ${date}${by ? `, ${by}` : ''}.`,
    sv: `Granskad ${date}${by ? `, ${by}` : ''}.`,
    en: `Checked on ${date}${by ? ` by ${by}` : ''}.`,
  }),
  notAssured: {
    fi: 'Ammattilainen ei ole vielä tarkistanut tekstiä.',
    sv: 'Ingen yrkesperson har granskat texten ännu.',
    en: 'No professional has checked this text yet.',
  },
  wrongFact: { fi: 'Ilmoita virheestä', sv: 'Anmäl ett fel', en: 'Something is wrong here' },
} satisfies Texts

/** The safety page carries a neutral title everywhere it leaves a trace. */
export const safety = {
  lines: { fi: 'Nämä auttavat nyt', sv: 'De här hjälper nu', en: 'These help now' },
  linesLead: {
    fi: 'Voit soittaa nimettömänä ja vain kysyä. Sinun ei tarvitse päättää vielä mitään.',
    sv: 'Du kan ringa anonymt och bara fråga. Du behöver inte bestämma något ännu.',
    en: 'You can call without giving a name and just ask. You do not have to decide anything yet.',
  },
} satisfies Texts

/** "On Monday" and so on, Monday first. */
export const onWeekday = [
  { fi: 'maanantaina', sv: 'på måndag', en: 'on Monday' },
  { fi: 'tiistaina', sv: 'på tisdag', en: 'on Tuesday' },
  { fi: 'keskiviikkona', sv: 'på onsdag', en: 'on Wednesday' },
  { fi: 'torstaina', sv: 'på torsdag', en: 'on Thursday' },
  { fi: 'perjantaina', sv: 'på fredag', en: 'on Friday' },
  { fi: 'lauantaina', sv: 'på lördag', en: 'on Saturday' },
  { fi: 'sunnuntaina', sv: 'på söndag', en: 'on Sunday' },
] as const satisfies readonly Text[]
