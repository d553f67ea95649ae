import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Answer, type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'

// What parents write, in their own words, and what has to come first then. All of it by POST, as from the front page.

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

/** The list, also when the words lead to the page of numbers first. */
const ask = (lang: Lang, q: string) => site.send(href('services', lang), { q, anyway: 'yes' })

const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
/** What is meant: the first way on under "This may help", a number or a link, or the block above everything. */
function first({ html }: Answer): string {
  if (/<section class="now" aria-labelledby="urgent"/.test(html))
    return `urgent ${/class="now-list"[\s\S]*?href="tel:(\d+)"/.exec(html)?.[1]}`
  const meanings = /<section[^>]*aria-labelledby="topics"[\s\S]*?<\/section>/.exec(main(html))?.[0] ?? ''
  const address = /href="([^"]*)"/.exec(meanings)?.[1] ?? ''
  return address.startsWith('tel:') ? address : (address.split('/').at(-1) ?? '')
}
/** The names on the cards, in order. */
const cards = ({ html }: Answer) =>
  [...html.matchAll(/<li class="card service"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g)].map(([, title = '']) =>
    title.replace(/<[^>]*>|\u00ad/g, '').trim(),
  )
const words = async (lang: Lang, q: string) => (await ask(lang, q)).words

const [nollalinja, crisis, medical] = ['urgent 080005005', 'urgent 0925250111', 'urgent 116117']
const [fever, emergency] = ['tel:116117', 'tel:112']

const asked: Record<Lang, Record<string, string[]>> = {
  fi: {
    [nollalinja]: [
      'mies lyö',
      'Mieheni lyö minua',
      'pelkään miestäni',
      'pelkään puolisoani',
      'väkivalta',
      'perheväkivaltaa',
      'turvakoti',
      'lyö',
      'pelkään',
      'väkivlata',
      'mies uhkailee',
      'ravistin vauvaa',
      'pelkään satuttavani vauvan',
      'pelkään miestäni ja vauva ei nuku',
    ],
    [crisis]: ['itsemurha', 'en halua elää', 'haluan kuolla', 'en halua enää elää', 'itsemruha', 'tapan itseni'],
    'itku-ja-uni': [
      'vauva ei nuku',
      'Vauva itkee',
      'vauvani itkee koko yön',
      'koliikki',
      'vauva heräilee',
      'kolikki',
      'unikoulu',
    ],
    'imetys-ja-syominen': ['Imetys', 'imetyksen aloitus', 'rintatulehdus', 'lapsi ei syö', 'nirso'],
    jaksaminen: ['En jaksa', 'uupumus', 'olen niin väsynyt', 'synnytysmasennus', 'masentaa', 'ahdistaa'],
    'parisuhde-ja-ero': ['Ero', 'avioero', 'riitelemme', 'huoltajuus'],
    'kiukku-ja-rajat': [
      'Raivarit',
      'uhmaikä',
      'lapsi lyö muita lapsia',
      'lapsi lyö minua',
      '2-vuotias lyö',
      'menetän hermot lapselle',
    ],
    'puhe-ja-kehitys': ['ei puhu vielä', 'puheterapia', 'adhd', 'autismi', 'kuivaksi oppiminen'],
    'paihteet-ja-pelaaminen': ['mies juo liikaa', 'alkoholi', 'huumeet', 'peliriippuvuus'],
    'raha-ja-asuminen': ['rahat loppu', 'velat', 'vuokra', 'toimeentulotuki', 'häätö'],
    raskaus: ['raskaus', 'odotan vauvaa', 'pelkään synnytystä'],
    [fever]: ['kuume', 'flunssa', 'vauvalla kuumetta', 'päivystys'],
    [emergency]: ['ambulanssi'],
    paivakoti: ['dagis', 'päikky', 'päivähoito', 'päiväkotiin'],
    neuvola: ['rokotus', 'neuvolaan', 'rokotukset'],
    terveysasema: ['terveyskeskus', 'hammaslääkäri'],
    leikkipuisto: ['leikkipuisto', 'puistoon'],
    perhetalo: ['perhekahvila', 'avoin päiväkoti'],
  },
  sv: {
    [nollalinja]: [
      'mannen slår',
      'min man slår mig',
      'rädd för min man',
      'våld',
      'våld i hemmet',
      'misshandel',
      'skyddshem',
      'jag är rädd',
      'skakade babyn',
    ],
    [medical]: ['självmord', 'jag vill inte leva', 'vill dö', 'ta mitt liv'],
    'grat-och-somn': ['babyn sover inte', 'Babyn gråter', 'kolik', 'babyn vaknar hela tiden', 'sömnskola'],
    'amning-och-mat': ['Amning', 'amningen gör ont', 'barnet äter inte', 'bröstmjölken'],
    orka: ['Jag orkar inte', 'utmattad', 'förlossningsdepression', 'ångest', 'så trött'],
    'parforhallande-och-skilsmassa': ['Skilsmässa', 'vi grälar', 'vårdnad'],
    'ilska-och-granser': ['Utbrott', 'trotsålder', 'barnet slår andra barn', '2-åring slår mig', 'barnet slår'],
    'tal-och-utveckling': ['pratar inte', 'talterapi', 'adhd'],
    'rusmedel-och-spel': ['min man dricker', 'alkohol', 'spelberoende'],
    'pengar-och-boende': ['inga pengar', 'skulder', 'hyran', 'utkomststöd'],
    graviditet: ['gravid'],
    [fever]: ['feber', 'förkyld', 'barnet kräks'],
    daghem: ['dagis', 'daghem', 'dagvård'],
    radgivning: ['vaccination', 'rådgivningen'],
    halsostation: ['hälsocentral', 'tandläkare'],
    lekpark: ['lekpark'],
    familjehus: ['öppet daghem'],
  },
  en: {
    [nollalinja]: [
      'afraid of my husband',
      'my husband hits me',
      'he hits me',
      'domestic violence',
      'abuse',
      'scared at home',
      'I shook the baby',
      'shelter',
      "I'm scared",
    ],
    [medical]: ['suicide', 'I want to die', "I don't want to live", 'kill myself', 'self-harm'],
    'crying-and-sleep': [
      'baby won’t sleep',
      "baby won't sleep",
      'baby wont sleep',
      'Crying baby',
      'colic',
      'my baby cries all night',
    ],
    'feeding-and-eating': ['Breastfeeding', 'breast feeding hurts', "won't eat", 'formula', 'breastfeding'],
    coping: ['I can’t cope', "can't cope", 'exhausted', 'postnatal depression'],
    'relationship-and-separation': ['Separation', 'divorce', 'custody'],
    'anger-and-limits': ['Tantrums', 'my toddler bites', 'child hits other children', 'my child hit me'],
    'speech-and-development': ['not talking yet', 'speech', 'autism'],
    'substances-and-gambling': ['husband drinks', 'alcohol', 'gambling'],
    'money-and-housing': ['no money', 'debt', 'rent', 'Kela'],
    pregnancy: ['pregnant'],
    [fever]: ['fever', 'baby has a fever', 'flu'],
    'day-care': ['daycare', 'day care', 'kindergarten'],
    'maternity-and-child-health-clinic': ['vaccination'],
    'health-station': ['health centre', 'doctor', 'dentist'],
    playground: ['playground'],
  },
}

