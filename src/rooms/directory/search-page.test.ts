import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Answer, type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import { type Entry, phraseEntries, understood } from './vocabulary.ts'

// What the answer to somebody's own words looks like, and what it leaves behind.

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())
beforeEach(() => site.clock.set('2026-11-24T12:00:00+02:00'))

/** The list, also when the words lead to the page of numbers first (`to-numbers.test.ts`). */
const ask = (q: string, more: Record<string, string> = {}, lang: Lang = 'fi') =>
  site.send(href('services', lang), { q, anyway: 'yes', ...more })
const mainOf = ({ html }: Answer) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const emptyBox = ({ html }: Answer) => /<div class="empty">[\s\S]*?<\/ul><\/section>/.exec(html)?.[0] ?? ''
const urgent = ({ html }: Answer) =>
  /<section class="now" aria-labelledby="urgent"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
const phones = (html: string) => [...html.matchAll(/href="tel:(\d+)"/g)].map(([, phone]) => phone)

describe('what somebody wrote', () => {
  test('stands in the search field and in what is sent on, nowhere else', async () => {
    const answer = await ask('synnytysmasennus')
    assert.match(answer.html, /<title>Palvelut perheille – Perheverkosto<\/title>/)
    const elsewhere = answer.html
      .replace(/<input[^>]*name="q"[^>]*>/g, '')
      .replace(/<ul class="chips noprint">[\s\S]*?<\/ul>/, '')
    assert.doesNotMatch(elsewhere, /synnytysmasennus/i)
  })

  test('is sent by POST from the front page, the list and the page of an error', async () => {
    for (const path of ['/fi/', '/sv/tjanster', '/en/nowhere']) {
      const form = /<form[^>]*role="search"[^>]*>/.exec((await site.visit(path)).html)?.[0] ?? ''
      assert.match(form, /method="post"/, path)
    }
  })

  test('does not make the browser ask when one comes back to the list', async () => {
    const { headers } = await ask('imetys')
    assert.equal(headers.get('cache-control'), 'private, max-age=0, must-revalidate')
  })

  test('in an address from elsewhere is listened to as well', async () => {
    assert.match((await site.visit('/fi/palvelut?q=vauva%20itkee')).html, /href="\/fi\/aihe\/itku-ja-uni"/)
  })

  test('goes along by POST when one turns the page, filters or tells where one is', async () => {
    const answer = await ask('leikkipuisto', { near: 'Malmi', area: 'malmi' })
    const forms = [...mainOf(answer).matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
    const kept = forms.filter((form) => form.includes('name="q"') && form.includes('name="near"'))
    assert.ok(kept.length >= 4, 'search, near, filters and a chip')
    for (const form of forms) assert.match(form, /method="post"/)
    const second = await ask('leikkipuisto', { page: '2' })
    assert.match(second.words, /Sivu 2\//)
  })

  test('can be taken away by one press, and the rest stays', async () => {
    const { html } = await ask('leikkipuisto', { kind: 'playground', near: 'Malmi' })
    const chips = /<ul class="chips noprint">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    assert.equal(chips.match(/<li>/g)?.length, 3)
    const words = /<form[\s\S]*?<\/form>/.exec(chips)?.[0] ?? ''
    assert.doesNotMatch(words, /name="q"/)
    assert.match(words, /name="near" value="Malmi"/)
    assert.match(
      (await ask('leikkipuisto', { kind: 'playground' })).html,
      /class="chip chip-on" href="\/fi\/palvelut\?kind=playground"/,
    )
  })
})

describe('words of danger', () => {
  test('put calm numbers above everything, with a way out and no trace', async () => {
    for (const words of ['mies lyö', 'itsemurha']) {
      const answer = await ask(words)
      const [block, main] = [urgent(answer), mainOf(answer)]
      assert.ok(main.indexOf('id="urgent"') < main.indexOf('type="search"'), 'before the search')
      assert.ok(phones(block).includes('0925250111'), words)
      assert.equal(phones(main)[0], '112', words)
      assert.match(answer.html, /href="\/poistu"/)
      assert.match(answer.html, /<title>Perheverkosto<\/title>/)
      assert.doesNotMatch(answer.words, new RegExp(words))
      assert.doesNotMatch(answer.html, new RegExp(`<input(?=[^>]*type="search")[^>]*value="${words}"`))
    }
  })

  test('are heard in any language, and speak first of those who speak the reader’s', async () => {
    assert.equal(phones(urgent(await ask('mies lyö', {}, 'en')))[0], '080005005')
    const swedish = urgent(await ask('självmord', {}, 'sv'))
    assert.deepEqual(phones(swedish), ['116117', '0925250111', '0925250112'])
    assert.match(swedish, /Kristelefon på svenska\. Öppettiden är inte känd/)
    assert.equal(phones(urgent(await ask('itsemurha')))[0], '0925250111')
  })

  test('say at the foot of the page that the editors have still to check the numbers, and never beside one', async () => {
    const answer = await ask('väkivalta')
    assert.doesNotMatch(urgent(answer), /Toimitus/)
    assert.match(answer.words.slice(answer.words.indexOf('tulosta')), /Toimitus tarkistaa ne soittamalla viimeistään/)
  })

  test('come with the page on safety, and are not heard in a child’s tantrum', async () => {
    assert.match((await ask('pelkään miestäni')).html, /href="\/fi\/turvassa"/)
    assert.equal(urgent(await ask('lapsi lyö muita lapsia')), '')
    assert.equal(urgent(await ask('leikkipuisto')), '')
  })
})

/** As it is written in fear: in haste, as one speaks, without dots and apostrophes. */
const frightened: Record<Lang, string> = {
  fi: `Apua väkivaltaan, Väkivaltaa kokeneiden ryhmä, en uskalla kotiin, en uskalla mennä kotiin, en uskalla olla kotona,
    mies uhkaa, mies uhkaili minua, ex uhkaa viedä lapset, se löi mua, se lyö minua ja lapsi näkee, pelkaan miestani,
    pelkään mun miestä, ukko lyö, mies on lyönyt minua, mua lyötiin, sain turpaan, mies hakkasi, potkii mua, tönäisi minut,
    lyö lasta, löi vauvaa, pahoinpitelee, pahoin pideltiin, mies kuristi, otti kurkusta kiinni, minua hakataan,
    raiskasi minut, pakottaa seksiin, eksä stalkkaa, tarvitsen turva kotiin, olen peloissani kotona, mies riehuu,
    haluan kuolla, haluun kuolla, en halua elää, en haluu elää, en jaksa enää elää, olisinpa kuollut, parempi ilman minua,
    tapan itteni, viillän itseäni, päättää päiväni, elämä ei ole elämisen arvoista, hyppään sillalta,
    vahingoitan vauvaa, pelkään että satutan vauvaa, pelkaan satuttavani lasta, ravistelin vauvaa, heitin vauvan sänkyyn`,
  sv: `hjälp mot våld, våldet hemma, han är våldsam, vågar inte gå hem, vågar inte vara hemma, törs inte gå hem,
    kan inte gå hem, han slår mig, han slår mej, min man slog mig, igår slog han mig, blir slagen, han hotar, han hotade mig,
    mannen hotar med kniv, rädd för min man, radd for min man, rädd för min pojkvän, är livrädd för honom, mishandlar mig,
    tog strypgrepp, ströp mig, drog mig i håret, sparkade mig, tvingar mig till sex, otrygg hemma, han skrämmer mig,
    gömma mig för min man, slår barnen, skadar babyn, rädd att skada babyn, rädd att jag gör babyn illa, skaka bebisen,
    vill dö, vill bara dö, orkar inte leva, orkar inte leva längre, vill inte finnas, kan inte leva så här, vore bättre död,
    tänker på döden, ta mitt eget liv, skär mig själv, bättre utan mig, ser ingen utväg`,
  en: `help with violence, cant go home, I can't go home, cannot go home, afraid to go home, im scared to go home,
    dont feel safe at home, not safe with him, hes hitting me, he keeps hitting us, he punched me, husband beat me up,
    my boyfriend is beating me, hit by my husband, he threatened to kill me, he is threatning me, scared of my husband,
    afriad of my husband, terrified of my partner, my husband scares me, i fear for my life, he wont let me leave,
    took my passport, he raped me, forced me to have sex, he has a knife, hide from my husband, in danger, abused by my wife,
    want to die, wanna die, i dont wanna live, dont want to be here anymore, wish i was never born, better off without me,
    no point in living, kill my self, going to jump off a bridge, suicidal, cutting my arms, hang myself,
    afraid i will hurt the baby, scared i might hurt him, i shook my baby, thoughts of harming my baby, threw the baby`,
}

describe('words of fear', () => {
  for (const lang of langs)
    test(`bring the numbers in ${lang}`, async () => {
      const deaf: string[] = []
      for (const words of frightened[lang].split(/,\s+/)) if (!urgent(await ask(words, {}, lang))) deaf.push(words)
      assert.deepEqual(deaf, [])
    })

  test('bring them whatever stands beside, and a service that was named stands below them', async () => {
    for (const words of [
      'lapsi näkee kun se lyö minua',
      'hits me, toddler sees it',
      'lapsi lyö minua ja mies lyö minua',
      'lapsi lyö minua, lyö minua aina',
      'alcohol abuse and abuse at home',
    ])
      assert.notEqual(urgent(await ask(words)), '', words)
    for (const [lang, words, kind] of [
      ['fi', 'Väkivaltaa kokeneiden ryhmä', 'Apua väkivaltaan'],
      ['sv', 'grupp för dem som upplevt våld', 'Hjälp mot våld'],
      ['en', 'group for those who lived with violence', 'Help with violence'],
    ] as const) {
      const answer = await ask(words, {}, lang)
      assert.notEqual(urgent(answer), '', words)
      const below = mainOf(answer).slice(mainOf(answer).indexOf('id="results"'))
      assert.ok(below.replaceAll('\u00ad', '').includes(kind), words)
    }
  })

  test('bring them beside any of the calm words', async () => {
    const entries = await phraseEntries(site.appDb)
    const said = ({ phrase }: Entry) => phrase.words.map(({ text }) => text)
    const some = (wanted: (entry: Entry) => boolean) =>
      fc.constantFrom(...entries.filter((entry) => !entry.phrase.alone && wanted(entry)))
    const danger = some(({ urgent }) => urgent.length > 0)
    await fc.assert(
      fc.asyncProperty(
        danger,
        some(({ urgent }) => !urgent.length),
        fc.boolean(),
        async (fear, calm, first) => {
          const words = first ? [...said(fear), 'xx', ...said(calm)] : [...said(calm), 'xx', ...said(fear)]
          const meant = await understood(site.appDb, words, calm.lang, site.clock.now)
          assert.notDeepEqual(meant?.urgent ?? [], [], words.join(' '))
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('are not heard in a child’s blows told word for word, nor in words that only look like them', async () => {
    for (const [lang, words] of [
      ['fi', 'lapsi lyö minua, 2-vuotias lyö vauvaa, vauva potkii minua, lapsi hakkaa päätään'],
      ['fi', 'kuka päättää päiväkodista, päättää päivähoidosta, tehdä itselleni aikaa'],
      ['sv', 'väldigt trött, väldigt ledsen, jag är valdigt trott, barnet slår mig, storebror slår babyn'],
      ['en', 'substance abuse, drug abuse, alcohol abuse, toddler hits the baby, baby kicks me, he hits other kids'],
    ] as const)
      for (const calm of words.split(', ')) assert.equal(urgent(await ask(calm, {}, lang)), '', calm)
  })
})

describe('words that look alike', () => {
  const ways = ({ html }: Answer) =>
    [...(/<section[^>]*aria-labelledby="topics"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g)]
      .map(([, link = '']) => link.split('/').at(-1))
      .join(' ')

  test('without their dots are not taken for each other', async () => {
    for (const [lang, words, not] of [
      ['fi', 'rahat ei riitä', 'parisuhde'],
      ['fi', 'ruoka ei riitä lapsille', 'parisuhde'],
      ['fi', 'mul ei riitä voimat', 'parisuhde'],
      ['fi', 'perhevalmennus', 'turvassa'],
      ['fi', 'perhevapaat', 'turvassa'],
      ['fi', 'kantaa vauvaa', 'paihteet'],
      ['fi', 'mukava paikka vauvalle', 'paivakoti'],
      ['fi', 'leikkipuisto Rastila', 'raha'],
      ['sv', 'gratis babykläder', 'grat'],
      ['sv', 'gratis till barn', 'grat'],
      ['sv', 'barnet tål inte mjölk', 'tal-och'],
      ['sv', 'finns det lekpark överallt', 'klader'],
    ] as const)
      assert.doesNotMatch(ways(await ask(words, {}, lang)), new RegExp(not), words)
  })

  test('nor are words that mean two things', async () => {
    for (const [lang, words, not] of [
      ['fi', 'varata aika neuvolaan', 'raha'],
      ['fi', 'arki on raskasta', 'raskaus'],
      ['fi', 'jättää lapsi hoitoon', 'parisuhde'],
      ['fi', 'Arabianrannan leikkipuisto', 'suomessa'],
      ['fi', 'vaunut rikki', 'jaksaminen'],
      ['sv', 'fylla i blankett', 'rusmedel'],
      ['sv', 'full fart', 'rusmedel'],
      ['sv', 'vi är gifta', 'tel:'],
      ['sv', 'orkar inte trots hjälp', 'ilska'],
      ['sv', 'skuldkänslor', 'pengar'],
      ['en', 'couple of hours childcare', 'relationship'],
      ['en', 'separation anxiety', 'relationship'],
      ['en', 'poor sleep', 'money'],
      ['en', 'mood swings', 'playground'],
      ['en', 'recovering from birth', 'substances'],
    ] as const)
      assert.doesNotMatch(ways(await ask(words, {}, lang)), new RegExp(not), words)
  })
})

test('no programme or organisation stands among the phrases, but the numbers’ own names and what everybody says', async () => {
  const names = [
    'lyömät miehen-linj naisten-linj manslinj kvinnolinj leijonaem lejon ihmeel incredible otroliga hal-pol halpol icdp',
    'pidä-kiin käpy äimä home-start theraplay punai röda-kors red-cross spr- flickornas lamaze water-bab palvele mll',
  ].flatMap((line) => line.split(' ').map((name) => name.replace('-', ' ')))
  const { rows } = await sql<{ phrase: string }>`select list.phrase from directory.taxonomy_term,
    jsonb_each(synonyms) lang, jsonb_array_elements_text(lang.value) list (phrase)`.execute(site.db)
  assert.ok(rows.length > 5000)
  assert.deepEqual(
    rows.filter(({ phrase }) => names.some((name) => phrase.startsWith(name))),
    [],
  )
})

describe('nobody leaves without a number', () => {
  test('when nothing is found', async () => {
    for (const lang of langs) {
      const found = phones(mainOf(await ask('qwxzqw', {}, lang)))
      for (const phone of ['116117', '080005005', '0925250111', '112'])
        assert.ok(found.includes(phone), `${lang} ${phone}`)
    }
    assert.ok(phones(mainOf(await site.visit('/fi/palvelut?kind=family_house&area=ullanlinna'))).includes('112'))
  })

  test('nor without a way on: what is called nearly so, and every worry', async () => {
    for (const [lang, asked, kind] of [
      ['fi', 'xxneuvontaxx', 'Ravitsemusneuvonta'],
      ['sv', 'xxterapixx', 'Talterapi'],
      ['en', 'xxtherapyxx', 'Speech therapy'],
    ] as const) {
      const empty = emptyBox(await ask(asked, {}, lang))
      const ways = [...empty.matchAll(/<a class="chip" href="([^"]*)">([^<]*)</g)]
      assert.ok(
        ways.some(([, , text]) => text === kind),
        `${kind}: ${ways.map(([, , text]) => text)}`,
      )
      for (const [, link = ''] of ways) assert.match((await site.visit(link)).html, /<li class="card|<h1>/, link)
      assert.doesNotMatch(empty, new RegExp(asked))
    }
    const answer = await ask('qwxzqw')
    assert.doesNotMatch(emptyBox(answer), /class="chip"/)
    for (const path of ['/fi/aihe/itku-ja-uni', '/fi/turvassa', '/fi/tilanteemme', '/fi/apua-nyt'])
      assert.ok(emptyBox(answer).includes(`href="${path}"`), path)
  })

  test('nor shut in by filters: one press takes them all away and keeps the words', async () => {
    const answer = await ask('puisto', { kind: 'playground', cost: 'fee' })
    const [, count = ''] = /Poista kaikki rajaukset \((\d+)\)/.exec(answer.words) ?? []
    const form = /<form[^>]*>(?:<input[^>]*>)*<button[^>]*>Poista kaikki/.exec(answer.html)?.[0] ?? ''
    assert.deepEqual(
      [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, ...field]) => field),
      [['q', 'puisto']],
    )
    assert.match((await ask('puisto')).words, new RegExp(` ${count} tulosta`))
    const { html } = await site.visit('/fi/palvelut?kind=playground&cost=fee')
    assert.match(html, /href="\/fi\/palvelut">Poista kaikki rajaukset/)
  })

  test('in the evening, at night, at weekends and on holidays: some numbers above the results', async () => {
    const night = /Moni paikka on nyt kiinni\. Sinulle vastaavat nyt: MIELI Kriisipuhelin 09 2525 0111/
    for (const now of [
      '2026-11-24T18:30',
      '2026-11-25T02:14',
      '2026-11-28T11:00',
      '2027-01-06T11:00',
      '2026-06-19T12:00',
    ]) {
      site.clock.set(`${now}:00${now.includes('-06-19') ? '+03:00' : '+02:00'}`)
      // The hours are written out from the day of the test on.
      await site.arrange(async () => {})
      const answer = await ask('imetys')
      assert.match(answer.words, night, now)
      assert.ok(mainOf(answer).indexOf('09') < mainOf(answer).indexOf('id="results"'))
      assert.match((await site.visit('/fi/palvelut?kind=playground')).words, night, now)
    }
    site.clock.set('2026-11-24T12:00:00+02:00')
    await site.arrange(async () => {})
    assert.doesNotMatch((await ask('imetys')).words, night)
  })

  test('with a number in one’s own language before the Finnish one', async () => {
    site.clock.set('2026-11-24T21:00:00+02:00')
    const { words } = await ask('amning', {}, 'sv')
    assert.match(
      words,
      /De här svarar dig nu: Jourhjälpen 116 117 Nollinjen 080 005 005 Kyrkans samtalstjänst 0400 22 11 90/,
    )
  })

  test('and never with one that nobody answers', async () => {
    await sql`delete from directory.opening_period where service_id in
      (select service_id from directory.help_line where key = 'crisis')`.execute(site.db)
    await site.arrange(async () => {})
    site.clock.set('2026-11-24T23:00:00+02:00')
    assert.match((await ask('imetys')).words, /Sinulle vastaavat nyt: Päivystysapu 116 117/)
  })
})
