import type { Lang } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import { ownMessages } from '../notices/kinds.ts'
import { inBrowsers, t as push } from '../push/texts.ts'
import { h, mediumWords } from './hearing-texts.ts'
import type { SettingsDraft } from './settings.ts'

export type Hearing = {
  /** What somebody can be told by from here; nothing is asked when there is none. */
  media: readonly Medium[]
  /** Under turvakielto nothing is sent, whatever they choose. */
  shielded: boolean
  /** In how many browsers notifications are on; null where they are not theirs to turn on. */
  browsers: number | null
}

type HearingFieldsProps = Hearing & { draft: SettingsDraft; error: string | undefined; lang: Lang }

/** How soon and by what somebody wants to hear that there is something new. */
export const HearingFields = ({ draft, media, shielded, browsers, error, lang }: HearingFieldsProps) => {
  if (media.length === 0) return <Browsers {...{ browsers, draft, lang }} />
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
      <Browsers {...{ browsers, draft, lang }} />
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

/** Notifications have a page of their own: they are turned on in one browser at a time. */
const Browsers = ({ browsers, draft, lang }: Pick<HearingFieldsProps, 'browsers' | 'draft' | 'lang'>) => {
  if (browsers === null) return null
  const silent = browsers === 0 && draft.notify_by === 'push'
  return (
    <div class="mt3 stack g3">
      {silent ? (
        <Notice kind="warn" title={push.silent[lang]} level={3}>
          <p>{push.silentText[lang]}</p>
        </Notice>
      ) : null}
      <LinkRows
        rows={[{ href: '/oma/ilmoitukset', icon: 'bell', text: push.change[lang], detail: inBrowsers(browsers)[lang] }]}
      />
    </div>
  )
}
