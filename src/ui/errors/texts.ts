import type { Text } from '../../platform/languages.ts'

type Told = { title: Text; text: Text }

export const errors = {
  403: {
    title: { fi: 'Tätä ei voi avata', sv: 'Den här sidan går inte att öppna', en: 'This cannot be opened' },
    text: {
      fi: 'Sinulla ei ole lupaa tähän. Palaa takaisin ja yritä uudelleen.',
      sv: 'Du har inte rätt att öppna den. Gå tillbaka och försök igen.',
      en: 'You do not have access to this. Go back and try again.',
    },
  },
  404: {
    title: { fi: 'Sivua ei löytynyt', sv: 'Sidan hittades inte', en: 'Page not found' },
    text: {
      fi: 'Osoite on väärä, tai sivu on muuttanut. Hae sitä omin sanoin.',
      sv: 'Adressen är fel, eller så har sidan flyttat. Sök med egna ord.',
      en: 'The address is wrong, or the page has moved. Search in your own words.',
    },
  },
  405: {
    title: { fi: 'Tätä ei voi tehdä täällä', sv: 'Det går inte att göra så här', en: 'That cannot be done here' },
    text: {
      fi: 'Palaa sivulle, jolta tulit, ja yritä uudelleen.',
      sv: 'Gå tillbaka till sidan du kom från och försök igen.',
      en: 'Go back to the page you came from and try again.',
    },
  },
  409: {
    title: {
      fi: 'Lomakkeen avasi joku muu',
      sv: 'Formuläret öppnades av någon annan',
      en: 'Somebody else opened this form',
    },
    text: {
      fi: 'Joku muu oli kirjautuneena, kun lomake avattiin. Mitään ei tallennettu. Avaa sivu uudelleen.',
      sv: 'Någon annan var inloggad när formuläret öppnades. Ingenting sparades. Öppna sidan på nytt.',
      en: 'Somebody else was signed in when the form was opened. Nothing was saved. Open the page again.',
    },
  },
  410: {
    title: { fi: 'Tätä ei enää ole', sv: 'Det här finns inte längre', en: 'This is no longer here' },
    text: {
      fi: 'Palvelu tai paikka on lopettanut. Hae toista sen tilalle.',
      sv: 'Tjänsten eller platsen har upphört. Sök något annat i stället.',
      en: 'The service or place has closed. Search for another one.',
    },
  },
  413: {
    title: { fi: 'Viesti on liian suuri', sv: 'Meddelandet är för stort', en: 'The message is too large' },
    text: {
      fi: 'Palaa takaisin ja lyhennä sitä. Tekstisi on vielä lomakkeella.',
      sv: 'Gå tillbaka och förkorta det. Din text finns kvar i formuläret.',
      en: 'Go back and make it shorter. Your text is still in the form.',
    },
  },
  415: {
    title: { fi: 'Emme osaa lukea viestiä', sv: 'Vi kan inte läsa meddelandet', en: 'We cannot read the message' },
    text: {
      fi: 'Palaa takaisin ja lähetä se sivun omalla lomakkeella.',
      sv: 'Gå tillbaka och skicka det med sidans eget formulär.',
      en: 'Go back and send it with the form on the page.',
    },
  },
  429: {
    title: { fi: 'Hetki, ole hyvä', sv: 'Vänta en stund', en: 'One moment, please' },
    text: {
      fi: 'Lähetit monta kertaa peräkkäin. Odota muutama minuutti.',
      sv: 'Du har skickat många gånger i rad. Vänta några minuter.',
      en: 'You have sent many times in a row. Wait a few minutes.',
    },
  },
  500: {
    title: { fi: 'Meillä meni jotain rikki', sv: 'Något gick sönder hos oss', en: 'Something broke at our end' },
    text: {
      fi: 'Vika ei ole sinussa. Yritä hetken päästä uudelleen.',
      sv: 'Felet är inte ditt. Försök igen om en stund.',
      en: 'It is not your fault. Try again in a moment.',
    },
  },
  503: {
    title: { fi: 'Palvelu on hetken poissa', sv: 'Tjänsten är borta en stund', en: 'The service is away for a moment' },
    text: {
      fi: 'Korjaamme sitä parhaillaan. Yritä hetken päästä uudelleen.',
      sv: 'Vi reparerar den som bäst. Försök igen om en stund.',
      en: 'We are mending it now. Try again in a moment.',
    },
  },
} satisfies Record<number, Told>

export const words = {
  reference: { fi: 'Kerro meille tämä tunnus:', sv: 'Uppge den här koden för oss:', en: 'Tell us this reference:' },
  search: { fi: 'Mihin kaipaat apua?', sv: 'Vad behöver du hjälp med?', en: 'What do you need help with?' },
  find: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  front: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the home page' },
  numbers: { fi: 'Apua saat aina', sv: 'Hjälp får du alltid', en: 'Help is always there' },
} satisfies Record<string, Text>

/** Answered day and night in the whole country; the further lines live in the directory. */
export const lines = {
  danger: {
    phone: '112',
    situation: {
      fi: 'Hengenvaara tai välitön uhka',
      sv: 'Livsfara eller omedelbart hot',
      en: 'Danger to life, or a threat right now',
    },
    who: { fi: 'Soita hätänumeroon.', sv: 'Ring nödnumret.', en: 'Call the emergency number.' },
    call: { fi: 'Soita 112', sv: 'Ring 112', en: 'Call 112' },
  },
  crisis: {
    phone: '09 2525 0111',
    situation: {
      fi: 'En jaksa, minulla on paha olo',
      sv: 'Jag orkar inte, jag mår dåligt',
      en: 'I can’t cope, I feel awful',
    },
    who: {
      fi: 'MIELI Kriisipuhelin, ympäri vuorokauden, suomeksi.',
      sv: 'MIELI Kristelefon, dygnet runt, på finska.',
      en: 'MIELI Crisis Helpline, day and night, in Finnish.',
    },
  },
  violence: {
    phone: '080 005 005',
    situation: {
      fi: 'Pelkään läheistäni',
      sv: 'Jag är rädd för någon närstående',
      en: 'I am afraid of someone close to me',
    },
    who: {
      fi: 'Nollalinja, ympäri vuorokauden, maksuton.',
      sv: 'Nollinjen, dygnet runt, gratis.',
      en: 'Nollalinja, day and night, free of charge.',
    },
  },
} as const
