import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { seedDemo } from '../../demo/seed.ts'
import { type stageTexts, worryTexts } from '../../demo/texts/topics.ts'
import { openDb, openPool } from '../../src/platform/db/db.ts'
import { type Lang, langs } from '../../src/platform/languages.ts'
import { href, paths } from '../../src/ui/paths.ts'
import { type Guarded, openBrowser, openWindow } from '../browser.ts'
import { prepared, testDatabase } from '../harness.ts'
import { press } from '../reach.ts'
import { type Served, serve } from '../served.ts'
import { nextTuesday } from '../sites.ts'

/** What parents come to find (personas A to D), walked on a phone in both towns, in each language, with script and without. */
type Walk = { page: Page; url: string; lang: Lang; town: TownName }
type TownName = 'helsinki' | 'rovaniemi'

const titles = (page: Page) => page.locator('main .card h3').allInnerTexts()
const cards = (page: Page) => page.locator('main li.card').allInnerTexts()
const said = (page: Page) => page.locator('main').innerText()
const callable = async (page: Page) =>
  assert.ok((await page.locator('main a[href^="tel:"]').count()) > 0, 'a number to call')
const slug = (texts: typeof worryTexts | typeof stageTexts, code: string, lang: Lang) =>
  texts.find((text) => text.code === code)?.slug[lang] ?? ''

/** Writes words into the search field of the front page, as a parent would. */
async function searchFor(
  { page, url, lang }: Walk,
  words: Record<Lang, string>,
  to: 'services' | 'helpNow' = 'services',
): Promise<void> {
  await page.goto(url + href('front', lang))
  await page.fill('#q', words[lang])
  await press(page, 'form:has(#q) button[type="submit"]')
  assert.equal(page.url().split('?')[0], url + href(to, lang), 'what was written stays out of the address')
  assert.doesNotMatch(page.url(), /\?.*[a-z]{2}/, 'nor is it in the question')
}

