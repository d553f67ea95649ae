import type { Text } from '../../platform/languages.ts'

export const hello = (name: string): Text => ({ fi: `Hei, ${name}`, sv: `Hej, ${name}`, en: `Hello, ${name}` })

export const t = {
  title: { fi: 'Oma sivu', sv: 'Egen sida', en: 'My page' },
  nothing: { fi: 'Ei mitään tehtävää tänään', sv: 'Inget att göra i dag', en: 'Nothing to do today' },
  nothingText: {
    fi: 'Kun sinulle on jotain täällä, se näkyy tässä.',
    sv: 'När det finns något för dig syns det här.',
    en: 'When there is something for you, it shows here.',
  },
  near: { fi: 'Palvelut lähellä', sv: 'Tjänster i närheten', en: 'Services near you' },
  nearText: {
    fi: 'Kerhot, neuvolat ja muu apu',
    sv: 'Klubbar, rådgivningar och annan hjälp',
    en: 'Clubs, clinics and other help',
  },
  guide: { fi: 'Kerro tilanteestanne', sv: 'Berätta om er situation', en: 'Tell us your situation' },
  guideText: {
    fi: 'Kolme kysymystä, sopivia palveluja',
    sv: 'Tre frågor, tjänster som passar',
    en: 'Three questions, services that fit',
  },
  help: { fi: 'Apua nyt', sv: 'Hjälp nu', en: 'Help now' },
  helpText: { fi: 'Numerot, jotka vastaavat', sv: 'Nummer som svarar', en: 'Numbers that answer' },
  start: { fi: 'Näin pääset alkuun', sv: 'Så här kommer du igång', en: 'How to begin' },
  startReach: { fi: 'Kerro, miten tavoitamme sinut', sv: 'Berätta hur vi når dig', en: 'Tell us how to reach you' },
  startReachText: {
    fi: 'Kieli, tulkki ja yhteystiedot',
    sv: 'Språk, tolk och kontaktuppgifter',
    en: 'Language, interpreter and contact details',
  },
  startNear: { fi: 'Etsi palvelu läheltä', sv: 'Hitta en tjänst nära dig', en: 'Find a service near you' },
  startGuide: { fi: 'Vastaa kolmeen kysymykseen', sv: 'Svara på tre frågor', en: 'Answer three questions' },
  waiting: { fi: 'Odottaa vastausta', sv: 'Väntar på svar', en: 'Waiting for an answer' },
  waitingLog: { fi: 'Kysymyksesi lokista', sv: 'Din fråga om loggen', en: 'Your question about the log' },
  waitingRequest: { fi: 'Pyyntösi tiedoista', sv: 'Din begäran om uppgifter', en: 'Your request about data' },
  answered: { fi: 'Sait vastauksen', sv: 'Du har fått svar', en: 'You have an answer' },
  family: { fi: 'Perheeni', sv: 'Min familj', en: 'My family' },
  you: { fi: 'Sinä', sv: 'Du', en: 'You' },
  youText: {
    fi: 'Perheestäsi tietosi näet vain sinä',
    sv: 'I familjen ser bara du dina uppgifter',
    en: 'In your family, only you see your details',
  },
  youShared: {
    fi: 'Näet itse. Luvan olet antanut:',
    sv: 'Du ser själv. Du har gett lov åt:',
    en: 'You see them. You gave permission to:',
  },
  seenBy: { fi: 'Näkee:', sv: 'Ser:', en: 'Sees:' },
  trusted: { fi: 'Näet luvalla', sv: 'Du ser med lov', en: 'You see by permission' },
  mandated: { fi: 'Asioit hänen puolestaan', sv: 'Du sköter personens ärenden', en: 'You act for them' },
  familyAll: { fi: 'Perheen tiedot', sv: 'Familjens uppgifter', en: 'Family details' },
  log: { fi: 'Kuka on katsonut tietojamme', sv: 'Vem har tittat på våra uppgifter', en: 'Who has looked at our data' },
  logNever: {
    fi: 'Tässä näkyy se, minkä voimme näyttää',
    sv: 'Här syns det som vi kan visa',
    en: 'Here you see what we can show',
  },
  act: { fi: 'Asioi toisen puolesta', sv: 'Sköt ärenden för en annan', en: 'Act for somebody else' },
  settings: { fi: 'Asetukset ja kieli', sv: 'Inställningar och språk', en: 'Settings and language' },
  pause: { fi: 'Tauko viesteihin', sv: 'Paus i meddelandena', en: 'Pause of messages' },
  pauseOpen: { fi: 'Viestit ovat tauolla', sv: 'Meddelandena är pausade', en: 'Messages are paused' },
  moreWays: { fi: 'Omat tiedot', sv: 'Egna uppgifter', en: 'Own data' },
  light: { fi: 'Tunnistaudu vahvasti', sv: 'Identifiera dig starkt', en: 'Identify yourself strongly' },
} satisfies Record<string, Text>

