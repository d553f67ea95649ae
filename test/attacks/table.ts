import { aBrowser } from '../../src/people/push/browser-sample.ts'
import type { Fields } from '../harness.ts'
import { type AttackedTown, motherCode } from './town.ts'

// The one table that a new private route may need a line in. What is not told here turns the tests of this folder red.

type Known<T> = Record<string, (town: AttackedTown) => T>

/** What may stand where an address has a colon, by the address up to there: ids of the mother, her child and what belongs to them. */
export const parameters: Known<string[]> = {
  '/oma/perhe/:id': ({ id }) => [id('mother'), id('child')],
  '/tyo/perheet/:id': ({ id }) => [id('mother'), id('child'), id('hidden')],
  '/oma/avaimet/:id': ({ id }) => [id('passkey')],
  '/oma/ilmoitukset/:id': ({ id }) => [id('browser')],
  '/tyo/perheet/:id/tauko/:pregnancy': ({ id }) => [id('pregnancy')],
  '/tyo/perheet/:id/raskaus/:pregnancy': ({ id }) => [id('pregnancy'), id('ending')],
  '/tyo/ammattilaiset/:id': ({ id }) => [id('newcomer')],
  '/tyo/sailytys/:id': ({ id }) => [id('report')],
  '/tyo/oikeudet/:id': ({ id }) => [id('right')],
  '/tyo/palaute/:id': ({ id }) => [id('feedback')],
  '/hallinta/organisaatiot/:id': ({ id }) => [id('town organization')],
  '/hallinta/yksikot/:id': ({ id }) => [id('clinic')],
  '/hallinta/tiimit/:id': ({ id }) => [id('team')],
  '/hallinta/tilat/:id': ({ id }) => [id('space')],
  '/tyo/katselut/hata/:id': ({ id }) => [id('haste')],
  '/tyo/koordinointi/palvelut/:id': ({ id }) => [id('entry')],
  '/tyo/koordinointi/palvelut/:id/historia/:version': () => ['1'],
  '/tyo/koordinointi/tuonnit/:id': ({ id }) => [id('run'), id('saved run')],
  '/tyo/vahvistukset/:id': ({ id }) => [id('unconfirmed')],
  '/tyo/koordinointi/ajantasaisuus/:id': ({ id }) => [id('map organization')],
  '/hallinta/numerot/:id': ({ id }) => [id('line')],
  '/hallinta/aiheet/:id': ({ id }) => [id('topic')],
  '/hallinta/alueet/:id': ({ id }) => [id('area')],
  '/tyo/katselut/hoito/:id': ({ id }) => [id('claim')],
  '/tyo/katselut/kysymys/:id': ({ id }) => [id('question')],
  '/tyo/katselut/pyynto/:id': ({ id }) => [id('request')],
}

export type Form = {
  /** Somebody who may send it, and is answered with 303, or 200 where a script sends it: so the 404 of others is about them and not about the words. */
  by: string
  fields: Fields
  /** Where it is sent in that proof, when the first address of the table would not do. */
  at?: string
  /** What a script of ours sends instead, and the cookie it was given for it. */
  json?: { body: object; cookie: string }
  /** A file that is sent beside the fields. */
  file?: { name: string; text: string }
}

const [today, nothing] = ['2026-11-24', { body: {}, cookie: '' }]
const reason = 'Tarvitsen tiedon tämän päivän käyntiä varten'
/** Nobody here has it. */
const guardianCode = '010285-9018'
/** A name, as a form of administration sends it, and the last yes to a grave act. */
const name = (field: string) => ({ [`${field}-fi`]: 'Uusi nimi' })
const sure = { reason: 'Kaupunginvaltuusto päätti', sure: '1' }
const structure = (fields: Fields, at?: string): Form => ({ by: 'administrator', fields, ...(at ? { at } : {}) })

