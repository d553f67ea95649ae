import type { Lang } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
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
    <>
      <Choices
        name="tell_when"
        label={h.when[lang]}
        hint={h.hint[lang]}
        choices={(['at_once', 'daily', 'never'] as const).map((value) => ({
          ...{ value, text: h[value][lang], detail: h[`${value}_detail`][lang] },
        }))}
        chosen={draft.tell_when || 'never'}
      />
      <Choices
        name="notify_by"
        label={h.by[lang]}
        error={error}
        choices={media.map((value) => ({ value, text: mediumWords[value][lang] }))}
        chosen={draft.notify_by}
        sideBySide
      />
      {shielded ? (
        <div class="mt3">
          <Notice kind="info" title={h.shielded[lang]} level={3}>
            <p>{h.shieldedText[lang]}</p>
          </Notice>
        </div>
      ) : null}
      <div class="mt3">
        <Disclosure summary={h.matters[lang]}>
          <div class="prose">
            <ul>
              {[...matters].map((words) => (
                <li>{words}</li>
              ))}
            </ul>
          </div>
        </Disclosure>
      </div>
    </>
  )
}
