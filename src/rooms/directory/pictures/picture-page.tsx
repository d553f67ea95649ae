import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { localized } from '../../../platform/languages.ts'
import { Checks } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { describedBy, HintAndError } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { ThreeTexts } from '../../../ui/staff/editing.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { Kept } from '../closing/queries.ts'
import { type Typed, threeTexts } from '../upkeep/words.ts'
import { EntryPicture } from './entry-picture.tsx'
import type { Picture } from './queries.ts'
import { i, pictureErrors } from './texts.ts'

export const pictureOfEntry = (id: string) => `/tyo/koordinointi/palvelut/${id}/kuva`

export type PictureDraft = { words: Typed; decorative: boolean }
export type PictureErrors = Partial<Record<'file' | 'words-fi', keyof typeof pictureErrors>>

type PictureProps = {
  frame: StaffFrame
  kept: Kept
  picture: Picture | null
  draft: PictureDraft
  errors: PictureErrors
}

/** The picture of an entry and what it shows. */
export const PicturePage = ({ frame, kept, picture, draft, errors }: PictureProps) => {
  const { lang } = frame
  const wrong = Object.entries(errors).flatMap(([field, why]) =>
    why ? [{ field, text: pictureErrors[why][lang] }] : [],
  )
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.text
  const path = pictureOfEntry(kept.id)
  return (
    <DeskPage frame={frame} title={i.title[lang]} failed={wrong.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
      <BackLink href={`/tyo/koordinointi/palvelut/${kept.id}/aukiolo`} text={localized(kept.name, lang)?.text ?? ''} />
      <DayHead title={i.title[lang]} />
      <p class="muted prose">{i.lead[lang]}</p>
      {picture ? (
        <div class="card">
          <EntryPicture picture={picture} lang={lang} />
        </div>
      ) : null}
      <Panel id="picture" icon="eye" title={(picture ? i.replace : i.add)[lang]}>
        <PanelBody>
          <form method="post" action={path} enctype="multipart/form-data" novalidate>
            <div class={errors.file ? 'field has-error' : 'field'}>
              <label for="file">{i.file[lang]}</label>
              <HintAndError name="file" hint={i.fileHint[lang]} error={errorOf('file')} />
              <input
                class="input"
                id="file"
                type="file"
                name="file"
                accept="image/jpeg,image/png,image/webp"
                aria-invalid={errors.file ? 'true' : undefined}
                aria-describedby={describedBy({ name: 'file', hint: i.fileHint[lang], error: errorOf('file') })}
              />
            </div>
            <ThreeTexts name="words" legend={i.words[lang]} texts={threeTexts(draft.words, lang)} />
            <p class="muted">{i.wordsHint[lang]}</p>
            <Checks
              name="decorative"
              label={i.title[lang]}
              checks={[{ value: 'yes', text: i.decorative[lang] }]}
              chosen={draft.decorative ? ['yes'] : []}
            />
            <p class="mt3">
              <SendButton>{i.save[lang]}</SendButton>
            </p>
          </form>
          {picture ? (
            <form method="post" action={`${path}/poista`}>
              <SendButton look="quiet">{i.remove[lang]}</SendButton>
            </form>
          ) : null}
        </PanelBody>
      </Panel>
    </DeskPage>
  )
}