const worker = {
  ...{ given: 'Toinen', family: 'Työntekijä', titleFi: 'Hoitaja', titleSv: 'Skötare', titleEn: 'Nurse' },
  ...{ lang: 'fi', reason },
}
/** A number of the panel. */
const line = {
  ...{ 'name-fi': 'Puhelin', 'situation-fi': 'Kun on hätä', phone: '012345678', phone_shown: '012 345 678' },
  ...{ sure: '012345678', position: '1', languages: 'fi', review_on: '2027-05-01' },
}
const topic = { 'name-fi': 'Uni', 'intro-fi': 'Yöt ovat pitkiä.', position: '1' }
const area = { 'name-fi': 'Satama', kind: 'district', lat: '60.2', lon: '25' }
/** The mother, into the care of somebody. */
const taking = (carer: string) => ({
  ...{ code: motherCode, given: '', family: '', lang: 'fi', interpreter: '', hidden: '', carer },
  ...{ from: today, until: '', reason },
})

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
  '/oma/tiedot/turvakielto': () => ({ by: 'hidden', fields: {} }),
  '/oma/tallessa': ({ id }) => ({ by: 'mother', fields: { poista: id('kept by mother') } }),
  '/oma/avaimet/alku': () => ({ by: 'mother', fields: {}, json: nothing }),
  '/oma/avaimet': ({ passkey }) => ({ by: 'mother', fields: {}, json: passkey }),
  '/oma/avaimet/:id/poista': () => ({ by: 'mother', fields: {} }),
  '/oma/ilmoitukset': () => ({
    by: 'mother',
    fields: {},
    json: { body: aBrowser('uusi'), cookie: '' },
  }),
  '/oma/ilmoitukset/:id/poista': () => ({ by: 'mother', fields: {} }),
  '/oma/perhe/puolesta': ({ id }) => ({ by: 'mother', fields: { kenen: id('child') } }),
  '/tyo/tallessa': ({ id }) => ({ by: 'nurse', fields: { poista: id('kept by nurse') } }),
  '/tyo/perheet': () => ({ by: 'searcher', fields: { q: motherCode } }),
  '/tyo/perheet/uusi': ({ id }) => ({ by: 'searcher', fields: taking(`${id('elsewhere')}:${id('searcher')}`) }),
  '/tyo/perheet/:id/peruste': () => ({ by: 'searcher', fields: { ground: 'referral', words: reason } }),
  '/tyo/perheet/:id/sijainti': ({ id }) => ({
    by: 'nurse',
    fields: { words: reason },
    at: `/tyo/perheet/${id('hidden')}/sijainti`,
  }),
  '/tyo/perheet/:id/tauko/:pregnancy': () => ({ by: 'nurse', fields: {} }),
  '/tyo/perheet/:id/raskaus': ({ id }) => ({
    by: 'nurse',
    fields: { due: '2027-06-01', children: '1' },
    at: `/tyo/perheet/${id('hidden')}/raskaus`,
  }),
  '/tyo/perheet/:id/raskaus/:pregnancy/syntyi': () => ({ by: 'nurse', fields: { day: today, name0: 'Uusi' } }),
  '/tyo/perheet/:id/raskaus/:pregnancy/paattyi': ({ id }) => ({
    by: 'nurse',
    fields: { day: today },
    at: `/tyo/perheet/${id('expecting')}/raskaus/${id('ending')}/paattyi`,
  }),
  '/tyo/perheet/:id/luovutus': () => ({
    by: 'nurse',
    fields: { recipient: 'Koulu', what: 'Kortti', purpose: 'care', ground: 'consent', provision: '' },
  }),
  '/tyo/perheet/:id/paata': ({ id }) => ({ by: 'nurse', fields: { care: id('care of mother'), last: today, reason } }),
  '/tyo/perheet/:id/huoltaja': ({ id }) => ({
    by: 'nurse',
    fields: {
      ...{ named: '1', code: guardianCode, given: 'Toinen', family: 'Huoltaja', lang: 'fi', basis: 'custody' },
      ...{ scope: 'right_to_know', source: 'court_decision', evidence: 'Päätös 3', since: today, until: '' },
    },
    at: `/tyo/perheet/${id('child')}/huoltaja`,
  }),
  '/tyo/perheet/:id/lapsi': () => ({
    by: 'nurse',
    fields: {
      ...{ code: '', given: 'Esikoinen', family: 'Piilonen', born: '2020-02-02', alone: '', home: '' },
      ...{ source: 'court_decision', evidence: 'Päätös 2' },
    },
  }),
  '/tyo/perheet/:id/rajoitus': ({ id }) => ({
    by: 'nurse',
    fields: { guardianship: id('limited'), reason: 'dispute', evidence: 'Päätös 4', until: '' },
    at: `/tyo/perheet/${id('child')}/rajoitus`,
  }),
  '/tyo/perheet/:id/huoltajuus': ({ id }) => ({
    by: 'nurse',
    fields: { which: id('guarding'), day: today, source: 'court_decision', evidence: 'Päätös 5' },
    at: `/tyo/perheet/${id('child')}/huoltajuus`,
  }),
  '/tyo/sailytys/:id': () => ({ by: 'privacy', fields: { sure: '1', words: '' } }),
  '/tyo/katselut': () => ({ by: 'privacy', fields: { email: 'suojaaja@example.org' } }),
  '/tyo/vahvistukset/:id': () => ({ by: 'nurse', fields: { words: reason } }),
  '/tyo/katselut/hata/:id': () => ({ by: 'privacy', fields: { choice: 'right', words: reason } }),
  '/tyo/katselut/hoito/:id': () => ({ by: 'privacy', fields: { choice: 'right', words: reason } }),
  '/tyo/katselut/kysymys/:id': () => ({ by: 'privacy', fields: { choice: 'agree', words: reason } }),
  '/tyo/katselut/pyynto/:id': () => ({ by: 'privacy', fields: { choice: 'agree', words: reason } }),
  '/tyo/koordinointi/palvelut/uusi': ({ id }) => ({
    by: 'editor',
    fields: { kind: 'service', organization: id('told of'), name: 'Uusi kerho' },
  }),
  '/tyo/koordinointi/palvelut/:id': () => ({ by: 'editor', fields: { act: 'save', 'name-fi': 'Kerho' } }),
  '/tyo/koordinointi/palvelut/:id/ehdotus': () => ({ by: 'editor', fields: { act: 'discard' } }),
  '/tyo/koordinointi/palvelut/:id/kopioi': () => ({ by: 'editor', fields: {} }),
  '/tyo/koordinointi/palvelut/:id/historia/:version': () => ({ by: 'editor', fields: {} }),
  '/tyo/koordinointi/palvelut/:id/toimittajat': ({ id }) => ({
    by: 'editor',
    fields: { runner: '' },
    at: `/tyo/koordinointi/palvelut/${id('told of')}/toimittajat`,
  }),
  '/tyo/koordinointi/tuonnit/uusi': ({ id }) => ({
    by: 'importer',
    fields: { format: 'template_csv', organization: id('importing organization') },
    file: { name: 'a.csv', text: 'Tunnus;Palvelun nimi suomeksi' },
  }),
  '/tyo/koordinointi/tuonnit/:id/valinnat': () => ({ by: 'importer', fields: { shown: '1', out: '1' } }),
  '/tyo/koordinointi/tuonnit/:id/hyvaksy': () => ({ by: 'importer', fields: { take: 'all' } }),
  '/tyo/koordinointi/tuonnit/:id/hylkaa': ({ id }) => ({
    ...{ by: 'importer', fields: {}, at: `/tyo/koordinointi/tuonnit/${id('other run')}/hylkaa` },
  }),
  '/tyo/koordinointi/tuonnit/:id/peru': ({ id }) => ({
    ...{ by: 'importer', fields: {}, at: `/tyo/koordinointi/tuonnit/${id('saved run')}/peru` },
  }),
  '/tyo/oikeudet/uusi': ({ id }) => ({
    by: 'administrator',
    fields: {
      ...{ practitioner: id('newcomer'), task: 'limited_care', service: 'clinic', unit: id('elsewhere') },
      ...{ until: '', reason },
    },
  }),
  '/tyo/oikeudet/odottavat': ({ id }) => ({
    by: 'administrator',
    fields: { proposal: id('newcomer'), choice: 'confirm' },
  }),
  '/tyo/oikeudet/:id/paata': () => ({ by: 'administrator', fields: { reason } }),
  '/tyo/palaute/:id': () => ({ by: 'coordinator', fields: { act: 'take' } }),
  '/hallinta/organisaatiot/uusi': () => structure({ ...name('name'), kind: 'association' }),
  '/hallinta/organisaatiot/:id': () => structure({ ...name('name'), kind: 'municipality' }),
  '/hallinta/organisaatiot/:id/rekisteri': () => structure({ ...name('register'), 'register-kind': 'ecec' }),
  '/hallinta/organisaatiot/:id/yksikko': () => structure({ ...name('name'), phone: '09 310 1234', register: '' }),
  '/hallinta/organisaatiot/:id/yhdista': ({ id }) =>
    structure(
      { into: id('town organization'), ...sure },
      `/hallinta/organisaatiot/${id('merging organization')}/yhdista`,
    ),
  '/hallinta/organisaatiot/:id/jaa': ({ id }) => structure({ ...name('first'), units: id('clinic'), ...sure }),
  '/hallinta/organisaatiot/:id/paata': ({ id }) =>
    structure(sure, `/hallinta/organisaatiot/${id('ending organization')}/paata`),
  '/hallinta/yksikot/:id': () => structure({ ...name('name'), phone: '', areas: 'malmi' }),
  '/hallinta/yksikot/:id/tiimi': () => structure(name('team')),
  '/hallinta/yksikot/:id/tila': () => structure({ ...name('space'), seats: '12' }),
  '/hallinta/yksikot/:id/yhdista': ({ id }) =>
    structure({ into: id('elsewhere'), ...sure }, `/hallinta/yksikot/${id('merging')}/yhdista`),
  '/hallinta/yksikot/:id/jaa': ({ id }) =>
    structure({ ...name('first'), ...name('second'), ...sure }, `/hallinta/yksikot/${id('splitting')}/jaa`),
  '/hallinta/yksikot/:id/paata': ({ id }) => structure(sure, `/hallinta/yksikot/${id('ending unit')}/paata`),
  '/hallinta/tiimit/:id/jasen': ({ id }) => structure({ joins: id('nurse') }),
  '/hallinta/tiimit/:id/paata': () => structure({}),
  '/hallinta/tiimit/:id': ({ id }) => structure(name('name'), `/hallinta/tiimit/${id('other team')}`),
  '/hallinta/tilat/:id': () => structure({ ...name('space'), seats: '' }),
  '/hallinta/tilat/:id/paata': () => structure({}),
  '/hallinta/kunta': () => structure({ ...name('name'), ...name('network'), phone: '09 310 1234' }),
  '/hallinta/kunta/uusi': () =>
    structure({ ...name('name'), ...name('network'), phone: '', host: 'toinen.example.fi' }),
  '/hallinta/ulkoasu': () => structure({ hue: '20', chroma: '0.1', round: '1' }),
  '/hallinta/tyot': ({ id }) => structure({ job: id('job') }),
  '/tyo/kytkimet': () => ({
    by: 'administrator',
    fields: { feature: 'passkeys', 'at-passkeys': 'malmi', turn: 'on' },
  }),
  '/tyo/ammattilaiset/uusi': ({ id }) => ({
    by: 'administrator',
    fields: {
      ...{ ...worker, issuer: 'county', subject: 'u-1', task: 'broad_care', service: 'clinic', unit: id('elsewhere') },
      ...{ from: today, until: '' },
    },
  }),
  '/tyo/ammattilaiset/:id': () => ({ by: 'administrator', fields: worker }),
  '/tyo/ammattilaiset/:id/paata': () => ({ by: 'administrator', fields: { reason } }),
  '/tyo/koordinointi/palvelut/:id/aukiolo': () => ({
    by: 'editor',
    fields: { about: 'today', from: today, to: today, reason: 'illness' },
  }),
  '/tyo/koordinointi/palvelut/:id/aukiolo/peru': () => ({ by: 'editor', fields: { from: today, to: today } }),
  '/tyo/koordinointi/ajantasaisuus': () => ({ by: 'editor', fields: { email: 'muokkaaja@example.org' } }),
  '/tyo/koordinointi/ajantasaisuus/:id': () => ({ by: 'editor', fields: { email: 'yhdistys@example.org' } }),
  '/tyo/koordinointi/palvelut/:id/kuva': ({ id }) => ({
    by: 'editor',
    fields: { decorative: 'yes' },
    file: { name: 'a.jpg', text: '' },
    at: `/tyo/koordinointi/palvelut/${id('place')}/kuva`,
  }),
  '/tyo/koordinointi/palvelut/:id/kuva/poista': () => ({ by: 'editor', fields: {} }),
  '/tyo/koordinointi/palvelut/:id/oikein': ({ id }) => ({
    by: 'editor',
    fields: { version: '0' },
    at: `/tyo/koordinointi/palvelut/${id('place')}/oikein`,
  }),
  '/hallinta/alueet/uusi': () => ({ by: 'editor', fields: area }),
  '/hallinta/alueet/:id': () => ({ by: 'editor', fields: area }),
  '/hallinta/aiheet/uusi': () => ({ by: 'editor', fields: { ...topic, laji: 'worry' } }),
  '/hallinta/aiheet/:id': () => ({ by: 'editor', fields: topic }),
  '/hallinta/numerot/uusi': ({ id }) => ({ by: 'editor', fields: { ...line, organization: id('map organization') } }),
  '/hallinta/numerot/:id': () => ({ by: 'editor', fields: { ...line, panel: ['day', 'night'], active: 'yes' } }),
  '/hallinta/numerot/:id/tarkistus': () => ({ by: 'editor', fields: { phone: '012345678' } }),
  '/tyo/perheet/:id/turvakielto': () => ({
    by: 'nurse',
    fields: { source: 'told_by_person', evidence: 'Kertoi 24.11.' },
  }),
}

