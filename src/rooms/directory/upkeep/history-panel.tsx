import type { Lang, Text } from '../../../platform/languages.ts'
import { dayAndTime } from '../../../ui/dates.ts'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { CommonChange } from './changes.ts'

type HistoryProps = { changes: readonly CommonChange[]; names: Record<string, Text>; lang: Lang }

/** Who has changed it, newest first. */
export const HistoryPanel = ({ changes, names, lang }: HistoryProps) => (
  <Panel id="history" icon="clock" title={h.title[lang]}>
    {changes.length ? (
      <ul class="rows">
        {changes.map(({ at, name, fields }) => (
          <li>
            <div class="r">
              <b>{fields ? fields.map((field) => names[field]?.[lang] ?? field).join(', ') : h.made[lang]}</b>
              <span class="due">{dayAndTime(at, lang)}</span>
              <span>{name}</span>
            </div>
          </li>
        ))}
      </ul>
    ) : (
      <PanelBody>
        <p class="muted">{h.none[lang]}</p>
      </PanelBody>
    )}
  </Panel>
)

const h = {
  title: { fi: 'Muutokset', sv: 'Ändringar', en: 'Changes' },
  none: {
    fi: 'Kukaan ei ole muuttanut tätä täällä.',
    sv: 'Ingen har ändrat det här.',
    en: 'Nobody has changed it here.',
  },
  made: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
} satisfies Record<string, Text>
