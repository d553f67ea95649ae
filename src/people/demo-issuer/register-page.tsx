import { Choices } from '../../ui/forms/choices.tsx'
import { SelectField } from '../../ui/forms/field.tsx'
import type { PageFrame } from '../../ui/frame.ts'
import { Page } from '../../ui/page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { TrialBox } from '../../ui/parts/notice.tsx'
import type { DemoPerson } from './accounts.ts'
import type { Principal } from './register-memory.ts'
import { t } from './texts.ts'

type RegisterPageProps = {
  frame: PageFrame
  /** The page's own address, with what the question needs. */
  action: string
  people: Principal[]
  /** Who could give a mandate in the trial. */
  givers: DemoPerson[]
}

/** What stands in the place of the register's own page: whom to act for, and in a trial also who lets one. */
export const RegisterPage = ({ frame, action, people, givers }: RegisterPageProps) => {
  const { lang } = frame
  return (
    <Page frame={frame} title={t.registerTitle[lang]} hidden posts>
      <div class="wrap pad-top stack g5">
        <div class="prose stack g3">
          <h1>{t.registerTitle[lang]}</h1>
          <p class="lead">{t.registerLead[lang]}</p>
        </div>
        <form class="prose" method="post" action={action} novalidate>
          {people.length ? (
            <Choices
              name="principal"
              label={t.registerWhom[lang]}
              choices={people.map(({ code, name }) => ({ value: code, text: name }))}
              chosen={people[0]?.code}
            />
          ) : (
            <p>{t.registerNobody[lang]}</p>
          )}
          <p class="row mt3">
            {people.length ? (
              <SendButton name="does" value="choose">
                {t.registerChoose[lang]}
              </SendButton>
            ) : null}
            <SendButton name="does" value="cancel" look="second">
              {t.registerCancel[lang]}
            </SendButton>
          </p>
        </form>
        <TrialBox id="give" title={t.giveTitle[lang]}>
          <p>{t.giveText[lang]}</p>
          <form method="post" action={action} novalidate>
            <SelectField
              name="giver"
              label={t.giveWho[lang]}
              options={givers.map(({ sub, name }) => ({ value: sub, text: name }))}
            />
            <p class="mt3">
              <SendButton name="does" value="give" look="second">
                {t.give[lang]}
              </SendButton>
            </p>
          </form>
        </TrialBox>
      </div>
    </Page>
  )
}
