import type { Lang, Text } from '../../platform/languages.ts'
import { Choices } from '../../ui/forms/choices.tsx'

export const a = {
  label: { fi: 'Päättääkö nuori itse?', sv: 'Beslutar den unga själv?', en: 'Does the young person decide alone?' },
  hint: {
    fi: 'Arvioi ikä, kehitys ja nuoren oma toive. Kysy nuorelta itseltään.',
    sv: 'Bedöm ålder, utveckling och den ungas egen önskan. Fråga den unga själv.',
    en: 'Weigh age, maturity and the young person’s own wish. Ask them.',
  },
  yes: { fi: 'Kyllä, päättää itse', sv: 'Ja, beslutar själv', en: 'Yes, decides alone' },
  yesDetail: {
    fi: 'Huoltajat eivät enää näe nuoren tietoja täällä. Tämä tallentuu heti.',
    sv: 'Vårdnadshavarna ser inte längre den ungas uppgifter här. Det här sparas genast.',
    en: 'Guardians no longer see the young person’s details here. This is stored at once.',
  },
  no: { fi: 'Ei, huoltajat mukana', sv: 'Nej, vårdnadshavarna är med', en: 'No, guardians take part' },
  noDetail: {
    fi: 'Huoltajat näkevät hoidon ja yksikön nimen omilta sivuiltaan. Syytä he eivät näe.',
    sv: 'Vårdnadshavarna ser vården och enhetens namn på sina egna sidor. Orsaken ser de inte.',
    en: 'Guardians see the care and the name of the unit on their own pages. They do not see the reason.',
  },
  missing: {
    fi: 'Valitse, päättääkö nuori itse',
    sv: 'Välj om den unga beslutar själv',
    en: 'Choose whether the young person decides alone',
  },
} satisfies Record<string, Text>

type AloneProps = { chosen: string; error: string | undefined; lang: Lang }

/** Asked of every minor who is of an age to decide alone, before a guardian could read of it. */
export const AloneChoice = ({ chosen, error, lang }: AloneProps) => (
  <Choices
    name="alone"
    label={a.label[lang]}
    hint={a.hint[lang]}
    error={error}
    choices={[
      { value: 'yes', text: a.yes[lang], detail: a.yesDetail[lang] },
      { value: 'no', text: a.no[lang], detail: a.noDetail[lang] },
    ]}
    chosen={chosen}
  />
)
