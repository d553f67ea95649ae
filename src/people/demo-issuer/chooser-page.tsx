import type { PageFrame } from '../../ui/frame.ts'
import { Page } from '../../ui/page.tsx'
import { href } from '../../ui/paths.ts'
import type { DemoPerson } from './accounts.ts'
import { PeopleRows } from './people-rows.tsx'
import { t } from './texts.ts'

/** What stands in the place of a bank's or an employer's own page. */
export const ChooserPage = ({ frame, people, action }: { frame: PageFrame; people: DemoPerson[]; action: string }) => {
  const { lang } = frame
  return (
    <Page frame={frame} title={t.chooserTitle[lang]} hidden posts>
      <div class="wrap pad-top stack g4">
        <div class="prose stack g3">
          <h1>{t.chooserTitle[lang]}</h1>
          <p class="lead">{t.chooserLead[lang]}</p>
        </div>
        <form class="demo" method="post" action={action}>
          {people.length ? <PeopleRows people={people} level={2} /> : <p>{t.nobody[lang]}</p>}
        </form>
        <p>
          <a href={href('signIn', lang)}>{t.back[lang]}</a>
        </p>
      </div>
    </Page>
  )
}