const tasks: Record<string, (walk: Walk) => Promise<void>> = {
  'says that she is not doing well, in one tap': async ({ page, url, lang }) => {
    await page.goto(url + href('front', lang))
    await press(page, `main a[href="${href('topic', lang, { slug: slug(worryTexts, 'exhausted', lang) })}"]`)
    await callable(page)
  },
  'reads advice on a crying baby that is dated': async ({ page, url, lang }) => {
    await page.goto(url + href('topic', lang, { slug: slug(worryTexts, 'crying_sleep', lang) }))
    assert.equal(await page.locator('main ol.path > li').count(), 3)
    assert.match(await said(page), /2026/)
    assert.ok((await page.locator('main .card a').count()) >= 3)
  },
  'finds the clinic, its address and whether one gets in with a pram': async ({ page, url, lang }) => {
    await page.goto(url + href('services', lang, {}, { kind: 'family_clinic' }))
    // A clinic that travels between villages is told as a service; a house has its own page.
    await press(page, `main .card h3 a[href*="/${paths.place[lang].split('/')[0]}/"]`)
    assert.match(await said(page), { fi: /Esteettömyys/, sv: /Tillgänglighet/, en: /Step-free|Accessib/ }[lang])
  },
  'finds something to do with a baby of eight months today': async ({ page, url, lang }) => {
    await page.goto(url + href('services', lang, {}, { age: 8, open: 'today' }))
    assert.ok((await cards(page)).length >= 3)
    for (const card of await cards(page)) assert.match(card, /\d{1,2}[.:]\d\d|24/, 'each says when')
  },
  'finds the fathers’ groups': async (walk) => {
    await searchFor(walk, { fi: 'isäryhmät', sv: 'pappagrupper', en: 'fathers groups' })
    const kind = { fi: 'Isäryhmä', sv: 'Pappagrupp', en: "Fathers' group" }[walk.lang]
    const first = (await cards(walk.page)).slice(0, 5)
    assert.ok(first.filter((card) => card.replaceAll('\u00ad', '').includes(kind)).length >= 2, first.join('\n'))
  },
  'worries about the other parent’s mood and gets a first step and a number': async (walk) => {
    await searchFor(walk, {
      fi: 'puoliso on masentunut',
      sv: 'min partner är deprimerad',
      en: 'my partner is depressed',
    })
    assert.ok((await titles(walk.page)).length > 0)
    assert.match(await said(walk.page), /\d{2,3}[\s\u00a0]\d{3}/)
  },
  'sees what is nearest': async ({ page, url, lang, town }) => {
    await page.goto(url + href('services', lang))
    await page.fill('#near', town === 'helsinki' ? 'Malmi' : 'Sinettä')
    await press(page, 'form:has(#near) button[type="submit"]')
    assert.equal(page.url(), url + href('services', lang))
    assert.match((await cards(page))[0] ?? '', /\d (m|km)|\d\u00a0(m|km)/)
  },
  'checks when a place is open, or is told that nobody knows': async ({ page, url, lang, town }) => {
    const place = town === 'helsinki' ? 'leikkipuisto-trumpetti' : 'kohtaamispaikka-poro'
    await page.goto(url + href('place', lang, { slug: place }))
    const told = {
      helsinki: { fi: /Ei tiedossa|ei tiedetä/i, sv: /inte känt|Uppgift saknas/i, en: /not known/i },
      rovaniemi: { fi: /\d{1,2}\.\d\d|\d–\d/, sv: /\d{1,2}[.:]\d\d|\d–\d/, en: /\d{1,2}[.:]\d\d|\d–\d/ },
    }[town][lang]
    assert.match(await said(page), told)
  },
  'is led from tantrums to services in three steps': async ({ page, url, lang }) => {
    await page.goto(url + href('guide', lang))
    for (const value of ['toddler', 'tantrums', 'unsaid']) {
      await page.check(`main input[type="radio"][value="${value}"]`)
      await press(page, 'form:has(input[name="asked"]) button[type="submit"]')
    }
    assert.ok((await titles(page)).length >= 3)
    await callable(page)
  },
  'asks for help at home: what it costs, how to begin, whom to call': async ({ page, url, lang }) => {
    await page.goto(url + href('services', lang, {}, { kind: 'home_service' }))
    await press(page, 'main .card h3 a')
    assert.match(await said(page), { fi: /Hinta/, sv: /Pris/, en: /Price/ }[lang])
    await callable(page)
  },
  'learns what a neuvola is': async (walk) => {
    await searchFor(walk, { fi: 'neuvola', sv: 'neuvola', en: 'neuvola' })
    const kind = { fi: /neuvola/i, sv: /rådgivning/i, en: /clinic/i }[walk.lang]
    assert.match((await cards(walk.page))[0] ?? '', kind)
  },
  'finds company in a language of her own': async ({ page, url, lang }) => {
    await page.goto(url + href('services', lang, {}, { function: 'peer', language: 'en' }))
    assert.ok((await titles(page)).length > 0)
  },
  'asks for help with violence and leaves no trace': async (walk) => {
    const words = { fi: 'mies lyö minua', sv: 'min man slår mig', en: 'my husband hits me' }
    await searchFor(walk, words, 'helpNow')
    assert.equal(await walk.page.title(), 'Perheverkosto')
    await callable(walk.page)
    assert.ok((await walk.page.locator('a[href="/poistu"], a[href^="/poistu"]').count()) > 0, 'the way out')
    assert.doesNotMatch(await walk.page.locator('html').innerText(), /lyö minua|slår mig|hits me/)
  },
}

for (const town of ['helsinki', 'rovaniemi'] as const) {
  describe(`in ${town} a parent`, () => {
    let site: Served
    let windows: (Guarded & { script: boolean })[]
    let close = async () => {}
    before(async () => {
      const database = await testDatabase(town === 'helsinki')
      if (town === 'rovaniemi') await seed(database.owner)
      site = await serve({ app: database.app, clock: () => nextTuesday('10:12'), parts: prepared().parts })
      const browser = await openBrowser()
      windows = await Promise.all(
        [true, false].map(async (script) => ({
          ...(await openWindow(browser, { width: 390, scheme: 'light', script })),
          script,
        })),
      )
      for (const { page } of windows) page.setDefaultTimeout(20_000)
      close = async () => {
        await browser.close()
        await site.close()
        await database.drop()
      }
    })
    after(() => close())
    for (const [name, walk] of Object.entries(tasks)) {
      test(name, async () => {
        for (const { context, page, faults, script } of windows) {
          for (const lang of langs)
            await walk({ page, url: site.url, lang, town }).catch((error) => told(error, lang, script))
          await context.clearCookies()
          assert.deepEqual(faults.splice(0), [])
        }
      })
    }
  })
}

function told(error: Error, lang: Lang, script: boolean): never {
  error.message = `${lang}, script ${script ? 'on' : 'off'}: ${error.message}`
  throw error
}

async function seed(owner: Parameters<typeof openPool>[0]): Promise<void> {
  const pool = openPool(owner, () => {}, 1)
  await seedDemo(openDb(pool), 'rovaniemi', () => {}).finally(() => pool.end())
}
