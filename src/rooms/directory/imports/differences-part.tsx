import type { Lang } from '../../../platform/languages.ts'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag, ViewChoice } from '../../../ui/parts/chips.tsx'
import { Pager } from '../../../ui/parts/pager.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { Changes } from '../editing/change-parts.tsx'
import type { Options } from '../editing/entry-queries.ts'
import { pieceName } from '../editing/in-words.ts'
import type { Importer } from './access.ts'
import type { Difference } from './queries.ts'
import { reasonWords } from './reason-words.ts'
import type { Run } from './run.ts'
import { importsPath } from './runs-page.tsx'
import { actionWords, kindWords, outcomeWords, t } from './texts.ts'

export const actions = ['create', 'change', 'gone'] as const
/** Of a new entry with thirty pieces the first tell what it is. */
const mostPieces = 12

export type DifferencesProps = {
  run: Run
  who: Importer
  lang: Lang
  rows: Difference[]
  options: Options
  action: string | null
  after: number
  /** The number after which the next page begins. */
  next: number | null
}

/** What would change, or has, a page at a time; while the run waits each may be left out. */
export const DifferencesPart = ({ run, who, lang, rows, options, action, after, next }: DifferencesProps) => {
  const here = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(action ? { laji: action } : {}), ...more }).toString()
    return `${importsPath}/${run.id}${query ? `?${query}` : ''}#differences`
  }
  const choosing = run.state === 'waiting' && !run.dry && who.approves
  const list = (
    <ul class="rows">
      {rows.map((row) => (
        <DifferenceRow {...{ row, options, lang, choosing }} />
      ))}
    </ul>
  )
  return (
    <Panel id="differences" icon="arrows-left-right" title={t.differences[lang]}>
      <PanelBody>
        <ViewChoice
          label={t.differences[lang]}
          views={[
            { href: `${importsPath}/${run.id}#differences`, text: t.all[lang], chosen: !action },
            ...actions.flatMap((one) =>
              run.counts[one]
                ? [
                    {
                      href: `${importsPath}/${run.id}?laji=${one}#differences`,
                      text: `${actionWords[one][lang]} ${run.counts[one]}`,
                      chosen: action === one,
                    },
                  ]
                : [],
            ),
          ]}
        />
        {rows.length ? null : (
          <>
            <p>
              <b>{t.noDifferences[lang]}</b>
            </p>
            <p>{t.noDifferencesText[lang]}</p>
          </>
        )}
      </PanelBody>
      {choosing && rows.length ? (
        <form method="post" action={`${importsPath}/${run.id}/valinnat`}>
          <input type="hidden" name="after" value={String(after)} />
          <input type="hidden" name="laji" value={action ?? ''} />
          {list}
          <PanelBody>
            <SendButton look="second">{t.saveChoices[lang]}</SendButton>
          </PanelBody>
        </form>
      ) : (
        list
      )}
      {after || next ? (
        <Pager
          label={t.pages[lang]}
          counted=""
          {...(after ? { before: { text: t.earlier[lang], href: here({}) } } : {})}
          {...(next ? { after: { text: t.later[lang], href: here({ jalkeen: String(next) }) } } : {})}
        />
      ) : null}
    </Panel>
  )
}

const nameFirst = ({ path }: { path: string }) => (path.startsWith('name.') ? 0 : 1)

type RowProps = { row: Difference; options: Options; lang: Lang; choosing: boolean }

const DifferenceRow = ({ row, options, lang, choosing }: RowProps) => {
  // What something new was made from is nobody's word.
  const told = row.action === 'create' ? row.changes.map((change) => ({ ...change, before: null })) : row.changes
  const shown = told.toSorted((one, other) => nameFirst(one) - nameFirst(other)).slice(0, mostPieces)
  const wording = { kind: row.kind, options, lang }
  return (
    <li class="panel-body">
      <div class="row g2">
        <h3>
          {row.name ?? row.source_key} <small class="muted">{kindWords[row.kind][lang]}</small>
        </h3>
        <Tag kind={row.action === 'gone' ? 'danger' : row.action === 'create' ? 'ok' : 'info'}>
          {actionWords[row.action][lang]}
        </Tag>
        {row.outcome ? <Tag>{outcomeWords[row.outcome]?.[lang]}</Tag> : null}
        {row.undo ? <Tag>{outcomeWords[row.undo]?.[lang]}</Tag> : null}
        {row.left_out && !choosing ? <Tag kind="warn">{t.leftOut[lang]}</Tag> : null}
      </div>
      <Changes changes={shown} wording={wording} />
      {row.changes.length > mostPieces ? <p class="muted small">+ {row.changes.length - mostPieces}</p> : null}
      {row.answers.map(({ reason, field, value }) => (
        <p class="muted small anywhere">
          {reasonWords[reason][lang]}
          {field ? ` (${pieceName(field, wording)})` : ''}
          {value ? `: ${value}` : ''}
        </p>
      ))}
      <p class="muted small anywhere">
        {[row.file, row.row && `${t.row[lang].toLowerCase()} ${row.row}`, row.source_key].filter(Boolean).join(', ')}
      </p>
      {choosing ? (
        <>
          <input type="hidden" name="shown" value={String(row.number)} />
          <label class="check">
            <input type="checkbox" name="out" value={String(row.number)} checked={row.left_out} />
            <span>
              {t.leaveOut[lang]}
              <span class="vh">: {row.name ?? row.source_key}</span>
            </span>
          </label>
        </>
      ) : null}
    </li>
  )
}
