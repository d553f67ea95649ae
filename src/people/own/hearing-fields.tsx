import type { Lang } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { ownMessages } from '../notices/kinds.ts'
import { h, mediumWords } from './hearing-texts.ts'
import type { SettingsDraft } from './settings.ts'

export type Hearing = {
  /** What somebody can be told by from here; nothing is asked when there is none. */
  media: readonly Medium[]
  /** Under turvakielto nothing is sent, whatever they choose. */
  shielded: boolean
}

type HearingFieldsProps = Hearing & { draft: SettingsDraft; error: string | undefined; lang: Lang }

/** How soon and by what somebody wants to hear that there is something new. */
export const HearingFields = ({ draft, media, shielded, error, lang }: HearingFieldsProps) => {
  if (media.length === 0) return null
  const matters = new Set(Object.values(ownMessages).map(({ when }) => when[lang]))
  return (
    <div class="stack g4" id="viestit">
      {shielded ? (
        <Notice kind="info" title={h.shielded[lang]}>
          <p>{h.shieldedText[lang]}</p>
        </Notice>
      ) : null}
      <Choices
        name="tell_when"
        label={h.when[lang]}
        hint={h.hint[lang]}
        choices={(['at_once', 'daily', 'never'] as const).map((value) => ({
          ...{ value, text: h[value][lang], detail: h[`${value}_detail`][lang] },
        }))}
        chosen={draft.tell_when || 'never'}
      />
      <div class="small muted">
        <p>{h.matters[lang]}</p>
        <ul>
          {[...matters].map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </div>
      <Choices
        name="notify_by"
        label={h.by[lang]}
        error={error}
        choices={media.map((value) => ({ value, text: mediumWords[value][lang] }))}
        chosen={draft.notify_by}
        sideBySide
      />
    </div>
  )
}
