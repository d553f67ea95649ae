import type { Text } from '../../platform/languages.ts'

export const t = {
  offer: { fi: 'Pääsyavaimella', sv: 'Med inloggningsnyckel', en: 'With a passkey' },
  offerText: {
    fi: 'Jos olet tehnyt avaimen tälle laitteelle. Näet osan omasta sivustasi. Perheen tiedot avautuvat vasta, kun tunnistaudut vahvasti.',
    sv: 'Om du har gjort en nyckel för den här enheten. Du ser en del av din sida. Familjens uppgifter öppnas först när du identifierar dig starkt.',
    en: 'If you have made a passkey for this device. You see part of your page. Family details open only when you identify yourself strongly.',
  },
  offerGo: { fi: 'Kirjaudu avaimella', sv: 'Logga in med nyckel', en: 'Sign in with a passkey' },
  notYet: {
    fi: 'Kirjaudut vahvasti kuten ennenkin. Avain, joka sinulla jo on, toimii edelleen.',
    sv: 'Du identifierar dig starkt som förut. En nyckel som du redan har fungerar fortfarande.',
    en: 'You identify yourself strongly as before. A passkey that you have already goes on working.',
  },
  title: { fi: 'Pääsyavaimet', sv: 'Inloggningsnycklar', en: 'Passkeys' },
  lead: {
    fi: 'Avaimella kirjaudut sormenjäljellä, kasvoilla tai laitteen koodilla. Perheesi tietoja avain ei avaa.',
    sv: 'Med en nyckel loggar du in med fingeravtryck, ansikte eller enhetens kod. Nyckeln öppnar inte familjens uppgifter.',
    en: 'With a passkey you sign in with your fingerprint, your face or the device’s code. It does not open your family’s details.',
  },
  leadMore: {
    fi: 'Niitä varten tunnistaudut edelleen vahvasti. Palaat silloin samalle sivulle.',
    sv: 'För dem identifierar du dig fortfarande starkt. Då kommer du tillbaka till samma sida.',
    en: 'For those you still identify yourself strongly. You then come back to the same page.',
  },
  whose: { fi: 'Onko laite vain sinun?', sv: 'Är enheten bara din?', en: 'Is the device yours alone?' },
  whoseText: {
    fi: 'Avain toimii jokaiselle, joka saa laitteesi auki. Avain näkyy laitteen avainlistassa palvelun nimellä. Jos joku muu pääsee laitteeseesi, älä tee avainta.',
    sv: 'Nyckeln fungerar för alla som får upp din enhet. Den syns i enhetens lista över nycklar under tjänstens namn. Gör ingen nyckel om någon annan kommer åt enheten.',
    en: 'It works for anyone who can unlock your device. It shows in the device’s list of passkeys under the name of this service. If somebody else gets into your device, do not make one.',
  },
  own: { fi: 'Avaimesi', sv: 'Dina nycklar', en: 'Your passkeys' },
  none: { fi: 'Sinulla ei ole vielä avaimia.', sv: 'Du har inga nycklar ännu.', en: 'You have no passkeys yet.' },
  never: { fi: 'Ei vielä käytetty', sv: 'Inte använd ännu', en: 'Not used yet' },
  refused: {
    fi: 'Tällä avaimella ei enää kirjauduta: siitä on ehkä kopio. Poista se ja tee uusi.',
    sv: 'Den här nyckeln går inte längre att använda: det finns kanske en kopia. Ta bort den och gör en ny.',
    en: 'This passkey no longer signs anybody in: there may be a copy. Remove it and make a new one.',
  },
  remove: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  add: {
    fi: 'Lisää avain tälle laitteelle',
    sv: 'Lägg till en nyckel för den här enheten',
    en: 'Add a passkey for this device',
  },
  name: { fi: 'Laitteen nimi', sv: 'Enhetens namn', en: 'Name of the device' },
  nameHint: { fi: 'Esimerkiksi: oma puhelin', sv: 'Till exempel: min telefon', en: 'For example: my phone' },
  unnamed: { fi: 'Oma laite', sv: 'Egen enhet', en: 'My own device' },
  addGo: { fi: 'Lisää avain', sv: 'Lägg till nyckeln', en: 'Add the passkey' },
  needsScript: {
    fi: 'Avaimen tekeminen ei onnistu tässä selaimessa. Se vaatii uudehkon selaimen ja JavaScriptin. Vahva tunnistautuminen toimii aina.',
    sv: 'Det går inte att göra en nyckel i den här webbläsaren. Det kräver en nyare webbläsare och JavaScript. Stark identifiering fungerar alltid.',
    en: 'This browser cannot make a passkey. It takes a fairly new browser and JavaScript. Strong identification always works.',
  },
  staleTitle: {
    fi: 'Tunnistaudu ensin uudelleen',
    sv: 'Identifiera dig först på nytt',
    en: 'Identify yourself again first',
  },
  staleText: {
    fi: 'Avain on kuin ovi sivuillesi. Siksi varmistamme juuri nyt, että se olet sinä. Palaat tähän.',
    sv: 'En nyckel är som en dörr till dina sidor. Därför kontrollerar vi just nu att det är du. Du kommer tillbaka hit.',
    en: 'A passkey is like a door to your pages. So we make sure right now that it is you. You come back here.',
  },
  staleGo: { fi: 'Tunnistaudu', sv: 'Identifiera dig', en: 'Identify yourself' },
  awayTitle: {
    fi: 'Avaimia ei voi tehdä tässä osoitteessa',
    sv: 'Det går inte att göra nycklar på den här adressen',
    en: 'Passkeys cannot be made at this address',
  },
  awayText: {
    fi: 'Avain sidotaan palvelun nimeen ja suojattuun yhteyteen.',
    sv: 'En nyckel binds till tjänstens namn och en skyddad förbindelse.',
    en: 'A passkey is bound to the name of the service and a protected connection.',
  },
  awayNamed: { fi: 'Tällä koneella avaa:', sv: 'På den här datorn, öppna:', en: 'On this machine, open:' },
  made: { fi: 'Avain on valmis', sv: 'Nyckeln är klar', en: 'The passkey is ready' },
  gone: {
    fi: 'Avain on poistettu täältä',
    sv: 'Nyckeln har tagits bort här',
    en: 'The passkey has been removed here',
  },
  goneText: {
    fi: 'Sillä ei enää kirjauduta. Laitteesi listasta poistat sen laitteen asetuksissa.',
    sv: 'Det går inte längre att logga in med den. Ur enhetens egen lista tar du bort den i enhetens inställningar.',
    en: 'It no longer signs anybody in. You can remove it from the device’s own list in the device settings.',
  },
} satisfies Record<string, Text>

