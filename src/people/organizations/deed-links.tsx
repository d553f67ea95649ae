import type { Lang } from '../../platform/languages.ts'
import { Panel, WorkRows } from '../../ui/staff/queue.tsx'
import { type Deed, d, deeds, deedTexts } from './deed-texts.ts'

/** Ways to the grave acts; each has a page that tells what follows. */
export const DeedLinks = ({ path, of, lang }: { path: string; of: 'unit' | 'organization'; lang: Lang }) => (
  <Panel id="deeds" icon="warning" title={d.deeds[lang]}>
    <WorkRows
      rows={deeds.map((deed: Deed) => ({
        href: `${path}/${deed}`,
        title: deedTexts[of][deed].title[lang],
        text: deedTexts[of][deed].short[lang],
      }))}
    />
  </Panel>
)