export const lightTexts = {
  title: { fi: 'Kirjauduit avaimella', sv: 'Du loggade in med nyckel', en: 'You signed in with a passkey' },
  text: {
    fi: 'Tässä ei näy perheesi tietoja. Ne avautuvat, kun tunnistaudut pankin, varmenteen tai kortin avulla.',
    sv: 'Här syns inga uppgifter om din familj. De öppnas när du identifierar dig med bank, certifikat eller kort.',
    en: 'No family details show here. They open when you identify yourself with a bank, a certificate or a card.',
  },
  opens: {
    fi: 'Nämä avautuvat, kun tunnistaudut vahvasti',
    sv: 'Det här öppnas när du identifierar dig starkt',
    en: 'These open when you identify yourself strongly',
  },
  familyText: {
    fi: 'Ketkä kuuluvat perheeseen ja kuka näkee mitä',
    sv: 'Vilka som hör till familjen och vem som ser vad',
    en: 'Who belongs to the family, and who sees what',
  },
  now: { fi: 'Nämä näet heti', sv: 'Det här ser du genast', en: 'These you see at once' },
} satisfies Record<string, Text>

export const lastLooked = (when: string): Text => ({ fi: `Viimeksi ${when}`, sv: `Senast ${when}`, en: `Last ${when}` })

export const answeredOn = (day: string): Text => ({
  fi: `Vastattu ${day}`,
  sv: `Besvarad ${day}`,
  en: `Answered ${day}`,
})

export const pauseTexts = {
  title: { fi: 'Tauko', sv: 'Paus', en: 'Pause' },
  lead: {
    fi: 'Voit pysäyttää kaikki automaattiset viestit raskaudesta ja odotetusta vauvasta. Yksi painallus riittää.',
    sv: 'Du kan stoppa alla automatiska meddelanden om graviditeten och det väntade barnet. En tryckning räcker.',
    en: 'You can stop every automatic message about the pregnancy and the awaited baby. One press is enough.',
  },
  why: {
    fi: 'Syytä ei kysytä. Tauko sopii, jos raskaus on päättynyt tai vauva on kuollut. Se sopii myös, jos viestit tuntuvat raskailta.',
    sv: 'Vi frågar inte varför. Pausen passar om graviditeten har tagit slut eller barnet har dött. Den passar också om meddelandena känns tunga.',
    en: 'We do not ask why. It is there if a pregnancy has ended or a baby has died. It is also there if messages feel too much.',
  },
  others: {
    fi: 'Viestit loppuvat myös puolisoltasi ja muilta, joiden kanssa jaat raskauden. Varatut ajat pysyvät.',
    sv: 'Meddelandena slutar också för din partner och andra som du delar graviditeten med. Bokade tider står kvar.',
    en: 'Messages stop also for your partner and others you share the pregnancy with. Booked appointments stay.',
  },
  begin: { fi: 'Pysäytä viestit', sv: 'Stoppa meddelandena', en: 'Stop the messages' },
  open: { fi: 'Viestit ovat tauolla', sv: 'Meddelandena är pausade', en: 'Messages are paused' },
  openText: {
    fi: 'Raskaudesta ei lähde automaattisia viestejä. Vain sinä voit lopettaa tauon.',
    sv: 'Inga automatiska meddelanden skickas om graviditeten. Bara du kan avsluta pausen.',
    en: 'No automatic messages go out about the pregnancy. Only you can end the pause.',
  },
  end: { fi: 'Lopeta tauko', sv: 'Avsluta pausen', en: 'End the pause' },
  talk: { fi: 'Jos haluat puhua', sv: 'Om du vill prata', en: 'If you want to talk' },
  help: { fi: 'Numerot, jotka vastaavat nyt', sv: 'Nummer som svarar nu', en: 'Numbers that answer now' },
} satisfies Record<string, Text>

export const pauseSinceWords = (day: string): Text => ({
  fi: `Tauko alkoi ${day}.`,
  sv: `Pausen började ${day}.`,
  en: `The pause began on ${day}.`,
})
