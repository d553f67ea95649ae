import { ButtonLink } from '../parts/buttons.tsx'
import { Tag } from '../parts/chips.tsx'
import type { MarkKind } from '../staff/attendance.tsx'
import type { DayRow } from '../staff/day.tsx'
import type { WorkRow } from '../staff/queue.tsx'

const at = (text: string) => ({ text: text.replace(':', '.'), machine: `2026-11-23T${text.padStart(5, '0')}` })

export const day: DayRow[] = [
  {
    begins: at('8:00'),
    ends: '–8.45',
    kind: 'child',
    title: 'Virtanen Aino, 4 kk',
    href: '#staffDay',
    room: { icon: 'door', text: 'Huone 3' },
    text: '4 kk terveystarkastus. Mukana äiti Sanna.',
    tags: (
      <>
        <Tag kind="danger" icon="warning-circle-bold">
          Katso ennen käyntiä
        </Tag>
        <Tag kind="ok" icon="check-bold">
          Esitiedot täytetty
        </Tag>
      </>
    ),
    now: 'nyt 8.12',
    preparation: [
      { name: 'Perheen toive', value: '”Herää tunnin välein. Voiko kiinteitä jo kokeilla?”' },
      { name: 'Esitiedot 22.11.', value: 'Täysimetys. Kysely on täytetty.' },
      { name: 'Viime käynnillä', value: '3 kk 22.10. Sovittu unirytmistä.' },
    ],
    acts: (
      <>
        <ButtonLink href="#staffDay">Aloita käynti</ButtonLink>
        <ButtonLink href="#staffDay" look="second">
          Avaa kysely
        </ButtonLink>
        <ButtonLink href="#staffDay" look="quiet">
          Ei saapunut
        </ButtonLink>
      </>
    ),
  },
  {
    begins: at('9:30'),
    ends: '–10.15',
    kind: 'preg',
    title: 'Ali Fatima, raskausviikko 24',
    href: '#staffDay',
    room: { icon: 'door', text: 'Huone 3' },
    text: 'Äitiysneuvola. Kumppani mukana etänä.',
    tags: (
      <Tag kind="info" icon="translate">
        Tulkki: somali, paikalla
      </Tag>
    ),
  },
  { begins: at('11:45'), ends: '–12.15', kind: 'break', text: 'Lounas' },
  {
    begins: at('12:30'),
    ends: '–14.00',
    kind: 'home',
    title: 'Lehto vauva, 6 pv',
    href: '#staffDay',
    room: { icon: 'house-line', text: 'Kotikäynti' },
    text: 'Maunulanmäki 4 B 12. Lähtö 12.15.',
    tags: (
      <Tag kind="info" icon="dog">
        Koira, omistaja laittaa kiinni
      </Tag>
    ),
  },
  {
    begins: at('14:15'),
    ends: '–15.00',
    kind: 'free',
    title: 'Peruttu aika',
    text: 'Peruutusjonossa 3 perhettä',
    offer: (
      <ButtonLink href="#staffDay" look="soft">
        Tarjoa jonolle
      </ButtonLink>
    ),
  },
  {
    begins: at('15:00'),
    ends: '–15.45',
    kind: 'group',
    title: 'Perhevalmennus: suunnittelu',
    href: '#staffDay',
    room: { icon: 'users-three', text: 'Kokoushuone' },
    text: 'Ensimmäinen kerta ti 1.12.',
  },
  {
    begins: at('16:00'),
    ends: '–16.30',
    kind: 'call',
    title: 'Soittoaika',
    href: '#staffDay',
    room: { icon: 'phone', text: 'Puhelin' },
    text: '3 soittopyyntöä odottaa',
  },
]

export const queueRows = {
  attention: [
    {
      href: '#staffDay',
      title: 'Virtanen Sanna',
      text: 'Lomakevastaus odottaa. Ota puheeksi kahden kesken.',
      due: { text: 'nyt', soon: true },
    },
  ],
  messages: [
    {
      href: '#staffDay',
      title: 'Nieminen Laura',
      text: 'Onni, 2 kk. Rintatulehdusepäily?',
      due: { text: 'vastaa tänään', soon: true },
      unread: 'Lukematon.',
    },
    {
      href: '#staffDay',
      title: 'Karlsson Emma',
      text: 'Kan vi byta tiden på torsdag?',
      textLang: 'sv',
      due: { text: 'ti 24.11.' },
      unread: 'Lukematon.',
    },
  ],
  groups: [
    {
      href: '#staffDay',
      title: 'Perhevalmennus 14',
      text: '9/12 ilmoittautunut, 1 jonossa',
      due: { text: 'ti 1.12. klo 17' },
      full: 0.75,
    },
  ],
} satisfies Record<string, WorkRow[]>

const spoken: Record<MarkKind, string> = {
  two: 'vanhempaa paikalla',
  one: 'vanhempi paikalla',
  away: 'poissa',
  none: 'ei vielä',
  outside: 'ei vielä mukana',
}

export const marksOf = (...kinds: MarkKind[]) => kinds.map((kind) => ({ kind, spoken: spoken[kind] }))
