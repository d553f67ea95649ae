import type { Text } from '../../../platform/languages.ts'

/** What the public pages say of days on which somebody is closed. */
export const n = {
  closedToday: { fi: 'Suljettu tänään', sv: 'Stängt i dag', en: 'Closed today' },
  closedUntil: (day: string): Text => ({
    fi: `Suljettu ${day} asti`,
    sv: `Stängt till och med ${day}`,
    en: `Closed until ${day}`,
  }),
  closedForNow: { fi: 'Suljettu toistaiseksi', sv: 'Stängt tills vidare', en: 'Closed until further notice' },
  comingTitle: { fi: 'Suljettu lähipäivinä', sv: 'Stängt de närmaste dagarna', en: 'Closed in the coming days' },
} satisfies Record<string, Text | ((...words: string[]) => Text)>