/**
 * What is the attacker's own to open, although they attack: a page about themselves, or their work. It has nothing of the victims.
 * A route that is not here answers them with the same 404 as everybody. Forms that would do their lawful work are left out.
 */
export const theirOwn: Record<string, (route: string) => boolean> = {
  otherGuardian: (route) => /^(GET|POST) \/oma(\/|\.|$)/.test(route) && !route.includes(':'),
  professional: (route) =>
    /^GET \/tyo(\/(peitto|tallessa|vahvistukset))?$|^(GET|POST) \/tyo\/perheet(\/uusi)?$/.test(route),
  administrator: (route) =>
    /^GET \/tyo(\/(peitto|tallessa|palaute))?$/.test(route) ||
    /^(GET|POST) \/hallinta(\/|$)/.test(route) ||
    /^(GET|POST) \/tyo\/(oikeudet|organisaatiot|kytkimet|ammattilaiset)/.test(route),
}

/** What an attacker sends in a form of their own, when the form in the table would be lawful of them: it aims at the victims. */
export const aimed: Record<string, Known<Fields>> = {
  professional: {
    '/tyo/perheet': () => ({ q: 'Piilonen Sanna' }),
    // Into their own care they may take whom they have a cause to; into that of the clinic they may not.
    '/tyo/perheet/uusi': ({ id }) => taking(`${id('clinic')}:${id('nurse')}`),
  },
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
