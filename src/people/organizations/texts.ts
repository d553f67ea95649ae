import type { Text } from '../../platform/languages.ts'
import type { OrganizationKind, RegisterKind } from './kinds.ts'
import type { StructureWhat } from './queries.ts'
import type { Answer } from './verbs.ts'

export const o = {
  title: { fi: 'Organisaatiot ja yksiköt', sv: 'Organisationer och enheter', en: 'Organisations and units' },
  lead: {
    fi: 'Täällä ovat kaikki, jotka tekevät työtä perheiden kanssa. Vanhat tiedot säilyvät aina omassa rekisterissään.',
    sv: 'Här finns alla som arbetar med familjer. Gamla uppgifter finns alltid kvar i sitt eget register.',
    en: 'Everybody who works with families is here. Old data always stays in its own register.',
  },
  organization: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  kind: { fi: 'Millainen toimija', sv: 'Slag av aktör', en: 'Kind of organisation' },
  units: { fi: 'Yksiköt', sv: 'Enheter', en: 'Units' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  state: { fi: 'Tilanne', sv: 'Läge', en: 'State' },
  open: { fi: 'Toiminnassa', sv: 'I verksamhet', en: 'In operation' },
  closed: { fi: 'Lakannut', sv: 'Upphört', en: 'Closed' },
  merged: { fi: 'nyt osa:', sv: 'nu en del av', en: 'now part of' },
  split: { fi: 'jaettu, nyt', sv: 'delad, nu', en: 'split, now' },
  renamed: { fi: 'nyt nimeltään', sv: 'heter nu', en: 'now called' },
  none: { fi: 'Organisaatioita ei ole vielä', sv: 'Det finns inga organisationer ännu', en: 'No organisations yet' },
  noneText: {
    fi: 'Lisää ensin kunta tai hyvinvointialue. Sen jälkeen lisäät sen yksiköt.',
    sv: 'Lägg först till kommunen eller välfärdsområdet. Sedan lägger du till dess enheter.',
    en: 'Add the municipality or the county first. Then add its units.',
  },
  add: { fi: 'Lisää organisaatio', sv: 'Lägg till organisation', en: 'Add an organisation' },
  addUnit: { fi: 'Lisää yksikkö', sv: 'Lägg till enhet', en: 'Add a unit' },
  noUnits: { fi: 'Yksiköitä ei ole vielä', sv: 'Det finns inga enheter ännu', en: 'There are no units yet' },
  noUnitsText: {
    fi: 'Yksikkö on paikka, jossa tehdään työtä: neuvola, perhekeskus tai leikkipuisto.',
    sv: 'En enhet är en plats där man arbetar: en rådgivning, ett familjecenter eller en lekpark.',
    en: 'A unit is where people work: a clinic, a family centre or a playground.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  nameHint: {
    fi: 'Suomenkielinen nimi tarvitaan. Muut voit lisätä myöhemmin.',
    sv: 'Det finska namnet behövs. De andra kan du lägga till senare.',
    en: 'The Finnish name is needed. You can add the others later.',
  },
  nameWrong: {
    fi: 'Kirjoita nimi, enintään 100 merkkiä',
    sv: 'Skriv namnet, högst 100 tecken',
    en: 'Write the name, 100 characters at most',
  },
  kindMissing: { fi: 'Valitse, millainen toimija', sv: 'Välj slag av aktör', en: 'Choose the kind' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  correct: { fi: 'Muuta tietoja', sv: 'Ändra uppgifter', en: 'Change the details' },
  registers: { fi: 'Rekisterit', sv: 'Register', en: 'Registers' },
  registersText: {
    fi: 'Organisaatio vastaa näistä tiedoista. Rekisteri ei vaihda omistajaa koskaan.',
    sv: 'Organisationen ansvarar för de här uppgifterna. Ett register byter aldrig ägare.',
    en: 'The organisation answers for this data. A register never changes hands.',
  },
  register: { fi: 'Rekisteri', sv: 'Register', en: 'Register' },
  registerKind: { fi: 'Mitä tietoja', sv: 'Vilka uppgifter', en: 'Which data' },
  addRegister: { fi: 'Lisää rekisteri', sv: 'Lägg till register', en: 'Add a register' },
  noRegisters: { fi: 'Ei rekistereitä', sv: 'Inga register', en: 'No registers' },
  noRegister: { fi: 'Ei kerää asiakastietoja', sv: 'Samlar inga klientuppgifter', en: 'Keeps no client data' },
  registerHint: {
    fi: 'Kun rekisteri on valittu, sitä ei voi enää vaihtaa.',
    sv: 'När registret har valts kan det inte längre bytas.',
    en: 'Once chosen, the register cannot be changed.',
  },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  phoneHint: {
    fi: 'Perheet soittavat tähän, jos jokin ei vielä toimi verkossa.',
    sv: 'Familjer ringer hit om något inte fungerar på nätet ännu.',
    en: 'Families call here when something does not work online yet.',
  },
  phoneWrong: {
    fi: 'Kirjoita numero numeroina, esimerkiksi 09 310 1234',
    sv: 'Skriv numret med siffror, till exempel 09 310 1234',
    en: 'Write the number in digits, such as 09 310 1234',
  },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  areasHint: {
    fi: 'Minkä alueiden perheitä yksikkö palvelee?',
    sv: 'Vilka områdens familjer betjänar enheten?',
    en: 'Which areas’ families does the unit serve?',
  },
  noAreas: { fi: 'Alueita ei ole vielä.', sv: 'Det finns inga områden ännu.', en: 'There are no areas yet.' },
  teams: { fi: 'Tiimit', sv: 'Team', en: 'Teams' },
  team: { fi: 'Tiimi', sv: 'Team', en: 'Team' },
  addTeam: { fi: 'Lisää tiimi', sv: 'Lägg till team', en: 'Add a team' },
  noTeams: { fi: 'Ei tiimejä', sv: 'Inga team', en: 'No teams' },
  members: { fi: 'Jäsenet', sv: 'Medlemmar', en: 'Members' },
  noMembers: { fi: 'Ei jäseniä vielä', sv: 'Inga medlemmar ännu', en: 'No members yet' },
  member: { fi: 'Ammattilainen', sv: 'Yrkesperson', en: 'Professional' },
  memberHint: {
    fi: 'Jäsen näkee tiimin asiakkaat, jos hänen tehtävänsä yksikössä antaa siihen oikeuden.',
    sv: 'En medlem ser teamets klienter om uppgiften i enheten ger rätt till det.',
    en: 'A member sees the team’s clients if their task in the unit gives the right.',
  },
  addMember: { fi: 'Lisää tiimiin', sv: 'Lägg till i teamet', en: 'Add to the team' },
  endMember: { fi: 'Poista tiimistä', sv: 'Ta bort från teamet', en: 'Take out of the team' },
  noWorkers: {
    fi: 'Kenelläkään ei ole vielä tehtävää tässä yksikössä.',
    sv: 'Ingen har ännu en uppgift i enheten.',
    en: 'Nobody has a task in this unit yet.',
  },
  endTeam: { fi: 'Lopeta tiimi', sv: 'Avsluta teamet', en: 'End the team' },
  endTeamText: {
    fi: 'Jäsenyydet päättyvät tänään. Tiimiä ei voi lopettaa, jos sillä on asiakkaita.',
    sv: 'Medlemskapen upphör i dag. Teamet kan inte avslutas om det har klienter.',
    en: 'The memberships end today. A team that has clients cannot be ended.',
  },
  spaces: { fi: 'Tilat', sv: 'Lokaler', en: 'Spaces' },
  space: { fi: 'Tila', sv: 'Lokal', en: 'Space' },
  addSpace: { fi: 'Lisää tila', sv: 'Lägg till lokal', en: 'Add a space' },
  noSpaces: { fi: 'Ei tiloja', sv: 'Inga lokaler', en: 'No spaces' },
  seats: { fi: 'Istumapaikkoja', sv: 'Sittplatser', en: 'Seats' },
  seatsWrong: {
    fi: 'Kirjoita paikkojen määrä numeroina tai jätä tyhjäksi',
    sv: 'Skriv antalet platser med siffror eller lämna tomt',
    en: 'Write the number of seats in digits, or leave it empty',
  },
  endSpace: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Take out of use' },
  endSpaceText: {
    fi: 'Tilaa ei voi enää varata. Menneet varaukset säilyvät.',
    sv: 'Lokalen kan inte längre bokas. Tidigare bokningar finns kvar.',
    en: 'The space can no longer be booked. Past bookings stay.',
  },
  history: { fi: 'Mitä on muutettu', sv: 'Vad som har ändrats', en: 'What has been changed' },
  noHistory: { fi: 'Muutoksia ei ole vielä.', sv: 'Inga ändringar ännu.', en: 'No changes yet.' },
  when: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  by: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  refused: { fi: 'Tätä ei tehty', sv: 'Detta gjordes inte', en: 'This was not done' },
  notTold: { fi: 'Ei kerrottu', sv: 'Inte uppgett', en: 'Not told' },
} satisfies Record<string, Text>

export const kindNames: Record<OrganizationKind, Text> = {
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  association: { fi: 'Järjestö', sv: 'Organisation', en: 'Association' },
  parish: { fi: 'Seurakunta', sv: 'Församling', en: 'Parish' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  state: { fi: 'Valtio', sv: 'Staten', en: 'State' },
}

export const registerNames: Record<RegisterKind, Text> = {
  patient: { fi: 'Potilastiedot', sv: 'Patientuppgifter', en: 'Patient records' },
  social_welfare: { fi: 'Sosiaalihuolto', sv: 'Socialvård', en: 'Social welfare' },
  ecec: { fi: 'Varhaiskasvatus', sv: 'Småbarnspedagogik', en: 'Early education' },
  other: { fi: 'Muut tiedot', sv: 'Övriga uppgifter', en: 'Other data' },
}

export const changeNames: Record<StructureWhat, Text> = {
  added: { fi: 'Lisättiin', sv: 'Lades till', en: 'Added' },
  corrected: { fi: 'Tietoja muutettiin, ennen', sv: 'Uppgifter ändrades, förut', en: 'Details changed, before' },
  ended: { fi: 'Päätettiin', sv: 'Avslutades', en: 'Ended' },
  merged: { fi: 'Yhdistettiin', sv: 'Slogs ihop', en: 'Merged' },
  split: { fi: 'Jaettiin', sv: 'Delades', en: 'Split' },
  moved: { fi: 'Siirtyi, ennen', sv: 'Flyttades, förut', en: 'Moved, before' },
  register_added: { fi: 'Rekisteri lisättiin', sv: 'Ett register lades till', en: 'Register added' },
  team_added: { fi: 'Tiimi lisättiin', sv: 'Ett team lades till', en: 'Team added' },
  team_corrected: {
    fi: 'Tiimin nimi muutettiin, ennen',
    sv: 'Teamets namn ändrades, förut',
    en: 'Team renamed, before',
  },
  team_ended: { fi: 'Tiimi lopetettiin', sv: 'Ett team avslutades', en: 'Team ended' },
  member_added: { fi: 'Jäsen lisättiin', sv: 'En medlem lades till', en: 'Member added' },
  member_ended: { fi: 'Jäsen poistettiin', sv: 'En medlem togs bort', en: 'Member taken out' },
  space_added: { fi: 'Tila lisättiin', sv: 'En lokal lades till', en: 'Space added' },
  space_corrected: {
    fi: 'Tilan tietoja muutettiin, ennen',
    sv: 'Lokalen ändrades, förut',
    en: 'Space changed, before',
  },
  space_ended: { fi: 'Tila poistettiin käytöstä', sv: 'En lokal togs ur bruk', en: 'Space taken out of use' },
  theme_chosen: { fi: 'Ulkoasua muutettiin', sv: 'Utseendet ändrades', en: 'The look was changed' },
}

export const refusals: Record<Exclude<Answer, 'done'>, Text> = {
  not_allowed: { fi: 'Sinulla ei ole enää oikeutta tähän.', sv: 'Du har inte längre rätt.', en: 'You no longer may.' },
  stale: {
    fi: 'Tunnistautumisesta on yli kymmenen minuuttia. Tunnistaudu uudelleen.',
    sv: 'Det har gått över tio minuter sedan du identifierade dig. Identifiera dig på nytt.',
    en: 'You identified yourself over ten minutes ago. Please do it again.',
  },
  gone: {
    fi: 'Tieto on ehtinyt muuttua: toinen on jo lakannut tai alkoi vasta tänään.',
    sv: 'Uppgiften har redan ändrats: den ena har upphört eller började först i dag.',
    en: 'Things have changed meanwhile: one has closed already, or began only today.',
  },
  already: { fi: 'Sellainen on jo.', sv: 'En sådan finns redan.', en: 'There is one already.' },
  has_units: {
    fi: 'Organisaatiolla on vielä yksiköitä. Siirrä tai päätä ne ensin.',
    sv: 'Organisationen har ännu enheter. Flytta eller avsluta dem först.',
    en: 'The organisation still has units. Move or end them first.',
  },
  has_clients: {
    fi: 'Tiimillä on vielä asiakkaita.',
    sv: 'Teamet har ännu klienter.',
    en: 'The team still has clients.',
  },
  reserved: {
    fi: 'Tilaan on varauksia. Siirrä ne ensin.',
    sv: 'Lokalen är bokad. Flytta bokningarna först.',
    en: 'The space is booked. Move the bookings first.',
  },
  register_stays: {
    fi: 'Yksikön rekisteriä ei voi vaihtaa.',
    sv: 'Enhetens register kan inte bytas.',
    en: 'The register of a unit cannot be changed.',
  },
  in_use: {
    fi: 'Yksikössä on jo työntekijöitä tai asiakkaita. Lisää uusi yksikkö, jolla on tämä rekisteri.',
    sv: 'Enheten har redan personal eller klienter. Lägg till en ny enhet med det här registret.',
    en: 'The unit already has workers or clients. Add a new unit with this register instead.',
  },
  oneself: {
    fi: 'Et voi lisätä itseäsi. Pyydä toista pääkäyttäjää.',
    sv: 'Du kan inte lägga till dig själv. Be en annan administratör.',
    en: 'You cannot add yourself. Ask another administrator.',
  },
  no_task: {
    fi: 'Hänellä ei ole tehtävää tässä yksikössä.',
    sv: 'Hen har ingen uppgift i enheten.',
    en: 'They have no task in this unit.',
  },
}