export const madeOn = (day: string): Text => ({ fi: `Tehty ${day}`, sv: `Gjord ${day}`, en: `Made ${day}` })
export const usedOn = (when: string): Text => ({
  fi: `Viimeksi käytetty ${when}`,
  sv: `Senast använd ${when}`,
  en: `Last used ${when}`,
})

/** Why a passkey came to nothing, as the page says it. */
export const problems = {
  cancelled: {
    fi: 'Avain jäi käyttämättä. Voit yrittää uudelleen tai tunnistautua vahvasti.',
    sv: 'Nyckeln användes inte. Du kan försöka igen eller identifiera dig starkt.',
    en: 'The passkey was not used. You can try again or identify yourself strongly.',
  },
  refused: {
    fi: 'Tämä avain ei kelpaa. Tunnistaudu vahvasti.',
    sv: 'Den här nyckeln duger inte. Identifiera dig starkt.',
    en: 'This passkey is not accepted. Identify yourself strongly.',
  },
  known: {
    fi: 'Tällä laitteella on jo avaimesi.',
    sv: 'Den här enheten har redan din nyckel.',
    en: 'This device already has your passkey.',
  },
  stale: {
    fi: 'Avainta ei lisätty. Tunnistaudu uudelleen ja yritä sitten. Avaimia voi olla kymmenen.',
    sv: 'Nyckeln lades inte till. Identifiera dig på nytt och försök sedan. Du kan ha tio nycklar.',
    en: 'The passkey was not added. Identify yourself again and then try. You can have ten.',
  },
} satisfies Record<string, Text>
