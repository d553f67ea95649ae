import type { Text } from '../../platform/languages.ts'

export const t = {
  title: { fi: 'Puolesta asiointi', sv: 'Ärenden för en annan', en: 'Acting for someone else' },
  lead: {
    fi: 'Valitse, kenen asioita hoidat nyt. Voit vaihtaa milloin vain.',
    sv: 'Välj vems ärenden du sköter nu. Du kan byta när du vill.',
    en: 'Choose whose matters you look after now. You can change at any time.',
  },
  whom: { fi: 'Kenen puolesta asioit?', sv: 'Vems ärenden sköter du?', en: 'Who are you acting for?' },
  onlyMe: { fi: 'Vain omasta puolestani', sv: 'Bara för mig själv', en: 'Only for myself' },
  onlyMeText: {
    fi: 'Näet omat tietosi ja ne, jotka näet aina.',
    sv: 'Du ser dina egna uppgifter och dem du alltid ser.',
    en: 'You see your own details and those you always see.',
  },
  opens: {
    fi: 'Mitä valinta avaa',
    sv: 'Vad valet öppnar',
    en: 'What the choice opens',
  },
  opensText: {
    fi: 'Tiedot, loki, lataus ja pyynnöt ovat silloin hänen. Raskaudesta ei näy mitään. Muiden tietoja ei avaudu.',
    sv: 'Uppgifterna, loggen, nedladdningen och begärandena är då den personens. Inget om en graviditet syns. Andras uppgifter öppnas inte.',
    en: 'The details, log, download and requests are then theirs. Nothing about a pregnancy shows. Nobody else’s details open.',
  },
  logged: {
    fi: 'Kaikki, mitä teet, jää lokiin. Siinä lukee sinun nimesi ja se, kenen puolesta asioit.',
    sv: 'Allt du gör sparas i loggen. Där står ditt namn och vems ärenden du skötte.',
    en: 'Everything you do is kept in the log. It shows your name and who you acted for.',
  },
  choose: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  whomMissing: {
    fi: 'Valitse, kenen puolesta asioit.',
    sv: 'Välj vems ärenden du sköter.',
    en: 'Choose who you act for.',
  },
  errorTitle: { fi: 'Tarkista tämä', sv: 'Kontrollera det här', en: 'Please check this' },
  nobody: {
    fi: 'Täällä ei ole ketään, jonka puolesta voit asioida',
    sv: 'Här finns ingen som du kan sköta ärenden för',
    en: 'There is nobody here you can act for',
  },
  nobodyText: {
    fi: 'Se avautuu, kun huoltajuus on tarkistettu tai joku antaa sinulle luvan omalla sivullaan.',
    sv: 'Det öppnas när vårdnaden har kontrollerats eller när någon ger dig lov på sin egen sida.',
    en: 'It opens when guardianship has been checked, or when somebody gives you permission on their own page.',
  },
  register: {
    fi: 'Onko sinulla valtuus muualla?',
    sv: 'Har du en fullmakt någon annanstans?',
    en: 'Do you have a mandate elsewhere?',
  },
  registerText: {
    fi: 'Jos sinulla on valtuus Suomi.fissä, voit hakea sen sieltä. Se on voimassa täällä tämän kirjautumisen ajan.',
    sv: 'Om du har en fullmakt i Suomi.fi kan du hämta den där. Den gäller här under den här inloggningen.',
    en: 'If you have a mandate at Suomi.fi, you can fetch it from there. It is valid here until you sign out.',
  },
  registerAsk: {
    fi: 'Hae valtuus Suomi.fistä',
    sv: 'Hämta fullmakten från Suomi.fi',
    en: 'Fetch the mandate from Suomi.fi',
  },
  stale: { fi: 'Mitään ei tallennettu', sv: 'Inget sparades', en: 'Nothing was saved' },
  staleText: {
    fi: 'Lomake avattiin toisen asioissa kuin nyt. Tarkista yläreunasta, kuka on kirjautunut ja kenen asioita hoidat.',
    sv: 'Formuläret öppnades i någon annans ärenden än nu. Kontrollera högst upp vem som är inloggad och vems ärenden du sköter.',
    en: 'The form was opened in the matters of somebody else. Check at the top who is signed in, and whose matters you look after.',
  },
  missingText: {
    fi: 'Tätä riviä ei näy sinulle. Voit kysyä koko lokista.',
    sv: 'Den här raden visas inte för dig. Du kan fråga om hela loggen.',
    en: 'This row is not shown to you. You can ask about the whole log.',
  },
  staleTyped: {
    fi: 'Kirjoittamasi teksti on tässä. Voit kopioida sen.',
    sv: 'Texten du skrev finns här. Du kan kopiera den.',
    en: 'What you wrote is here. You can copy it.',
  },
  staleBack: { fi: 'Avaa sivu uudelleen', sv: 'Öppna sidan på nytt', en: 'Open the page again' },
} satisfies Record<string, Text>

/** What one may do for somebody, and on which ground. */
export const groundWords: Record<'everything' | 'daily_care' | 'given_here' | 'suomi_fi', Text> = {
  everything: {
    fi: 'Olet huoltaja ja päätät lapsen asioista.',
    sv: 'Du är vårdnadshavare och beslutar om barnets ärenden.',
    en: 'You are the guardian and decide about the child.',
  },
  daily_care: {
    fi: 'Hoidat lapsen arkea.',
    sv: 'Du sköter barnets vardag.',
    en: 'You look after the child’s everyday life.',
  },
  given_here: {
    fi: 'Hän on antanut sinulle luvan täällä.',
    sv: 'Du har fått lov av personen här.',
    en: 'They have given you permission here.',
  },
  suomi_fi: {
    fi: 'Sinulla on valtuus Suomi.fissä.',
    sv: 'Du har en fullmakt i Suomi.fi.',
    en: 'You have a mandate at Suomi.fi.',
  },
}

/** What came of asking a register, when it was not a mandate. */
export const outcomes = {
  none: {
    fi: 'Suomi.fissä ei ole valtuutta, jolla voisit asioida täällä.',
    sv: 'I Suomi.fi finns ingen fullmakt som gäller här.',
    en: 'Suomi.fi has no mandate that lets you act here.',
  },
  unknown: {
    fi: 'Tämän henkilön puolesta ei voi asioida täällä. Kysy siitä paikasta, jossa hän asioi.',
    sv: 'Här går det inte att sköta ärenden för den här personen. Fråga där personen får service.',
    en: 'You cannot act for this person here. Ask at the place where they are served.',
  },
  cancelled: {
    fi: 'Et valinnut ketään Suomi.fissä.',
    sv: 'Du valde ingen i Suomi.fi.',
    en: 'You chose nobody at Suomi.fi.',
  },
  lost: {
    fi: 'Haku vanheni tai se oli jo käytetty. Aloita alusta.',
    sv: 'Hämtningen blev för gammal eller var redan använd. Börja om.',
    en: 'The request was too old or already used. Please begin again.',
  },
  away: {
    fi: 'Suomi.fi ei vastaa juuri nyt. Yritä hetken päästä uudelleen.',
    sv: 'Suomi.fi svarar inte just nu. Försök igen om en stund.',
    en: 'Suomi.fi does not answer right now. Please try again in a moment.',
  },
} satisfies Record<string, Text>
export type Outcome = keyof typeof outcomes
