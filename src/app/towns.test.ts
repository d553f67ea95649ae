import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { openLog } from '../platform/log/log.ts'
import { themeAsset } from '../ui/http-frame.ts'
import { createApp } from './app.tsx'
import { openTowns } from './towns.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

test('a town told in the database while the program runs is there with its colours, and former colours stay', async () => {
  const towns = await openTowns(site.appDb, () => {})
  assert.deepEqual(
    towns.municipalities().map(({ id }) => id),
    ['unnamed'],
  )
  const [made] = await rowsOf<{ id: string }>(
    site.db,
    `insert into platform.municipality (name, network, hue, chroma) values ('{}', '{}', 20, 0.1) returning id`,
  )
  const name = themeAsset(made?.id ?? '')
  assert.throws(() => towns.assets.url(name), /no browser part/)
  await towns.renew(site.appDb)
  const first = towns.assets.url(name)
  await rowsOf(site.db, 'update platform.municipality set hue = 300')
  await towns.renew(site.appDb)
  const second = towns.assets.url(name)
  assert.notEqual(first, second)
  for (const address of [first, second]) assert.match(String(towns.assets.bodies.get(address)?.raw), /--brand:#/)
  await towns.renew(site.appDb)
  assert.equal(towns.assets.url(name), second, 'nothing new, nothing changed')
})

test('colours that one process was told of are there in another, although it was not told', async () => {
  const [one, other] = [await openTowns(site.appDb, () => {}), await openTowns(site.appDb, () => {})]
  const { municipalities, assets, renew: renewTowns } = other
  const config = { baseUrl: 'http://perheverkosto.test', trustProxy: 0, signIn: { citizen: null, staff: [] } }
  const app = createApp({
    config,
    db: site.appDb,
    keys: site.keys,
    log: openLog('silent'),
    assets,
    municipalities,
    renewTowns,
  })
  await rowsOf(site.db, `update platform.municipality set hue = 90`)
  await one.renew(site.appDb)
  const [town] = one.municipalities()
  const address = one.assets.url(themeAsset(town?.id ?? ''))
  assert.equal(assets.bodies.has(address), false)
  const answer = await app.fetch(new Request(config.baseUrl + address))
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /--brand:#/)
  assert.equal((await app.fetch(new Request(`${config.baseUrl}/static/theme-x.0.css`))).status, 404)
})
