import type { Child } from 'hono/jsx'
import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { localized } from '../../../../platform/languages.ts'
import { BackLink } from '../../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../../ui/parts/buttons.tsx'
import { Answers } from '../../../../ui/parts/facts.tsx'
import { Notice } from '../../../../ui/parts/notice.tsx'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { numbersPath } from './list-page.tsx'
import type { KeptLine } from './queries.ts'
import { n } from './texts.ts'

/** Each digit by itself, as one reads it aloud. */
const Dialled = ({ phone }: { phone: string }) => <b class="num">{phone.split('').join('\u2009')}</b>

/** Before a number changes: what will be dialled, digit by digit. What was typed travels on. */
export const ChangeNumberPage = ({
  frame,
  line,
  phone,
  shown,
  sent,
}: {
  frame: StaffFrame
  line: KeptLine | null
  phone: string
  shown: string
  sent: URLSearchParams
}) => {
  const { lang } = frame
  const path = `${numbersPath}/${line?.id ?? 'uusi'}`
  const rows: { name: string; value: Child }[] = [
    { name: n.isDialled[lang], value: <Dialled phone={phone} /> },
    { name: n.isShown[lang], value: shown },
    ...(line ? [{ name: n.former[lang], value: line.phone_shown }] : []),
  ]
  return (
    <DeskPage frame={frame} title={n.title[lang]}>
      <BackLink href={path} text={n.backToEdit[lang]} />
      <DayHead title={n.confirmTitle[lang]} />
      <Notice kind="warn">
        <p>{n.confirmText[lang]}</p>
      </Notice>
      <Answers rows={rows} />
      <form method="post" action={path} class="mt3">
        {[...sent]
          .filter(([name]) => name !== 'sure')
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name="sure" value={phone} />
        <SendButton>{n.yesSave[lang]}</SendButton>
      </form>
    </DeskPage>
  )
}

/** Somebody calls a number, and says that the right people answer. */
export const CallPage = ({ frame, line }: { frame: StaffFrame; line: KeptLine }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={n.title[lang]}>
      <BackLink href={`${numbersPath}/${line.id}`} text={localized(line.name, lang)?.text ?? ''} />
      <DayHead title={n.callTitle[lang]} />
      <p class="prose">{n.callText[lang]}</p>
      <Answers
        rows={[
          { name: n.isDialled[lang], value: <Dialled phone={line.phone} /> },
          { name: n.isShown[lang], value: line.phone_shown },
        ]}
      />
      <p class="mt3">
        <ButtonLink href={`tel:${line.phone}`} look="second" icon="phone">
          {line.phone_shown}
        </ButtonLink>
      </p>
      <form method="post" action={`${numbersPath}/${line.id}/tarkistus`} class="mt3">
        <input type="hidden" name="phone" value={line.phone} />
        <SendButton icon="check-bold">{n.answers[lang]}</SendButton>
      </form>
    </DeskPage>
  )
}
