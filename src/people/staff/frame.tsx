import { getCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { isTrustedPlace } from '../../platform/http/cookies.ts'
import { localized } from '../../platform/languages.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { frameOf } from '../../ui/http-frame.ts'
import type { SignInEnd } from '../../ui/parts/ending.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { StaffPage } from '../../ui/staff/staff-page.tsx'
import { endingOf } from '../ending.ts'
import { n } from './confirm-texts.ts'
import { k } from './keeping-texts.ts'
import type { Staff, StaffContext } from './rules.ts'
import { t } from './texts.ts'
import { w } from './worker-texts.ts'

/** What the frame of a staff page needs of the request. */
export type StaffFrame = PageFrame & { staff: Staff; covered: boolean; ending: SignInEnd; saved: boolean }

export const staffFrame = (c: StaffContext): StaffFrame => ({
  ...frameOf(c, 'front'),
  staff: c.var.who,
  covered: getCookie(c, 'peitto', isTrustedPlace(c) ? 'host' : undefined) === '1',
  ending: endingOf(c),
  saved: c.req.method === 'GET' && c.req.query('ok') !== undefined,
})

type DeskPageProps = { frame: StaffFrame; title: string; failed?: boolean; scripts?: string[]; children?: Child }

/** A page of the professionals' side: only the places that this person has stand in its menu. */
export const DeskPage = ({ frame, title, failed, scripts = [], children }: DeskPageProps) => {
  const { lang, staff, path } = frame
  const { given_name, family_name, title: work } = staff.name
  const links = placesOf(staff).map(({ name, ...place }) => ({
    ...place,
    text: name[lang],
    current: place.href === path || (place.href !== '/tyo' && path.startsWith(`${place.href}/`)),
  }))
  return (
    <StaffPage
      frame={frame}
      title={title}
      failed={failed}
      scripts={scripts}
      ending={frame.ending}
      top={{
        home: '/tyo',
        desk: t.desk[lang],
        search: staff.caring ? { action: '/tyo/perheet', label: t.search[lang] } : undefined,
        me: {
          name: `${given_name} ${family_name}`,
          letters: given_name.charAt(0) + family_name.charAt(0),
          work: [work, staff.worksAt].flatMap((text) => localized(text, lang)?.text ?? []).join(', '),
        },
        acts: [
          { href: '/tyo/peitto', icon: 'eye-slash', text: t.cover[lang], does: 'cover', keys: 'Esc' },
          { href: '/kirjaudu/lukitse', icon: 'lock-key', text: t.lock[lang], does: 'send' },
          { href: '/kirjaudu/ulos', icon: 'sign-out', text: t.signOut[lang], does: 'send' },
        ],
      }}
      nav={{ label: t.desk[lang], links }}
      cover={{ on: frame.covered, title: t.covered[lang], text: t.coveredText[lang], show: t.show[lang] }}
    >
      {frame.saved ? <Notice kind="ok" title={t.saved[lang]} announced /> : null}
      {children}
    </StaffPage>
  )
}

/** The places of this person besides the desk, which everybody has. */
export const placesOf = (staff: Staff) => places.filter(({ has }) => has(staff)).map(({ has: _, ...place }) => place)

const places = [
  { href: '/tyo', icon: 'sun-horizon', name: t.today, has: () => true },
  { href: '/tyo/perheet', icon: 'users', name: t.families, has: ({ caring }: Staff) => caring },
  { href: '/tyo/vahvistukset', icon: 'checks', name: n.place, has: ({ caring }: Staff) => caring },
  {
    href: '/tyo/koordinointi/palvelut',
    icon: 'map-pin-line',
    name: t.entries,
    has: ({ tasks }: Staff) => tasks.has('editing') || tasks.has('approving'),
  },
  {
    href: '/tyo/palaute',
    icon: 'chat-text',
    name: t.feedback,
    has: ({ tasks }: Staff) => ['coordination', 'editing', 'approving', 'administration'].some((one) => tasks.has(one)),
  },
  {
    href: '/tyo/koordinointi/tuonnit',
    icon: 'download-simple',
    name: t.imports,
    has: ({ tasks }: Staff) => tasks.has('approving') || tasks.has('editing'),
  },
  {
    href: '/tyo/oikeudet',
    icon: 'seal-check',
    name: t.rights,
    has: ({ tasks }: Staff) => tasks.has('administration') || tasks.has('privacy'),
  },
  {
    href: '/tyo/ammattilaiset',
    icon: 'user',
    name: w.title,
    has: ({ tasks }: Staff) => tasks.has('administration'),
  },
  {
    href: '/tyo/koordinointi/aukiolo',
    icon: 'door',
    name: t.otherHours,
    has: ({ tasks }: Staff) => tasks.has('editing') || tasks.has('approving'),
  },
  {
    href: '/tyo/koordinointi/ajantasaisuus',
    icon: 'clock',
    name: t.freshness,
    has: ({ tasks }: Staff) => tasks.has('editing') || tasks.has('approving'),
  },
  {
    href: '/hallinta/numerot',
    icon: 'phone',
    name: t.numbers,
    has: ({ tasks }: Staff) => tasks.has('approving') && !tasks.has('administration'),
  },
  {
    href: '/hallinta/aiheet',
    icon: 'book-open-text',
    name: t.topics,
    has: ({ tasks }: Staff) => tasks.has('approving') && !tasks.has('administration'),
  },
  {
    href: '/hallinta/alueet',
    icon: 'map-pin-line',
    name: t.areas,
    has: ({ tasks }: Staff) => tasks.has('approving') && !tasks.has('administration'),
  },
  { href: '/tyo/katselut', icon: 'eye', name: t.reviews, has: ({ tasks }: Staff) => tasks.has('privacy') },
  { href: '/tyo/sailytys', icon: 'clock', name: k.title, has: ({ tasks }: Staff) => tasks.has('privacy') },
  {
    href: '/hallinta',
    icon: 'gear',
    name: t.administration,
    has: ({ tasks }: Staff) => tasks.has('administration') || tasks.has('privacy'),
  },
] as const
