import type { Text } from '../../platform/languages.ts'

export const t = {
  title: { fi: 'Ilmoitukset selaimessa', sv: 'Notiser i webbläsaren', en: 'Notifications in the browser' },
  lead: {
    fi: 'Selain voi näyttää lyhyen ilmoituksen, kun sinulle on uutta. Se ei kerro, mitä tai keneltä.',
    sv: 'Webbläsaren kan visa en kort notis när det finns något nytt för dig. Den berättar inte vad eller från vem.',
    en: 'The browser can show a short notification when there is something new. It does not say what, or from whom.',
  },
  example: { fi: 'Näin se näkyy', sv: 'Så här syns den', en: 'This is how it looks' },
  hours: {
    fi: 'Ilmoitus tulee kello 8–21. Jos laite on silloin kiinni, se jää tulematta.',
    sv: 'Notisen kommer klockan 8–21. Är enheten avstängd då uteblir den.',
    en: 'It comes between 8 and 21. If the device is off then, it does not come.',
  },
  seen: { fi: 'Joku muu voi nähdä sen', sv: 'Någon annan kan se den', en: 'Somebody else may see it' },
  seenText: {
    fi: 'Ilmoitus näkyy ruudulla, usein myös lukitulla. Siinä on tämän sivuston osoite. Jos joku kotona ei saa tietää, että käyt täällä, älä laita ilmoituksia päälle. Näet uudet asiat, kun kirjaudut.',
    sv: 'Notisen syns på skärmen, ofta också när den är låst. Där står adressen till den här sidan. Om någon hemma inte får veta att du besöker oss, sätt inte på notiser. Du ser det nya när du loggar in.',
    en: 'It shows on the screen, often on a locked one too. It has the address of this site. If somebody at home must not know that you come here, do not turn notifications on. You see what is new when you sign in.',
  },
  own: { fi: 'Missä ne ovat päällä', sv: 'Var de är på', en: 'Where they are on' },
  none: {
    fi: 'Ilmoitukset eivät ole päällä missään selaimessa.',
    sv: 'Notiserna är inte på i någon webbläsare.',
    en: 'Notifications are not on in any browser.',
  },
  here: { fi: 'Tämä selain', sv: 'Den här webbläsaren', en: 'This browser' },
  unknown: { fi: 'Selain', sv: 'Webbläsare', en: 'Browser' },
  off: { fi: 'Laita pois päältä', sv: 'Stäng av', en: 'Turn off' },
  this: { fi: 'Tässä selaimessa', sv: 'I den här webbläsaren', en: 'In this browser' },
  on: { fi: 'Laita ilmoitukset päälle', sv: 'Sätt på notiser', en: 'Turn notifications on' },
  asks: {
    fi: 'Selain kysyy luvan. Vastaa: salli.',
    sv: 'Webbläsaren ber om lov. Svara: tillåt.',
    en: 'The browser asks for permission. Answer: allow.',
  },
  instead: {
    fi: 'Kerromme jatkossa vain ilmoituksella. Sähköpostia tai tekstiviestiä emme silloin lähetä.',
    sv: 'I fortsättningen berättar vi bara med en notis. Då skickar vi varken e-post eller textmeddelanden.',
    en: 'From then on we tell you by notification only. We send no e-mail or text message then.',
  },
  cannot: {
    fi: 'Tämä selain ei näytä ilmoituksia, tai sivun toiminnot on estetty. iPhonessa ja iPadissa ne eivät vielä toimi.',
    sv: 'Den här webbläsaren visar inga notiser, eller så är sidans funktioner blockerade. På iPhone och iPad fungerar de inte ännu.',
    en: 'This browser shows no notifications, or scripts are blocked. They do not work on iPhone and iPad yet.',
  },
  other: {
    fi: 'Valitse sähköposti tai tekstiviesti',
    sv: 'Välj e-post eller textmeddelande',
    en: 'Choose e-mail or text message',
  },
  shared: { fi: 'Olet yhteisellä laitteella', sv: 'Du är på en delad enhet', en: 'You are on a shared device' },
  sharedText: {
    fi: 'Täällä ilmoituksia ei voi laittaa päälle. Ne näkyisivät muillekin. Kirjaudu omalla laitteellasi.',
    sv: 'Här går det inte att sätta på notiser. Andra skulle också se dem. Logga in på din egen enhet.',
    en: 'Notifications cannot be turned on here. Others would see them too. Sign in on your own device.',
  },
  made: {
    fi: 'Ilmoitukset ovat päällä tässä selaimessa',
    sv: 'Notiserna är på i den här webbläsaren',
    en: 'Notifications are on in this browser',
  },
  gone: { fi: 'Ilmoitukset ovat pois päältä', sv: 'Notiserna är av', en: 'Notifications are off' },
  goneText: {
    fi: 'Siinä selaimessa niitä ei enää näy.',
    sv: 'De syns inte längre i den webbläsaren.',
    en: 'That browser shows them no longer.',
  },
  silent: {
    fi: 'Sinulle ei nyt lähde viestejä',
    sv: 'Inga meddelanden går till dig nu',
    en: 'No messages go to you now',
  },
  silentText: {
    fi: 'Olet valinnut ilmoitukset, mutta ne eivät ole päällä missään selaimessa.',
    sv: 'Du har valt notiser, men de är inte på i någon webbläsare.',
    en: 'You have chosen notifications, but they are not on in any browser.',
  },
  otherwise: {
    fi: 'Ilmoituksia ei nyt näy',
    sv: 'Inga notiser visas nu',
    en: 'No notifications are shown now',
  },
  otherwiseText: {
    fi: 'Olet valinnut, että kerromme muulla tavalla tai emme lainkaan.',
    sv: 'Du har valt att vi berättar på annat sätt eller inte alls.',
    en: 'You have chosen to hear in another way, or not at all.',
  },
  otherwiseGo: { fi: 'Muuta valintaa', sv: 'Ändra valet', en: 'Change the choice' },
  quiet: {
    fi: 'Kun poistut sivulta nopeasti, ilmoitukset loppuvat siinä selaimessa. Kun kirjaudut ulos kaikkialta, ne loppuvat kaikissa.',
    sv: 'När du lämnar sidan snabbt slutar notiserna i den webbläsaren. När du loggar ut överallt slutar de i alla.',
    en: 'When you leave the page quickly, they end in that browser. When you sign out everywhere, they end in all.',
  },
  meanwhile: {
    fi: 'Kerromme uudesta sähköpostilla tai tekstiviestillä, jos haluat.',
    sv: 'Vi berättar om nytt med e-post eller textmeddelande, om du vill.',
    en: 'We tell you of news by e-mail or text message, if you like.',
  },
  change: { fi: 'Ilmoitukset selaimessa', sv: 'Notiser i webbläsaren', en: 'Notifications in the browser' },
} satisfies Record<string, Text>

