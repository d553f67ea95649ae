import type { Fields } from '../harness.ts'
import { type AttackedTown, motherCode } from './town.ts'

// The one table that a new private route may need a line in. What is not told here turns the tests of this folder red.

type Known<T> = Record<string, (town: AttackedTown) => T>

/** What may stand where an address has a colon, by the address up to there: ids of the mother, her child and what belongs to them. */
export const parameters: Known<string[]> = {
  '/oma/perhe/:id': ({ id }) => [id('mother'), id('child')],
  '/tyo/perheet/:id': ({ id }) => [id('mother'), id('child'), id('hidden')],
  '/tyo/perheet/:id/tauko/:pregnancy': ({ id }) => [id('pregnancy')],
  '/tyo/oikeudet/:id': ({ id }) => [id('right')],
  '/tyo/organisaatiot/:id': ({ id }) => [id('clinic')],
  '/tyo/katselut/hata/:id': ({ id }) => [id('haste')],
  '/tyo/katselut/kysymys/:id': ({ id }) => [id('question')],
  '/tyo/katselut/pyynto/:id': ({ id }) => [id('request')],
}

type Form = {
  /** Somebody who may send it, and is answered with 303: so the 404 of others is about them and not about the words. */
  by: string
  fields: Fields
  /** Where it is sent in that proof, when the first address of the table would not do. */
  at?: string
}

const reason = 'Tarvitsen tiedon tämän päivän käyntiä varten'
const names = { firstFi: 'Yksi', firstSv: 'Ett', secondFi: 'Kaksi', secondSv: 'Två' }

/** A form filled in as it should be, about the mother and her child, by its address. They are proved in this order. */
export const forms: Known<Form> = {
  '/oma/tauko': () => ({ by: 'mother', fields: { pause: 'begin' } }),
  '/oma/perhe/luottamus': ({ id }) => ({ by: 'mother', fields: { adult: id('friend') } }),
  '/oma/perhe/luottamus/lopeta': ({ id }) => ({ by: 'mother', fields: { trust: id('trust') } }),
  '/oma/loki/kysy': ({ id }) => ({
    by: 'mother',
    fields: { row: id('row'), [`words-${id('row')}`]: 'Miksi?', kenen: id('mother'), muut: '', ennen: '' },
  }),
  '/oma/tiedot': () => ({
    by: 'mother',
    fields: { lang: 'fi', interpreter: 'ar', phone: '040 765 4321', email: 'aiti@example.org' },
  }),
  '/oma/tiedot/pyynto': ({ id }) => ({
    by: 'mother',
    fields: { kind: 'correction', subject: id('child'), words: 'Nimi on väärin' },
  }),
  '/oma/tiedot/poista': () => ({ by: 'mother', fields: { kind: 'email' } }),
  '/tyo/perheet': () => ({ by: 'searcher', fields: { q: motherCode } }),
  '/tyo/perheet/:id/peruste': () => ({ by: 'searcher', fields: { ground: 'referral', words: reason } }),
  '/tyo/perheet/:id/sijainti': ({ id }) => ({
    by: 'nurse',
    fields: { words: reason },
    at: `/tyo/perheet/${id('hidden')}/sijainti`,
  }),
  '/tyo/perheet/:id/tauko/:pregnancy': () => ({ by: 'nurse', fields: {} }),
  '/tyo/katselut': () => ({ by: 'privacy', fields: { email: 'suojaaja@example.org' } }),
  '/tyo/katselut/hata/:id': () => ({ by: 'privacy', fields: { choice: 'right', words: reason } }),
  '/tyo/katselut/kysymys/:id': () => ({ by: 'privacy', fields: { choice: 'agree', words: reason } }),
  '/tyo/katselut/pyynto/:id': () => ({ by: 'privacy', fields: { choice: 'agree', words: reason } }),
  '/tyo/oikeudet/uusi': ({ id }) => ({
    by: 'administrator',
    fields: {
      ...{ practitioner: id('newcomer'), task: 'limited_care', service: 'clinic', unit: id('elsewhere') },
      ...{ until: '', reason },
    },
  }),
  '/tyo/oikeudet/:id/paata': () => ({ by: 'administrator', fields: { reason } }),
  '/tyo/organisaatiot/:id/yhdista': ({ id }) => ({
    by: 'administrator',
    fields: { into: id('elsewhere') },
    at: `/tyo/organisaatiot/${id('merging')}/yhdista`,
  }),
  '/tyo/organisaatiot/:id/jaa': ({ id }) => ({
    by: 'administrator',
    fields: names,
    at: `/tyo/organisaatiot/${id('splitting')}/jaa`,
  }),
  '/tyo/kytkimet': () => ({
    by: 'administrator',
    fields: { feature: 'booking', 'at-booking': 'malmi', turn: 'on' },
  }),
}

/**
 * What is the attacker's own to open, although they attack: a page about themselves, or their work. It has nothing of the victims.
 * A route that is not here answers them with the same 404 as everybody. Forms that would do their lawful work are left out.
 */
export const theirOwn: Record<string, (route: string) => boolean> = {
  otherGuardian: (route) => /^(GET|POST) \/oma(\/|\.|$)/.test(route) && !route.includes(':'),
  professional: (route) => ['GET /tyo', 'GET /tyo/peitto', 'GET /tyo/perheet', 'POST /tyo/perheet'].includes(route),
  administrator: (route) =>
    ['GET /tyo', 'GET /tyo/peitto'].includes(route) ||
    /^(GET|POST) \/tyo\/(oikeudet|organisaatiot|kytkimet)/.test(route),
}

/** What an attacker sends in a form of their own, when the form in the table would be lawful of them: it aims at the victims. */
export const aimed: Record<string, Known<Fields>> = {
  professional: { '/tyo/perheet': () => ({ q: 'Piilonen Sanna' }) },
  administrator: {},
  otherGuardian: {
    '/oma/tiedot': ({ id }) => ({
      lang: 'fi',
      interpreter: '',
      phone: '',
      email: '',
      id: id('mother'),
      person: id('mother'),
    }),
    '/oma/tauko': ({ id }) => ({ pause: 'begin', pregnancy: id('pregnancy'), person: id('mother') }),
  },
}
