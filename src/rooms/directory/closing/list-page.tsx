import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import { TextField } from '../../../ui/forms/field.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody, WorkRows } from '../../../ui/staff/queue.tsx'
import type { Kept } from './queries.ts'
import { c } from './texts.ts'

export const closingPath = '/tyo/koordinointi/aukiolo'
export const closingOf = (id: string) => `/tyo/koordinointi/palvelut/${id}/aukiolo`

type ListProps = { frame: StaffFrame; kept: Kept[]; words: string; more: boolean }

/** All places and services that somebody may close, each one press from its confirm page. */
export const ClosingListPage = ({ frame, kept, words, more }: ListProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={c.title[lang]}>
      <DayHead title={c.title[lang]} />
      <p class="muted prose">{c.lead[lang]}</p>
      <form method="get" action={closingPath} class="row g2">
        <TextField name="q" type="search" label={c.search[lang]} value={words} maxlength={100} />
        <SendButton look="second">{c.find[lang]}</SendButton>
      </form>
      {kept.length ? (
        <Panel id="kept" icon="door" title={words || c.all[lang]}>
          <WorkRows rows={kept.map((one) => rowOf(one, lang))} />
        </Panel>
      ) : (
        <Empty icon="house-duotone" title={c.none[lang]}>
          <p>{c.noneText[lang]}</p>
        </Empty>
      )}
      {more ? <p class="muted">{c.more[lang]}</p> : null}
    </DeskPage>
  )
}

type PanelProps = { kept: Kept[]; more: boolean; lang: Lang }

/** On the day of whoever keeps entries, the first of the two presses. Of many only those that are closed stand here. */
export const ClosingPanel = ({ kept, more, lang }: PanelProps) => {
  const shown = more ? kept.filter(({ closed }) => closed) : kept
  return kept.length ? (
    <Panel id="closing" icon="door" title={c.closeTitle[lang]}>
      {shown.length ? <WorkRows rows={shown.map((one) => rowOf(one, lang))} /> : null}
      {more ? (
        <PanelBody>
          <ButtonLink href={closingPath} look="second">
            {c.choose[lang]}
          </ButtonLink>
        </PanelBody>
      ) : null}
    </Panel>
  ) : null
}

const rowOf = ({ id, kind, name, where, closed }: Kept, lang: Lang) => ({
  href: closingOf(id),
  title: localized(name, lang)?.text ?? '',
  text: [c[kind === 'location' ? 'place' : 'service'][lang], localized(where, lang)?.text].filter(Boolean).join(' · '),
  ...(closed ? { due: { text: c.closedToday[lang], soon: true } } : {}),
})