/** Why it came to nothing. */
export const problems = {
  denied: {
    fi: 'Selain ei anna lupaa. Voit sallia ilmoitukset selaimen asetuksissa tai valita sähköpostin.',
    sv: 'Webbläsaren ger inte lov. Du kan tillåta notiser i dess inställningar eller välja e-post.',
    en: 'The browser gives no permission. Allow notifications in its settings, or choose e-mail.',
  },
  failed: {
    fi: 'Se ei onnistunut. Tarkista yhteys ja yritä uudelleen, tai valitse sähköposti.',
    sv: 'Det gick inte. Kontrollera anslutningen och försök igen, eller välj e-post.',
    en: 'That did not work. Check the connection and try again, or choose e-mail.',
  },
} satisfies Record<string, Text>

export const since = (day: string): Text => ({
  fi: `Päällä ${day} alkaen`,
  sv: `På sedan ${day}`,
  en: `On since ${day}`,
})

export const inBrowsers = (count: number): Text => ({
  fi: count === 0 ? 'Pois päältä' : count === 1 ? 'Päällä 1 selaimessa' : `Päällä ${count} selaimessa`,
  sv: count === 0 ? 'Av' : count === 1 ? 'På i 1 webbläsare' : `På i ${count} webbläsare`,
  en: count === 0 ? 'Off' : count === 1 ? 'On in 1 browser' : `On in ${count} browsers`,
})