describe('own words', () => {
  for (const lang of langs)
    test(`are understood in ${lang}`, async () => {
      const cases = Object.entries(asked[lang]).flatMap(([wanted, all]) => all.map((words) => [words, wanted] as const))
      assert.ok(cases.length >= 30, `${lang}: ${cases.length}`)
      const wrong: string[] = []
      for (const [words, wanted] of cases) {
        const got = first(await ask(lang, words))
        if (got !== wanted) wrong.push(`${words}: ${got} instead of ${wanted}`)
      }
      assert.deepEqual(wrong, [])
    })
})

describe('names', () => {
  const firstCard = async (q: string, lang: Lang = 'fi') => cards(await ask(lang, q))[0]

  test('are found by themselves, with their kind, in an area, by street, postal code and the name in the register', async () => {
    assert.equal(await firstCard('Malmin neuvola'), 'Malmin neuvola')
    assert.equal(await firstCard('neuvola'), 'Haagan neuvola')
    assert.match((await firstCard('trumpettikuja')) ?? '', /Trumpetti/)
    assert.equal(await firstCard('Kivenkolo'), 'Perhetalo Naapuri')
    assert.match((await ask('fi', '00420')).words, /Trumpettikuja 5, 00420/)
    assert.match(await words('fi', 'leikkipuisto Kannelmäessä'), /\d+ tulosta/)
    assert.ok(cards(await ask('fi', 'leikkipuisto Kannelmäessä')).length < 10)
  })

  test('are found in spite of a slip', async () => {
    assert.match((await firstCard('trumpeti')) ?? '', /Trumpetti/)
    assert.match((await firstCard('Kivenkollo')) ?? '', /Naapuri/)
  })

  test('do not answer what is not theirs', async () => {
    assert.doesNotMatch(cards(await ask('fi', 'Ero')).join(), /taapero/i)
    assert.deepEqual(cards(await ask('fi', 'qwxzqw')), [])
  })
})
