import type { PageFrame } from './frame.ts'
import { Page } from './page.tsx'
import { Breadcrumbs } from './parts/breadcrumbs.tsx'
import { Colours, Notices, TypeAndButtons } from './pattern/basics.tsx'
import { Calendar } from './pattern/calendar.tsx'
import { Family, MessageParts, Safety } from './pattern/family.tsx'
import { Booking, Forms } from './pattern/forms.tsx'
import { Front } from './pattern/front.tsx'
import { Planning } from './pattern/planning.tsx'
import { Services } from './pattern/services.tsx'
import { StaffDay, StaffGroups } from './pattern/staff.tsx'
import { type SectionId, t } from './pattern/texts.ts'

const contents: SectionId[] = [
  'colours',
  'type',
  'notices',
  'front',
  'services',
  'forms',
  'booking',
  'calendar',
  'family',
  'messages',
  'safety',
  'staffDay',
  'staffGroups',
  'staffPlanning',
]

/** Every part on one page, as it really is: what is missing here does not exist. */
export const StylesPage = ({ frame }: { frame: PageFrame }) => {
  const { lang } = frame
  return (
    <Page frame={frame} title={t.title[lang]} description={t.lead[lang]} styles={['pro.css', 'signed-in.css']}>
      <div class="wrap">
        <Breadcrumbs lang={lang} trail={[{ text: t.title[lang] }]} />
        <div class="stack g6">
          <div class="stack g3">
            <h1>{t.title[lang]}</h1>
            <p class="lead">{t.lead[lang]}</p>
            <p class="muted small">{t.invented[lang]}</p>
          </div>
          <nav aria-label={t.contents[lang]}>
            <ul class="chips">
              {contents.map((id) => (
                <li>
                  <a class="chip" href={`#${id}`}>
                    {t[id][lang]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Colours />
          <TypeAndButtons />
          <Notices />
          <Front />
          <Services />
          <Forms />
          <Booking />
          <Calendar />
          <Family />
          <MessageParts />
          <Safety />
          <StaffDay />
          <StaffGroups />
          <Planning />
        </div>
      </div>
    </Page>
  )
}
