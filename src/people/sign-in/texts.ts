import type { Text } from '../../platform/languages.ts'

export const t = {
  title: { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
  description: {
    fi: 'Kirjaudu omille sivuillesi. Monet asiat hoituvat myös kirjautumatta.',
    sv: 'Logga in på dina egna sidor. Mycket går att sköta också utan att logga in.',
    en: 'Sign in to your own pages. You can do many things without signing in.',
  },
  lead: {
    fi: 'Omilla sivuillasi on tietoja perheestäsi. Siksi varmistamme, että se olet sinä.',
    sv: 'På dina egna sidor finns uppgifter om din familj. Därför kontrollerar vi att det är du.',
    en: 'Your own pages hold details of your family. So we make sure that it is you.',
  },
  leadOn: {
    fi: 'Sivu, jolle olet menossa, on vain sille, jonka tietoja siinä on. Siksi varmistamme, että se olet sinä.',
    sv: 'Sidan som du är på väg till är bara för den vars uppgifter finns där. Därför kontrollerar vi att det är du.',
    en: 'The page you are going to is only for the person it is about. So we make sure that it is you.',
  },
  leadStaff: {
    fi: 'Työpöytä on ammattilaisille. Kirjaudu työnantajasi tunnuksilla.',
    sv: 'Arbetsbordet är för yrkesfolk. Logga in med din arbetsgivares koder.',
    en: 'The desk is for professionals. Sign in with your employer’s account.',
  },
  device: { fi: 'Kenen laite tämä on?', sv: 'Vems enhet är det här?', en: 'Whose device is this?' },
  own: { fi: 'Oma laite', sv: 'Egen enhet', en: 'My own device' },
  ownText: {
    fi: 'Pysyt kirjautuneena 60 minuuttia siitä, kun viimeksi teit jotain.',
    sv: 'Du är inloggad i 60 minuter efter det du senast gjorde.',
    en: 'You stay signed in for 60 minutes after the last thing you did.',
  },
  shared: { fi: 'Yhteinen laite', sv: 'Gemensam enhet', en: 'A shared device' },
  sharedText: {
    fi: 'Kirjaudut ulos 15 minuutissa. Tieto häviää, kun suljet selaimen.',
    sv: 'Du loggas ut efter 15 minuter. Inloggningen försvinner när du stänger webbläsaren.',
    en: 'You are signed out after 15 minutes. It ends when you close the browser.',
  },
  how: { fi: 'Miten tunnistaudut?', sv: 'Hur identifierar du dig?', en: 'How do you identify yourself?' },
  family: { fi: 'Perheille', sv: 'För familjer', en: 'For families' },
  familyText: {
    fi: 'Pankkitunnukset, mobiilivarmenne tai varmennekortti. Siirryt hetkeksi tunnistuspalveluun ja palaat tähän.',
    sv: 'Bankkoder, mobilcertifikat eller certifikatkort. Du går en stund till identifieringstjänsten och kommer tillbaka hit.',
    en: 'Bank codes, mobile certificate or certificate card. You visit the identification service and come back here.',
  },
  familyGo: { fi: 'Tunnistaudu', sv: 'Identifiera dig', en: 'Identify yourself' },
  staff: { fi: 'Ammattilaisille', sv: 'För yrkesfolk', en: 'For professionals' },
  staffText: {
    fi: 'Valitse työnantajasi. Kirjaudut samoilla tunnuksilla kuin työssäsi muutenkin.',
    sv: 'Välj din arbetsgivare. Du loggar in med samma koder som annars i ditt arbete.',
    en: 'Choose your employer. You sign in with the same account as in your other work.',
  },
  noneTitle: {
    fi: 'Kirjautuminen ei ole vielä käytössä',
    sv: 'Inloggningen är inte i bruk ännu',
    en: 'Signing in is not in use yet',
  },
  noneText: {
    fi: 'Palvelut, paikat ja apunumerot näet kirjautumatta.',
    sv: 'Tjänster, platser och hjälptelefoner ser du utan att logga in.',
    en: 'You see services, places and help lines without signing in.',
  },
  without: { fi: 'Ilman kirjautumista', sv: 'Utan att logga in', en: 'Without signing in' },
  withoutHelp: {
    fi: 'Apua nyt: soita tai keskustele',
    sv: 'Hjälp nu: ring eller chatta',
    en: 'Help now: call or chat',
  },
  withoutServices: { fi: 'Katso palveluja ja paikkoja', sv: 'Se tjänster och platser', en: 'See services and places' },
  withoutAsk: { fi: 'Kysy tai anna palautetta', sv: 'Fråga eller ge respons', en: 'Ask or give feedback' },
  trouble: { fi: 'Eikö onnistu?', sv: 'Lyckas det inte?', en: 'Not working?' },
  troubleText: {
    fi: 'Eikö sinulla ole suomalaisia tunnuksia, tai valvooko joku muu niitä? Soita neuvolaan tai muuhun paikkaan, jossa käyt. Asia hoituu puhelimessa tai paikan päällä.',
    sv: 'Har du inga finländska koder, eller övervakar någon annan dem? Ring rådgivningen eller en annan plats där du brukar gå. Ärendet sköts per telefon eller på plats.',
    en: 'Do you have no Finnish codes, or does someone else watch over them? Call your clinic or another place you visit. We can do it by phone or there.',
  },
  safeUse: {
    fi: 'Näin käytät palvelua turvallisesti',
    sv: 'Så använder du tjänsten tryggt',
    en: 'How to use this service safely',
  },
  signedOutTitle: { fi: 'Olet kirjautunut ulos', sv: 'Du har loggat ut', en: 'You have signed out' },
  signedOutText: {
    fi: 'Jos laite on yhteinen, sulje myös selain.',
    sv: 'Om enheten är gemensam, stäng också webbläsaren.',
    en: 'If the device is shared, close the browser too.',
  },
  onTitle: {
    fi: 'Siirryt tunnistautumaan',
    sv: 'Du går vidare till identifieringen',
    en: 'Taking you to identification',
  },
  offTitle: { fi: 'Kirjaudut ulos', sv: 'Du loggar ut', en: 'Signing you out' },
  onText: {
    fi: 'Jos mitään ei tapahdu, paina linkkiä.',
    sv: 'Om ingenting händer, tryck på länken.',
    en: 'If nothing happens, press the link.',
  },
  onLink: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  tryAgain: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
  lockedTitle: { fi: 'Näyttö on lukittu', sv: 'Skärmen är låst', en: 'The screen is locked' },
  lockedText: {
    fi: 'Jatka kirjautumalla uudelleen. Palaat samalle sivulle.',
    sv: 'Logga in igen för att fortsätta. Du kommer tillbaka till samma sida.',
    en: 'Sign in again to go on. You come back to the same page.',
  },
  unlock: { fi: 'Kirjaudu uudelleen', sv: 'Logga in igen', en: 'Sign in again' },
} satisfies Record<string, Text>

export type Failure = 'lost' | 'cancelled' | 'refused' | 'away' | 'unknown'

/** Why a sign-in came to nothing; never in the issuer's own words. */
export const failures: Record<Failure, { title: Text; text: Text; causes: Text[] }> = {
  lost: {
    title: { fi: 'Kirjautuminen keskeytyi', sv: 'Inloggningen avbröts', en: 'The sign-in was interrupted' },
    text: {
      fi: 'Mitään ei mennyt rikki. Voit aloittaa alusta.',
      sv: 'Ingenting gick sönder. Du kan börja om.',
      en: 'Nothing was broken. You can start again.',
    },
    causes: [
      {
        fi: 'Aloittamisesta on yli kymmenen minuuttia.',
        sv: 'Det har gått över tio minuter sedan du började.',
        en: 'You started more than ten minutes ago.',
      },
      {
        fi: 'Palasit vanhalle sivulle selaimen nuolella.',
        sv: 'Du gick tillbaka till en gammal sida med webbläsarens pil.',
        en: 'You went back to an old page with the browser’s arrow.',
      },
      {
        fi: 'Aloitit toisessa selaimessa tai toisella laitteella.',
        sv: 'Du började i en annan webbläsare eller på en annan enhet.',
        en: 'You started in another browser or on another device.',
      },
      {
        fi: 'Selain ei ottanut evästettämme vastaan.',
        sv: 'Webbläsaren tog inte emot vår kaka.',
        en: 'The browser did not take our cookie.',
      },
    ],
  },
  cancelled: {
    title: { fi: 'Et kirjautunut', sv: 'Du loggade inte in', en: 'You did not sign in' },
    text: {
      fi: 'Tunnistautuminen jäi kesken. Voit yrittää uudelleen tai jatkaa kirjautumatta.',
      sv: 'Identifieringen blev på hälft. Du kan försöka igen eller fortsätta utan att logga in.',
      en: 'The identification was not finished. You can try again or go on without signing in.',
    },
    causes: [],
  },
  refused: {
    title: {
      fi: 'Emme voineet varmistaa, kuka olet',
      sv: 'Vi kunde inte kontrollera vem du är',
      en: 'We could not make sure who you are',
    },
    text: {
      fi: 'Vika ei ole sinussa. Tunnistuspalvelun vastaus ei kelvannut meille.',
      sv: 'Felet är inte ditt. Identifieringstjänstens svar dög inte för oss.',
      en: 'It is not your fault. The answer of the identification service was not good enough.',
    },
    causes: [
      {
        fi: 'Tunnistuspalvelussa on hetkellinen häiriö.',
        sv: 'Identifieringstjänsten har en tillfällig störning.',
        en: 'The identification service has a passing fault.',
      },
      {
        fi: 'Valitsit tavan, joka ei riitä näihin tietoihin.',
        sv: 'Du valde ett sätt som inte räcker för de här uppgifterna.',
        en: 'The way you chose is not enough for these details.',
      },
    ],
  },
  away: {
    title: {
      fi: 'Tunnistuspalvelu ei vastaa',
      sv: 'Identifieringstjänsten svarar inte',
      en: 'The identification service does not answer',
    },
    text: {
      fi: 'Yritä hetken päästä uudelleen. Jos asialla on kiire, soita.',
      sv: 'Försök igen om en stund. Om det är bråttom, ring.',
      en: 'Try again in a moment. If it is urgent, call.',
    },
    causes: [],
  },
  unknown: {
    title: {
      fi: 'Sinulla ei ole vielä oikeuksia tähän palveluun',
      sv: 'Du har ännu inga rättigheter till den här tjänsten',
      en: 'You have no rights to this service yet',
    },
    text: {
      fi: 'Tunnistautuminen onnistui, mutta sinua ei ole lisätty tänne. Pyydä esihenkilöäsi ilmoittamaan sinut palvelun pääkäyttäjälle.',
      sv: 'Identifieringen lyckades, men du har inte lagts till här. Be din chef anmäla dig till tjänstens administratör.',
      en: 'The identification worked, but you have not been added here. Ask your manager to name you to the administrator of this service.',
    },
    causes: [],
  },
}

/** What the page for a private address says to whoever may not open it. */
export const hidden = {
  lead: {
    fi: 'Jos tämä on oma sivusi, kirjaudu ensin. Palaat suoraan tähän.',
    sv: 'Om det här är din egen sida, logga in först. Du kommer direkt tillbaka hit.',
    en: 'If this is your own page, sign in first. You come straight back here.',
  },
} satisfies Record<string, Text>
