import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import type { Db } from '../../src/platform/db/db.ts'
import { href } from '../../src/ui/paths.ts'
import { browsedTown } from '../browsed-town.ts'
import { openWindow, type Setting } from '../browser.ts'
import type { Served } from '../served.ts'

// Those who sign in, walked through the same door as in production: the made-up issuer vouches for made-up people.

let site: Served
let owner: Db
let browser: Browser
let close = async () => {}
before(async () => {
  ;({ site, owner, browser, close } = await browsedTown())
})
after(() => close())

/** A window of somebody's own; nothing forbidden may happen in it. */
async function walk(
  setting: Partial<Setting>,
  steps: (page: Page) => Promise<void>,
  known: RegExp[] = [],
): Promise<void> {
  const { context, page, faults } = await openWindow(browser, { width: 390, scheme: 'light', ...setting })
  page.setDefaultTimeout(20_000)
  try {
    await steps(page)
  } finally {
    await context.close()
  }
  assert.deepEqual(
    faults.filter((fault) => !known.some((words) => words.test(fault))),
    [],
  )
}

async function signIn(page: Page, name: string, home: '/oma' | '/tyo'): Promise<void> {
  await page.goto(site.url + href('signIn', 'fi'))
  await page.locator('main button', { hasText: name }).first().click()
  await page.waitForURL(site.url + home)
}

const said = (page: Page) => page.locator('main').innerText()
const personCalled = async (given: string, family: string) => {
  const { rows } = await sql<{ id: string }>`select id from people.person
    where given_name = ${given} and family_name = ${family}`.execute(owner)
  return rows[0]?.id ?? ''
}
const notThere = [/404/]

describe('a mother', () => {
  for (const script of [true, false])
    test(`sees who has looked, asks about it, and leaves nothing behind, with script ${script ? 'on' : 'off'}`, () =>
      walk(
        { script },
        async (page) => {
          await signIn(page, 'Sanna Virtanen', '/oma')
          assert.match(await said(page), /Hei, Sanna/)
          await page.goto(`${site.url}/oma/loki`)
          assert.match(await said(page), /Päivi Lahtinen/)
          await page.locator('form[action="/kirjaudu/ulos"] button').first().click()
          // Without script the made-up issuer shows its own step, as an issuer may.
          if (!script) await page.locator('form button, form input[type=submit]').first().click()
          await page.waitForURL(({ pathname }) => !/^\/(oma|kirjaudu|demo-issuer)/.test(pathname))
          await page.goBack()
          assert.doesNotMatch(await page.locator('body').innerText(), /Sanna/)
        },
        notThere,
      ))

  test('who is asked for a page of hers is led through sign-in back to it', () =>
    walk(
      {},
      async (page) => {
        await page.goto(`${site.url}/oma/loki`)
        await page.locator('main a', { hasText: 'Kirjaudu' }).first().click()
        await page.locator('main button', { hasText: 'Sanna Virtanen' }).first().click()
        await page.waitForURL(`${site.url}/oma/loki`)
      },
      notThere,
    ))
})

test('her separated partner sees the child both care for, and nothing of hers', () =>
  walk(
    {},
    async (page) => {
      await signIn(page, 'Mikko Virtanen', '/oma')
      await page.goto(`${site.url}/oma/perhe`)
      assert.match(await said(page), /Aino/)
      for (const path of [`/oma/perhe/${await personCalled('Sanna', 'Virtanen')}`, '/tyo', '/tyo/perheet']) {
        const answer = await page.goto(site.url + path)
        assert.equal(answer?.status(), 404, path)
      }
    },
    notThere,
  ))

test('a nurse opens a child she cares for, covers her screen, and the mother sees that she looked', async () => {
  const aino = await personCalled('Aino', 'Virtanen')
  await walk({ width: 1280 }, async (page) => {
    await signIn(page, 'Päivi Lahtinen', '/tyo')
    await page.goto(`${site.url}/tyo/perheet/${aino}`)
    assert.match(await said(page), /Aino/)
    await page.keyboard.press('Escape')
    await page.locator('main').waitFor({ state: 'hidden' })
  })
  await walk({}, async (page) => {
    await signIn(page, 'Sanna Virtanen', '/oma')
    await page.goto(`${site.url}/oma/loki`)
    const today = page.locator('main section, main li', { hasText: 'Päivi Lahtinen' }).first()
    assert.match(await today.innerText(), /Aino/)
  })
})

for (const [who, what] of [
  ['Kirsi Aalto', 'a coordinator'],
  ['', 'an administrator'],
] as const)
  test(`${what} sees no family`, () =>
    walk(
      { width: 1280 },
      async (page) => {
        const name = who || (await nameOfTask('administration'))
        await signIn(page, name, '/tyo')
        assert.doesNotMatch(await said(page), /Virtanen/)
        const answer = await page.goto(`${site.url}/tyo/perheet/${await personCalled('Aino', 'Virtanen')}`)
        assert.equal(answer?.status(), 404)
      },
      notThere,
    ))

async function nameOfTask(task: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select p.given_name || ' ' || p.family_name as name
    from people.practitioner p join people.practitioner_role r on r.practitioner_id = p.id
    where r.task = ${task} and r.valid @> now() limit 1`.execute(owner)
  return rows[0]?.name ?? ''
}

test('a mother chooses to act for her child, sees for whom on every page, and stops', () =>
  walk({ script: false }, async (page) => {
    await signIn(page, 'Sanna Virtanen', '/oma')
    await page.locator('main a', { hasText: 'Asioi toisen puolesta' }).click()
    await page.locator('label.choice', { hasText: 'Aino Virtanen' }).click()
    await page.locator('main form button', { hasText: 'Jatka' }).click()
    await page.waitForURL(`${site.url}/oma`)
    for (const path of ['/oma', '/oma/perhe', '/oma/loki', '/oma/tiedot']) {
      await page.goto(site.url + path)
      assert.match(await page.locator('.acting').innerText(), /Asioit nyt toisen puolesta: Aino Virtanen/, path)
    }
    assert.match(await said(page), /Tiedot: Aino Virtanen/)
    await page.locator('.acting a', { hasText: 'Vaihda' }).click()
    await page.locator('label.choice', { hasText: 'Vain omasta puolestani' }).click()
    await page.locator('main form button', { hasText: 'Jatka' }).click()
    await page.waitForURL(`${site.url}/oma`)
    assert.equal(await page.locator('.acting').count(), 0)
  }))

test('a grandmother fetches the mandate her daughter gave, and acts by it', () =>
  walk({}, async (page) => {
    await page.goto(site.url + href('signIn', 'fi'))
    for (const more of await page.locator('main details').all())
      await more.evaluate((one) => one.setAttribute('open', ''))
    await page.locator('main button', { hasText: 'Ritva Salonen' }).first().click()
    await page.waitForURL(`${site.url}/oma`)
    await page.goto(`${site.url}/oma/perhe`)
    await page.locator('main a', { hasText: 'Kenen puolesta asioit?' }).click()
    await page.locator('main button', { hasText: 'Hae valtuus Suomi.fistä' }).click()
    await page.locator('main label.choice', { hasText: 'Salonen Jonna' }).click()
    await page.locator('main button[value=choose]').click()
    await page.waitForURL(`${site.url}/oma`)
    assert.match(await page.locator('.acting').innerText(), /Asioit nyt toisen puolesta: Jonna Salonen/)
  }))
