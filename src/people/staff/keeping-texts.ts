import type { Text } from '../../platform/languages.ts'
import { kept } from '../own/retention.ts'
import type { DecideAnswer, ReportState } from './keeping-queries.ts'

export const k = {
  title: { fi: 'Säilytysajat', sv: 'Bevaringstider', en: 'Retention times' },
  lead: {
    fi: 'Joka yö katsotaan, minkä tiedon säilytysaika on päättynyt. Mitään ei poisteta, ennen kuin kaksi tietosuojasta vastaavaa hyväksyy.',
    sv: 'Varje natt ser vi efter vilka bevaringstider som har gått ut. Inget raderas innan två dataskyddsansvariga godkänner.',
    en: 'Each night we look for records whose retention time is over. Nothing is erased before two privacy officers approve.',
  },
  none: { fi: 'Raportteja ei vielä ole', sv: 'Det finns inga rapporter än', en: 'No reports yet' },
  noneText: {
    fi: 'Ensimmäinen tulee ensi yönä.',
    sv: 'Den första kommer i natt.',
    en: 'The first one comes tonight.',
  },
  night: { fi: 'Yö', sv: 'Natt', en: 'Night' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  rows: { fi: 'Rivejä', sv: 'Rader', en: 'Rows' },
  erased: { fi: 'Poistettu', sv: 'Raderat', en: 'Erased' },
  stayed: { fi: 'Jäi', sv: 'Blev kvar', en: 'Stayed' },
  report: { fi: 'Raportti', sv: 'Rapport', en: 'Report' },
  kind: { fi: 'Tietolaji', sv: 'Typ av uppgift', en: 'Kind of record' },
  rule: { fi: 'Sääntö', sv: 'Regel', en: 'Rule' },
  between: { fi: 'Säilytettävä asti', sv: 'Skulle bevaras till', en: 'Had to be kept until' },
  samples: { fi: 'Viimeksi päättyneet', sv: 'Senast avslutade', en: 'Last to end' },
  due: { fi: 'Mitä poistettaisiin', sv: 'Vad som skulle raderas', en: 'What would be erased' },
  row: { fi: 'rivi', sv: 'rad', en: 'row' },
  notThere: { fi: 'ei enää tallessa', sv: 'finns inte längre', en: 'not there any more' },
  presumed: { fi: '120 vuotta syntymästä', sv: '120 år från födelsen', en: '120 years from birth' },
  sealed: { fi: 'lokin jakso sinetöitiin', sv: 'loggens avsnitt förseglades', en: 'stretch of the log sealed' },
  ended: { fi: 'päättyi', sv: 'upphörde', en: 'ended' },
  years: { fi: 'vuotta', sv: 'år', en: 'years' },
  stayedText: {
    fi: 'Jääneet rivit eivät enää täyttäneet sääntöä, tai jokin muu tieto nojaa niihin.',
    sv: 'Raderna som blev kvar uppfyllde inte längre regeln, eller så behövs de för en annan uppgift.',
    en: 'Rows that stayed no longer met the rule, or another record depends on them.',
  },
  first: { fi: 'Ensimmäinen hyväksyjä', sv: 'Första som godkände', en: 'First approval' },
  second: { fi: 'Toinen hyväksyjä', sv: 'Andra som godkände', en: 'Second approval' },
  refusedBy: { fi: 'Jätti pois', sv: 'Lämnade bort', en: 'Left out by' },
  leaveOut: { fi: 'Jätä nämä poistamatta', sv: 'Radera inte de här', en: 'Leave these out' },
  leaveOutHint: {
    fi: 'Merkitse lajit, joita et hyväksy. Muut hyväksyt.',
    sv: 'Markera det som du inte godkänner. Resten godkänner du.',
    en: 'Tick the kinds that you do not approve. You approve the others.',
  },
  words: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  wordsHint: {
    fi: 'Tarvitaan, jos jätät jotain pois. Älä kirjoita kenestäkään.',
    sv: 'Behövs om du lämnar bort något. Skriv inget om någon person.',
    en: 'Needed when you leave something out. Write nothing about anybody.',
  },
  wordsWrong: {
    fi: 'Kirjoita perustelu, 10–1000 merkkiä',
    sv: 'Skriv en motivering, 10–1000 tecken',
    en: 'Write a reason, 10 to 1000 characters',
  },
  sure: {
    fi: 'Olen katsonut määrät ja päivät',
    sv: 'Jag har granskat antalen och dagarna',
    en: 'I have looked at the counts and days',
  },
  sureMissing: {
    fi: 'Katso määrät ja päivät ja merkitse ruutu',
    sv: 'Granska antalen och dagarna och markera rutan',
    en: 'Look at the counts and days, then tick the box',
  },
  decide: { fi: 'Vahvista päätös', sv: 'Bekräfta beslutet', en: 'Confirm the decision' },
  forGood: {
    fi: 'Toisen hyväksynnän jälkeen rivit poistetaan pysyvästi.',
    sv: 'Efter det andra godkännandet raderas raderna för gott.',
    en: 'After the second approval the rows are erased for good.',
  },
  other: {
    fi: 'Olet jo hyväksynyt. Toisen hyväksynnän antaa joku muu.',
    sv: 'Du har redan godkänt. Någon annan ger det andra godkännandet.',
    en: 'You have approved already. Somebody else gives the second approval.',
  },
  lapses: { fi: 'Raukeaa', sv: 'Förfaller', en: 'Lapses' },
  withdraw: { fi: 'Peru raportti', sv: 'Återta rapporten', en: 'Withdraw the report' },
  withdrawText: {
    fi: 'Jos perut raportin, mitään ei poisteta. Uusi tulee ensi yönä.',
    sv: 'Om du återtar rapporten raderas inget. En ny kommer nästa natt.',
    en: 'If you withdraw the report, nothing is erased. A new one comes next night.',
  },
  withdrawnBy: { fi: 'Perui', sv: 'Återtogs av', en: 'Withdrawn by' },
} satisfies Record<string, Text>

export const rowsWords = (rows: number): Text =>
  rows === 1
    ? { fi: '1 rivi', sv: '1 rad', en: '1 row' }
    : { fi: `${rows} riviä`, sv: `${rows} rader`, en: `${rows} rows` }

export const stateWords: Record<ReportState, Text> = {
  empty: { fi: 'Ei mitään poistettavaa', sv: 'Inget att radera', en: 'Nothing due' },
  open: { fi: 'Odottaa hyväksyntää', sv: 'Väntar på godkännande', en: 'Waits for approval' },
  first: { fi: 'Odottaa toista hyväksyntää', sv: 'Väntar på ett andra godkännande', en: 'Waits for a second approval' },
  approved: {
    fi: 'Hyväksytty, poisto alkaa pian',
    sv: 'Godkänd, raderingen börjar snart',
    en: 'Approved, erasing begins soon',
  },
  erased: { fi: 'Poistettu', sv: 'Raderad', en: 'Erased' },
  refused: { fi: 'Hylätty', sv: 'Avslagen', en: 'Refused' },
  superseded: {
    fi: 'Uudempi raportti tuli tilalle',
    sv: 'Ersatt av en nyare rapport',
    en: 'A newer report took its place',
  },
  lapsed: {
    fi: 'Raukesi ilman toista hyväksyntää',
    sv: 'Förföll utan ett andra godkännande',
    en: 'Lapsed without a second approval',
  },
  withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
}

export const decideRefusals: Record<Exclude<DecideAnswer, 'first' | 'approved' | 'refused'>, Text> = {
  not_allowed: {
    fi: 'Tehtäväsi ei riitä tähän.',
    sv: 'Din uppgift räcker inte till det här.',
    en: 'Your task does not allow it.',
  },
  gone: {
    fi: 'Raportista on jo päätetty, tai uudempi tuli tilalle.',
    sv: 'Rapporten är redan avgjord eller ersatt av en nyare.',
    en: 'The report has been decided already, or a newer one took its place.',
  },
  same: k.other,
}

export const countedWords: Record<string, Text> = {
  death: { fi: 'henkilön kuolemasta', sv: 'från personens död', en: 'from the person’s death' },
  end: { fi: 'päättymisestä', sv: 'från att det upphört', en: 'from its end' },
  event: { fi: 'tapahtumasta', sv: 'från händelsen', en: 'from the event' },
  answer: { fi: 'vastauksesta', sv: 'från svaret', en: 'from the answer' },
  leaving: { fi: 'työn päättymisestä', sv: 'från att arbetet upphört', en: 'from the end of work' },
  emptied: { fi: 'kun siihen ei kuulu ketään', sv: 'när ingen hör till den', en: 'once nobody belongs to it' },
}

/** What happened on the day the years are counted from. */
export const eventWords: Record<string, Text> = {
  death: { fi: 'kuoli', sv: 'avled', en: 'died' },
  end: k.ended,
  event: { fi: 'tapahtui', sv: 'hände', en: 'happened' },
  answer: { fi: 'vastattiin', sv: 'besvarades', en: 'answered' },
  leaving: { fi: 'työ päättyi', sv: 'arbetet upphörde', en: 'work ended' },
  emptied: { fi: 'perustettiin', sv: 'skapades', en: 'made' },
}

/** Tables that a family is not told of by themselves. */
const others: Record<string, Text> = {
  'people.family': { fi: 'Tyhjä perhe', sv: 'Tom familj', en: 'Empty family' },
  'people.guardian_limit': {
    fi: 'Huoltajan rajoitus',
    sv: 'Begränsning för vårdnadshavare',
    en: 'Limit on a guardian',
  },
  'people.reservation': { fi: 'Varattu aika', sv: 'Bokad tid', en: 'Reserved time' },
  'people.practitioner': { fi: 'Ammattilainen', sv: 'Yrkesperson', en: 'Professional' },
  'people.practitioner_role': { fi: 'Käyttöoikeus', sv: 'Rättighet', en: 'Access right' },
  'people.role_proposal': {
    fi: 'Esitetty käyttöoikeus',
    sv: 'Föreslagen rättighet',
    en: 'Proposed access right',
  },
  'people.structure_change': {
    fi: 'Muutos organisaatioissa tai yksiköissä',
    sv: 'Ändring i organisationer eller enheter',
    en: 'Change of organisations or units',
  },
  'people.team_member': { fi: 'Tiimin jäsenyys', sv: 'Medlemskap i team', en: 'Membership of a team' },
}

/** What a kind of record is called; a room's own kind that came later by its name. */
export const kindName = (kind: string): Text =>
  (kept as Record<string, { name: Text }>)[kind]?.name ?? others[kind] ?? { fi: kind, sv: kind, en: kind }
