import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { search } from './search.ts'

// Life and safety first: what cannot wait is heard however it is said, and only that.

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const meant = (text: string, lang: Lang = 'fi') => search(site.appDb, text, lang, site.clock.now)

/** As it is written in haste, by a line that has to be among those above everything. */
const cannotWait: Record<Lang, Record<string, string>> = {
  fi: {
    emergency: `vauva ei hengitä, vauva ei hengita, vauva ei enää hengitä, kouristelee, vauva ei herää, lapsi tukehtuu, vauva on ihan sininen,
      vauva putosi sängyltä, nuori karkasi kotoa, lapsi on karannut, lapseni isä ei palauta lasta, kaappasi lapsen, en löydä lasta mistään`,
    poison:
      'lapsi söi lääkkeitä, taapero nielaisi pariston, lapsi nielaisi pariston, myrkytys, joi astianpesuainetta, otin yliannostuksen',
    crisis: `tapan itteni, teini viiltelee, tekee mieli lyödä lasta, tekisi mieli lyödä lasta, heitin vauvan sängylle,
      meinasin ravistaa vauvaa`,
    nollalinja: `poikaystävä pakottaa seksiin, mieheni ei anna rahaa eikä päästä ulos, joku on koskenut lapseeni, se vei mun passin,
      isovanhempi koskettelee lasta, olen vaarassa, tyttöjen silpominen, pakkoavioliitto`,
  },
  sv: {
    emergency: `barnet andas inte, barnet har satt något i halsen, babyn krampar, babyn vaknar inte, babyn föll från skötbordet,
      min son har rymt hemifrån, pappan lämnar inte tillbaka barnet`,
    poison: 'har ätit tabletter, barnet har svalt ett batteri, överdos, förgiftning',
    medical: 'min dotter skär sig, tar livet av mig, har lust att skaka babyn',
    nollalinja: 'nån har tafsat på mitt barn, han tog mitt pass, han slapper mig inte ut, tvångsgifte, könsstympning',
  },
  en: {
    emergency: `my baby is choking, my baby is not breathing, having a seizure, baby won't wake up, baby fell off the bed, child is missing,
      her father won't return my daughter`,
    poison: 'my toddler ate pills, overdose, swallowed a battery, my son drank bleach',
    medical: 'my daughter is cutting herself, I feel like shaking my baby',
    nollalinja: `someone touched my child, husbend hitt me, he wont let me leave the house, he took my passport, forced marriage,
      female genital mutilation, my husband doesnt give me money`,
  },
}

describe('what cannot wait', () => {
  for (const lang of langs)
    test(`brings its line above everything in ${lang}`, async () => {
      const deaf: string[] = []
      for (const [key, all] of Object.entries(cannotWait[lang]))
        for (const words of all.split(/,\s+/))
          if (!(await meant(words, lang)).urgent.includes(key)) deaf.push(`${words}: ${key}`)
      assert.deepEqual(deaf, [])
    })

  test('is heard at the end of a long text too, and nothing is heard where there is nothing', async () => {
    const long = 'meillä on ollut vaikea syksy ja lapsi on nyt kaksi ja minä en oikein tiedä mitä sanoa mutta se'
    assert.deepEqual((await meant(long)).urgent, [])
    const told = await meant(`${long} lyö mua`)
    assert.ok(told.urgent.includes('nollalinja'))
    assert.ok(told.topics.some(({ code }) => code === 'violence'))
    assert.ok((await meant(`${`${long} `.repeat(30)} haluan kuolla`)).urgent.includes('crisis'), 'a letter')
  })

  test('is not heard in what only sounds so', async () => {
    for (const [lang, words] of [
      [
        'fi',
        'vauva ei nuku ja herää koko ajan, vauva herää öisin ja ei nuku, lapsi ei herää kouluun, Kela ei anna rahaa',
      ],
      ['fi', 'missä se näyttää olevan, silloin, matka, lapsi ei saa kavereita, poikien ympärileikkaus'],
      ['sv', 'babyn sover inte och vaknar ofta, det krävs remiss, omskärelse av pojkar'],
      ['en', 'baby does not let me sleep, growing pains, teenager wont wake up for school, cut my daughters hair'],
    ] as const)
      for (const calm of words.split(', ')) assert.deepEqual((await meant(calm, lang)).urgent, [], calm)
  })
})

describe('what happens at school', () => {
  for (const [lang, words] of [
    ['fi', 'kiusataan koulussa, lasta kiusataan, koulukiusaaminen, lapsi ei halua mennä kouluun, kuraattori'],
    ['sv', 'mitt barn blir mobbat, vill inte gå till skolan, kurator'],
    ['en', 'bullied at school, my teenager wont go to school, kids tease my son'],
  ] as const)
    test(`leads to those who help children and families with it in ${lang}`, async () => {
      for (const asked of words.split(', ')) {
        const { topics, kinds } = await meant(asked, lang)
        const helping = kinds.filter(({ code }) => code === 'child_psychologist' || code === 'family_counselling')
        assert.ok(helping.length > 0, `${asked}: ${kinds.map(({ code }) => code)}`)
        assert.ok(
          topics.some(({ code }) => code === 'school_age' || code === 'teen'),
          asked,
        )
      }
    })
})

test('nothing but small words or signs is not taken for a question about half the town', async () => {
  for (const words of ['a', 'ja', '?', 'missä on'])
    assert.deepEqual((await meant(words)).found, { ids: [], scores: [] }, words)
})
