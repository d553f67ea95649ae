import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Answer, rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())
beforeEach(() => site.clock.set('2026-11-24T12:00:00+02:00'))

type Told = Record<string, string>
const answer = (told: Told, lang: Lang = 'fi') => site.send(href('guide', lang), told)
const mainOf = ({ html }: Answer) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const cards = (page: Answer) => [...mainOf(page).matchAll(/<li class="card service"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g)]
const links = ({ html }: Answer) => [...html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link)
const addresses = (page: Answer) =>
  links(page).concat([...page.html.matchAll(/action="([^"]*)"/g)].map(([, to = '']) => to))
/** The fields that a form of the page sends, by what its button says. */
function fields(page: Answer, button: string): Told {
  const form = page.html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(button)) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

describe('the questions', () => {
  test('are three at most, one on a page, in every language', async () => {
    for (const lang of langs) {
      const first = await site.visit(href('guide', lang))
      assert.equal(first.html.match(/<fieldset/g)?.length, 1)
      assert.match(first.html, /<input type="radio" id="about" name="about" value="pregnancy"/)
      const second = await answer({ asked: 'about', about: 'baby' }, lang)
      assert.match(second.html, /<input type="radio" id="mind" name="mind" value="crying_sleep"/)
      const third = await answer({ about: 'baby', asked: 'mind', mind: 'exhausted' }, lang)
      assert.match(third.html, /<input type="radio" id="start" name="start" value="place"/)
      const result = await answer({ about: 'baby', mind: 'exhausted', asked: 'start', start: 'home' }, lang)
      assert.equal(mainOf(result).match(/type="radio"/), null)
      assert.ok(cards(result).length >= 3, lang)
    }
  })

  test('name the worries as on the front page, and just company, and not knowing', async () => {
    const { words } = await answer({ about: 'baby' })
    for (const choice of ['Vauva itkee paljon tai ei nuku', 'Kaipaamme vain seuraa ja tekemistä', 'En osaa sanoa'])
      assert.match(words, new RegExp(choice))
  })

  test('may each be left unanswered, and then one goes on', async () => {
    assert.match((await answer({ asked: 'about' })).words, /Kysymys 2\/3/)
    assert.match((await answer({ about: 'unsaid', asked: 'mind' })).words, /Kysymys 3\/3/)
    const result = await answer({ about: 'unsaid', mind: 'unsaid', asked: 'start' })
    assert.match(result.words, /Näistä voi aina aloittaa/)
    assert.ok(cards(result).length >= 3)
    assert.doesNotMatch(mainOf(result), /required|\*</)
  })

  test('are gone back to with what was answered still chosen, and the other answers kept', async () => {
    const third = await answer({ about: 'toddler', mind: 'tantrums' })
    const back = fields(third, 'Takaisin')
    assert.deepEqual(back, { about: 'toddler', mind: 'tantrums', back: 'mind' })
    const second = await answer(back)
    assert.match(second.html, /value="tantrums" checked/)
    assert.deepEqual(fields(second, 'Jatka'), { about: 'toddler', asked: 'mind' })
    const first = await answer({ about: 'toddler', mind: 'tantrums', back: 'about' })
    assert.match(first.html, /value="toddler" checked/)
    assert.deepEqual(fields(first, 'Jatka'), { mind: 'tantrums', asked: 'about' })
  })

  test('take no answer that was never offered', async () => {
    const { status, html } = await answer({ about: '"><script>', mind: 'violence2', start: 'x', area: '/etc' })
    assert.equal(status, 200)
    assert.doesNotMatch(html, /<script>|violence2/)
  })
})

describe('what a family answers', () => {
  const told = { about: 'toddler', mind: 'addiction', start: 'remote', area: 'malmi' }
  const secrets = /toddler|addiction|remote|malmi|worry|taapero|paihteet/

  test('is in no address, cookie or log, also on the list behind "show all" and its next page', async () => {
    site.log.length = 0
    const result = await answer(told)
    const all = await site.send('/fi/palvelut', fields(result, 'Näytä kaikki sopivat'))
    const choices = fields(result, 'Näytä kaikki sopivat')
    assert.deepEqual([choices.worry, choices.quiet], ['addiction', 'yes'])
    for (const page of [result, all]) {
      assert.equal(page.headers.get('set-cookie'), null)
      assert.deepEqual(
        addresses(page).filter((to) => /[?&](?:stage|worry|way|area|about|mind|start)=/.test(to)),
        [],
      )
    }
    assert.match(all.words, /Päihteet tai pelaaminen perheessä, poista rajaus/)
    const chips = all.html.match(/<form[^>]*>(?:(?!<\/form>)[\s\S])*poista rajaus[\s\S]*?<\/form>/g) ?? []
    assert.ok(chips.length >= 2, 'a choice is taken away by a form')
    for (const chip of chips) assert.match(chip, /method="post"[\s\S]*name="quiet"/)
    assert.doesNotMatch(JSON.stringify(site.log), secrets)
    assert.deepEqual(new Set(site.log.map(({ route }) => route)), new Set(['/fi/tilanteemme', '/fi/palvelut']))
  })

  test('is not taken from an address, so that nobody gets used to writing it there', async () => {
    const page = await site.visit('/fi/tilanteemme?about=baby&mind=exhausted&start=home')
    assert.match(page.words, /Kysymys 1\/3/)
    assert.deepEqual(
      addresses(page).filter((to) => to.includes('exhausted')),
      [],
    )
  })

  test('is shown again by the browser’s own Back without a question', async () => {
    assert.equal((await answer({ about: 'baby' })).headers.get('cache-control'), 'private, max-age=0, must-revalidate')
  })

  test('adds nothing to the database', async () => {
    const before = await rowsInAll()
    await answer(told)
    await answer({ ...told, mind: 'violence' })
    assert.deepEqual(await rowsInAll(), before)
  })
})

/** How many rows every table of ours has. */
async function rowsInAll(): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    site.db,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const counted = tables.map(async ({ name }) => {
    const [row] = await rowsOf<{ count: string }>(site.db, `select count(*)::text as count from ${name}`)
    return [name, row?.count ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

describe('the result', () => {
  test('says why in the words that were chosen', async () => {
    const { words } = await answer({ about: 'baby', mind: 'exhausted', start: 'home', area: 'malmi' })
    assert.match(words, /koska kerroit: Vauva En jaksa tai mieli on maassa Meillä kotona Malmi/)
  })

  test('shows six at most, each service and each kind of it once', async () => {
    const result = await answer({ about: 'toddler', mind: 'company', start: 'place' })
    const names = cards(result).map(([, name]) => name)
    assert.equal(names.length, 6)
    assert.equal(new Set(names).size, 6)
    const kinds = [...mainOf(result).matchAll(/class="tag tag-brand">([\s\S]*?)<\/span>/g)].map(([, kind]) => kind)
    assert.equal(new Set(kinds).size, 6)
  })

  test('begins with what the worry is foremost about, for this age and in this way', async () => {
    const [first] = cards(await answer({ about: 'baby', mind: 'exhausted', start: 'home' }))
    assert.match(first?.[1] ?? '', /Kotipalvelu vauva­?perheelle/)
  })

  test('names a place only near a chosen area, and otherwise in how many places a service is', async () => {
    const anywhere = await answer({ about: 'baby', mind: 'crying_sleep', start: 'place' })
    assert.match(mainOf(anywhere).replaceAll('\u00ad', ''), /Neuvola<\/a>[\s\S]*?16 paikassa/)
    assert.match(
      (await answer({ about: 'baby', mind: 'crying_sleep', start: 'place', area: 'malmi' })).words,
      /Malmin neuvola/,
    )
  })

  test('speaks of services in Swedish first to those who read Swedish', async () => {
    const [first] = cards(await answer({ about: 'baby', mind: 'exhausted', start: 'home' }, 'sv'))
    assert.match(first?.[1] ?? '', /svenska/)
  })

  test('names somebody to call who answers now, after hours before the services', async () => {
    const day = mainOf(await answer({ about: 'baby', mind: 'crying_sleep', start: 'home' }))
    assert.ok(day.indexOf('id="services"') < day.indexOf('id="numbers"'))
    assert.match(day, /href="tel:116117"/)
    site.clock.set('2026-11-24T23:30:00+02:00')
    const night = mainOf(await answer({ about: 'baby', mind: 'crying_sleep', start: 'home' }))
    assert.ok(night.indexOf('id="numbers"') < night.indexOf('id="services"'))
    assert.doesNotMatch(night.slice(0, night.indexOf('id="services"')), /080092277/, 'the line of parents is closed')
  })

  test('names first whom one can talk to in one’s own language', async () => {
    const numbers = async (lang: Lang) => {
      const main = mainOf(await answer({ about: 'parent', mind: 'exhausted', start: 'home' }, lang))
      return [...main.slice(main.indexOf('id="numbers"')).matchAll(/href="tel:(\d+)"/g)].map(([, phone]) => phone)
    }
    assert.deepEqual(await numbers('fi'), ['0925250111', '020696006'])
    assert.equal((await numbers('sv'))[0], '0925250112', 'the crisis line in Swedish, although its hours are not known')
    assert.deepEqual(await numbers('en'), ['0925250116', '116117'])
  })

  test('leads back to the beginning', async () => {
    const again = links(await answer({ about: 'baby', mind: 'couple', start: 'place' })).filter(
      (to) => to === '/fi/tilanteemme',
    )
    assert.ok(again.length >= 1)
  })
})

describe('whoever is afraid at home', () => {
  test('is asked no more and gets numbers first, a way out and a page that tells nothing', async () => {
    for (const lang of langs) {
      const page = await answer({ about: 'parent', asked: 'mind', mind: 'violence' }, lang)
      const main = mainOf(page)
      assert.ok(main.indexOf('id="urgent"') > 0 && main.indexOf('id="urgent"') < main.indexOf('id="services"'))
      assert.match(main, /href="tel:112"[\s\S]*href="tel:080005005"/)
      assert.match(page.html, /href="\/poistu"/)
      assert.match(page.html, /<title>Perheverkosto<\/title>/)
      assert.equal(page.headers.get('cache-control'), 'no-store')
      assert.ok(links(page).includes(href('safety', lang)))
      assert.ok(cards(page).length >= 3)
      assert.doesNotMatch(page.words, /Pelkään kotona|rädd hemma eller|afraid at home or/)
      assert.doesNotMatch(main, /value="violence"/)
    }
  })
})

test('the guide is found from the front page, the list and where nothing was found', async () => {
  for (const page of [
    await site.visit('/fi/'),
    await site.visit('/fi/palvelut'),
    await site.send('/fi/palvelut', { q: 'qwxzqw' }),
  ])
    assert.ok(links(page).includes('/fi/tilanteemme'))
})
