import type { Text } from '../../../platform/languages.ts'
import type { Question, Start } from './answers.ts'

/** What each question asks, its name on the bar of steps, and its hint. */
export const asks: Record<Question, { ask: Text; step: Text; hint?: Text }> = {
  about: {
    ask: { fi: 'Kenestä on kyse?', sv: 'Vem gäller det?', en: 'Who is it about?' },
    step: { fi: 'Kenestä', sv: 'Vem', en: 'Who' },
  },
  mind: {
    ask: { fi: 'Mikä on mielessäsi?', sv: 'Vad har du på hjärtat?', en: 'What is on your mind?' },
    step: { fi: 'Mikä', sv: 'Vad', en: 'What' },
    hint: {
      fi: 'Valitse se, mikä on lähimpänä.',
      sv: 'Välj det som ligger närmast.',
      en: 'Choose what comes closest.',
    },
  },
  start: {
    ask: { fi: 'Miten haluaisit aloittaa?', sv: 'Hur vill du börja?', en: 'How would you like to begin?' },
    step: { fi: 'Miten', sv: 'Hur', en: 'How' },
  },
}

export const startNames: Record<Start, { text: Text; detail: Text }> = {
  place: {
    text: { fi: 'Tulen paikalle', sv: 'Jag kommer till en plats', en: 'I come to a place' },
    detail: {
      fi: 'Tapaan jonkun tai muita perheitä.',
      sv: 'Jag träffar någon eller andra familjer.',
      en: 'I meet somebody, or other families.',
    },
  },
  remote: {
    text: { fi: 'Puhelimessa tai etänä', sv: 'Per telefon eller på distans', en: 'By phone or remotely' },
    detail: {
      fi: 'Soitan, kirjoitan tai tapaan videolla.',
      sv: 'Jag ringer, skriver eller träffas på video.',
      en: 'I call, write or meet on video.',
    },
  },
  home: {
    text: { fi: 'Meillä kotona', sv: 'Hemma hos oss', en: 'At our home' },
    detail: { fi: 'Joku tulee luoksemme.', sv: 'Någon kommer hem till oss.', en: 'Somebody comes to us.' },
  },
}

export const gt = {
  title: { fi: 'Löydä teille sopiva apu', sv: 'Hitta hjälp som passar er', en: 'Find help that fits you' },
  lead: {
    fi: 'Vastaa enintään kolmeen kysymykseen. Ehdotamme palveluja, jotka voisivat auttaa.',
    sv: 'Svara på högst tre frågor. Vi föreslår tjänster som kan hjälpa.',
    en: 'Answer three questions at most. We suggest services that may help.',
  },
  privacy: {
    fi: 'Vastauksesi eivät jää talteen.',
    sv: 'Dina svar sparas inte.',
    en: 'Your answers are not kept.',
  },
  steps: { fi: 'Kysymykset', sv: 'Frågorna', en: 'The questions' },
  done: { fi: 'vastattu', sv: 'besvarad', en: 'answered' },
  counted: (number: number, of: number): Text => ({
    fi: `Kysymys ${number}/${of}`,
    sv: `Fråga ${number}/${of}`,
    en: `Question ${number} of ${of}`,
  }),
  company: {
    fi: 'Kaipaamme vain seuraa ja tekemistä',
    sv: 'Vi vill bara ha sällskap och något att göra',
    en: 'We just want company and something to do',
  },
  unsaid: { fi: 'En osaa sanoa', sv: 'Jag kan inte säga', en: 'I don’t know' },
  area: {
    fi: 'Missä päin? Voit jättää valitsematta.',
    sv: 'Var? Du behöver inte välja.',
    en: 'Where? You need not choose.',
  },
  next: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  show: { fi: 'Näytä palvelut', sv: 'Visa tjänsterna', en: 'Show the services' },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
  result: { fi: 'Näistä voisi olla apua', sv: 'Det här kan hjälpa', en: 'These may help' },
  why: {
    fi: 'Valitsimme nämä, koska kerroit:',
    sv: 'Vi valde de här eftersom du berättade:',
    en: 'We chose these because you told us:',
  },
  whyNothing: {
    fi: 'Näistä voi aina aloittaa. Kukin osaa neuvoa eteenpäin.',
    sv: 'Här kan man alltid börja. Alla kan hjälpa dig vidare.',
    en: 'You can always begin with these. Each can guide you on.',
  },
  order: {
    fi: 'Ensin on se, mikä vastaa parhaiten.',
    sv: 'Först kommer det som passar bäst.',
    en: 'What fits best comes first.',
  },
  talk: { fi: 'Voit myös soittaa', sv: 'Du kan också ringa', en: 'You can also call' },
  noServices: {
    fi: 'Emme löytäneet sopivaa palvelua. Soita ja kysy.',
    sv: 'Vi hittade ingen tjänst som passar. Ring och fråga.',
    en: 'We found no service that fits. Call and ask.',
  },
  services: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  calmServices: { fi: 'Myös nämä auttavat', sv: 'De här hjälper också', en: 'These help too' },
  all: { fi: 'Näytä kaikki sopivat', sv: 'Visa alla som passar', en: 'Show all that fit' },
  again: { fi: 'Aloita alusta', sv: 'Börja om', en: 'Start again' },
  safety: {
    fi: 'Lue, mistä saat turvaa',
    sv: 'Läs var du hittar trygghet',
    en: 'Read where to find safety',
  },
  invitation: {
    fi: 'Etkö tiedä, mitä etsiä? Vastaa kolmeen kysymykseen.',
    sv: 'Vet du inte vad du ska söka? Svara på tre frågor.',
    en: 'Not sure what to look for? Answer three questions.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
