import { localized } from '../../../platform/languages.ts'
import { SelectField } from '../../../ui/forms/field.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { listPath } from '../editing/entry-page.tsx'
import type { EntryPanel } from '../editing/panels.ts'
import { runners } from './queries.ts'
import { r } from './texts.ts'

/** Whose editors an organization's entries are; the network's editor tells. */
export const runnerPanel: EntryPanel = async (c, { id, kind, runBy }) => {
  if (kind !== 'organization' || !c.var.who.approves) return null
  const { tx, lang } = c.var
  const options = (await runners(tx, runBy)).map((one) => ({
    value: one.id,
    text: `${localized(one.name, lang)?.text ?? ''}${one.ended ? ` (${r.ended[lang]})` : ''}`,
  }))
  return (
    <Panel id="runners" icon="users-three" title={r.title[lang]}>
      <PanelBody>
        <p class="small">{r.lead[lang]}</p>
        <form method="post" action={`${listPath}/${id}/toimittajat`}>
          <SelectField
            name="runner"
            label={r.runner[lang]}
            value={runBy ?? ''}
            options={[{ value: '', text: r.network[lang] }, ...options]}
          />
          <SendButton look="second">{r.save[lang]}</SendButton>
        </form>
      </PanelBody>
    </Panel>
  )
}
