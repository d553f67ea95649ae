import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { keptPost } from '../../../test/jobs.ts'
import { ownSite, type Signed, signedIn } from '../../../test/own-family.ts'
import * as a from '../sample.ts'

let site: TestSite
let id: string
let sanna: Signed
before(async () => {
  site = await ownSite({ post: keptPost().post })
  id = await a.aPerson(site.db, { given: 'Sanna', family: 'Virtanen' })
  sanna = await signedIn(site, id)
})
after(() => site.close())

const settings = { lang: 'fi', interpreter: '', phone: '', email: '' }
const kept = async () => (await rowsOf(site.db, `select tell_when, notify_by from people.person where id = '${id}'`))[0]

describe('how somebody hears of something new', () => {
  test('is asked in each language, and nothing is sent before they have chosen', async () => {
    for (const [lang, words] of [
      ['sv', /Ska vi berätta när det finns nytt för dig\?/],
      ['en', /Shall we tell you when there is something new\?/],
      ['fi', /Kerrommeko, kun sinulle on uutta\?/],
    ] as const) {
      await sanna.send('/oma/tiedot', { ...settings, lang })
      const page = await sanna.visit('/oma/tiedot')
      assert.match(page.words, words)
      assert.match(page.html, /value="never" checked/)
    }
    assert.deepEqual(await kept(), { tell_when: 'never', notify_by: 'none' })
  })

  test('is kept', async () => {
    const chosen = { ...settings, email: 'sanna@example.fi', tell_when: 'daily', notify_by: 'email' }
    assert.equal((await sanna.send('/oma/tiedot', chosen)).status, 303)
    assert.deepEqual(await kept(), { tell_when: 'daily', notify_by: 'email' })
    const { html } = await sanna.visit('/oma/tiedot')
    assert.match(html, /value="daily" checked/)
    assert.match(html, /value="email" checked/)
  })

  test('needs a medium, and an address for it; what was typed stays', async () => {
    for (const [given, field] of [
      [{ tell_when: 'at_once' }, 'notify_by'],
      [{ tell_when: 'at_once', notify_by: 'pigeon' }, 'notify_by'],
      [{ tell_when: 'at_once', notify_by: 'email' }, 'email'],
      [{ tell_when: 'daily', notify_by: 'sms' }, 'phone'],
    ] as const) {
      const { status, html } = await sanna.send('/oma/tiedot', { ...settings, ...given })
      assert.equal(status, 422)
      assert.match(html, new RegExp(`href="#${field}"`))
      assert.match(html, new RegExp(`value="${given.tell_when}" checked`))
    }
    assert.deepEqual(await kept(), { tell_when: 'daily', notify_by: 'email' })
  })

  test('is told honestly to who has turvakielto, without naming it', async () => {
    await a.aSafetyOrder(site.db, id)
    const { words } = await sanna.visit('/oma/tiedot')
    assert.match(words, /Emme lähetä sinulle viestejä Niin on sinulle turvallisinta/)
    assert.doesNotMatch(words.split('Mitä säilytämme')[0] ?? '', /turvakielto/i)
  })
})
