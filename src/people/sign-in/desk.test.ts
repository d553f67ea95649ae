import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { unnamed } from '../../platform/municipality.ts'
import { openDesk } from './desk.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

test('made-up people are only for who sits at the machine itself, whatever name the request gives it', () => {
  const config = { baseUrl: 'http://localhost:3000', signIn: { citizen: null, staff: [] } }
  const town = { ...unnamed, demo: true }
  const desk = openDesk({ config, db: site.appDb, keys: site.keys, municipalities: () => [town], port: 3000 })
  const from = (remoteAddress: string | undefined) =>
    desk.demo({ req: { url: 'http://localhost:3000/' }, env: { incoming: { socket: { remoteAddress } } } })
  for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) assert.ok(from(here), here)
  for (const elsewhere of ['192.0.2.7', '2001:db8::1', '::ffff:192.0.2.7', '127.0.0.1.example.fi', undefined])
    assert.equal(from(elsewhere), null, String(elsewhere))
  assert.equal(desk.demo({ req: { url: 'http://localhost:3000/' }, env: undefined }), null)
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via']) {
    const req = { url: 'http://localhost:3000/', header: (name: string) => (name === header ? '192.0.2.7' : undefined) }
    assert.equal(desk.demo({ req, env }), null, `${header}: through a tunnel or a proxy of this machine`)
  }
})
