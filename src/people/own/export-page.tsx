import type { Lang } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { KeyFacts } from '../../ui/parts/facts.tsx'
import type { AreaName } from '../areas.ts'
import { groundIn } from '../disclosure-words.ts'
import { t } from './data-texts.ts'
import type { Leaf, Tree } from './export.ts'
import { codeWords, fieldWords, partWords } from './export-texts.ts'

type ExportProps = { frame: OwnFrame; tree: Tree; named: AreaName }

/** Everything readable, to be read or printed; each person apart. */
export const ExportPage = ({ frame, tree, named }: ExportProps) => {
  const { lang, actingFor } = frame
  const title = (actingFor ? t.theirWhole : t.whole)[lang]
  return (
    <OwnPage
      frame={frame}
      title={title}
      place="data"
      crumbs={[{ text: (actingFor ? t.theirs : t.title)[lang], href: '/oma/tiedot' }]}
    >
      <div class="stack g5">
        <div class="stack g3">
          <h1>{title}</h1>
          <p class="lead">{t.exportLead[lang]}</p>
          <p class="row">
            <ButtonLink href="/oma/tiedot/kaikki.json" look="second" icon="download-simple">
              {t.exportJson[lang]}
            </ButtonLink>
            <a href="/oma/loki">{t.exportLog[lang]}</a>
          </p>
        </div>
        {trees(tree).map((person, i) => (
          <section class="card card-pad stack g4" aria-labelledby={`p${i}`}>
            <h2 id={`p${i}`} class="anywhere">
              {nameIn(person)}
            </h2>
            {trees(person).map((part) => (
              <Part part={part} named={named} lang={lang} />
            ))}
          </section>
        ))}
      </div>
    </OwnPage>
  )
}

const Part = ({ part, named, lang }: { part: Tree; named: AreaName; lang: Lang }) => (
  <div class="stack g2">
    <h3>{partWords[part.key]?.[lang] ?? part.key}</h3>
    {trees(part).map((record) => (
      <KeyFacts
        facts={withNames(leavesOf(record), named)
          .filter(({ value }) => value !== null && value !== '')
          .map(({ key, value }) => ({
            name: fieldWords[key]?.[lang] ?? key,
            value: <span class="anywhere">{shown(key, value, lang)}</span>,
          }))}
      />
    ))}
  </div>
)

/** A home area is stored by its word, and told by its name. */
const withNames = (leaves: Leaf[], named: AreaName): Leaf[] =>
  leaves.some(({ key, value }) => key === 'KIND' && value === 'home_area')
    ? leaves.map((leaf) => (leaf.key === 'VALUE' ? { ...leaf, value: named(String(leaf.value)) } : leaf))
    : leaves

/** What somebody wrote, and a name, stand as they are; days and codes are told in words. */
function shown(key: string, value: Leaf['value'], lang: Lang): string {
  const text = String(value)
  if (key === 'GROUND') return groundIn(text, lang)
  if (asWritten.has(key)) return text
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text) ?? []
  if (day) return shortDate(Temporal.PlainDate.from(day), lang)
  return text
    .split(', ')
    .map((code) => codeWords[code]?.[lang] ?? code)
    .join(', ')
}
const asWritten = new Set([
  'WORDS',
  'ANSWER',
  'VALUE',
  'GIVEN_NAME',
  'FAMILY_NAME',
  'UNIT',
  'PRACTITIONER',
  'RECIPIENT',
  'WHAT',
  'GIVEN_BY',
])

const trees = ({ children }: Tree): Tree[] => children.filter((one) => 'children' in one)
const leavesOf = ({ children }: Tree): Leaf[] => children.filter((one) => 'value' in one)

function nameIn(person: Tree): string {
  const record = trees(person)
    .filter(({ key }) => key === 'PERSON')
    .flatMap(trees)[0]
  const of = (key: string) => String(record ? (leavesOf(record).find((leaf) => leaf.key === key)?.value ?? '') : '')
  return `${of('GIVEN_NAME')} ${of('FAMILY_NAME')}`
}
