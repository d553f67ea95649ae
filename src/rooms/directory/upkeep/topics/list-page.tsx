import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { localized } from '../../../../platform/languages.ts'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { Panel, WorkRows } from '../../../../ui/staff/queue.tsx'
import { taxonomies } from './input.ts'
import type { KeptTerm } from './queries.ts'
import { taxonomyNames, w } from './texts.ts'

export const topicsPath = '/hallinta/aiheet'

/** Every topic with how many phrases lead to it. */
export const TopicsPage = ({ frame, terms }: { frame: StaffFrame; terms: KeptTerm[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={w.title[lang]}>
      <DayHead title={w.title[lang]} />
      <p class="muted prose">{w.lead[lang]}</p>
      {taxonomies.map((taxonomy) => (
        <Panel
          id={taxonomy}
          icon="book-open-text"
          title={taxonomyNames[taxonomy].many[lang]}
          more={{ text: taxonomyNames[taxonomy].add[lang], href: `${topicsPath}/uusi?laji=${taxonomy}` }}
        >
          <WorkRows
            rows={terms
              .filter((term) => term.taxonomy === taxonomy)
              .map((term) => ({
                href: `${topicsPath}/${term.id}`,
                title: localized(term.name, lang)?.text ?? term.code,
                text: [w.phrases(phrasesIn(term))[lang], term.urgent ? w.hasUrgent[lang] : '']
                  .filter(Boolean)
                  .join(' · '),
              }))}
          />
        </Panel>
      ))}
    </DeskPage>
  )
}

const phrasesIn = ({ synonyms }: KeptTerm) => Object.values(synonyms).reduce((sum, all) => sum + all.length, 0)
