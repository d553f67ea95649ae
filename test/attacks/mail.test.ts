import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as a from '../../src/people/sample.ts'
import { mailCarrier } from '../../src/platform/post/mail.ts'
import type { TestSite } from '../harness.ts'
import { secureSite, sessionName } from '../secure-site.ts'
import { type TestSmtp, testSmtp } from '../smtp.ts'

let smtp: TestSmtp
let site: TestSite
before(async () => {
  smtp = await testSmtp()
  site = await secureSite()
})
after(async () => {
  await smtp.close()
  await site.close()
})

const letter = {
  id: 'x1',
  to: 'sanna@example.fi',
  lang: 'fi' as const,
  subject: 'Uusi',
  text: 'Hei',
  html: '<p>Hei</p>',
}
const evil = '\r\nBcc: evil@evil.example\r\nX-Evil: yes\r\n\r\nevil'

describe('mail injection', () => {
  test('an end of line in anything of a letter adds no line to its head, nobody to its readers and no second letter', async () => {
    const send = mailCarrier({ url: smtp.url, from: 'Perheverkosto <posti@example.fi>' })
    for (const more of [
      { subject: `Uusi${evil}` },
      { subject: 'Uusi\nBcc: evil@evil.example' },
      { id: `x${evil}` },
      { lang: `fi${evil}` as 'fi' },
      { to: `sanna@example.fi${evil}` },
      { to: 'sanna@example.fi>\r\nRCPT TO:<evil@evil.example' },
      { to: 'sanna@example.fi, evil@evil.example' },
      { text: 'Hei\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<evil@evil.example>\r\nDATA\r\nevil' },
    ]) {
      const [before, tried] = [smtp.letters.length, smtp.tried()]
      await send({ ...letter, ...more }).catch(() => null)
      const what = JSON.stringify(more)
      assert.ok(smtp.letters.length - before <= 1 && smtp.tried() - tried <= 1, what)
      const [head = ''] = (smtp.letters[before] ?? '').split('\n\n')
      assert.doesNotMatch(head, /^(bcc|x-evil):/im, what)
    }
    assert.ok(smtp.letters.length >= 5)
  })

  test('an address that holds an end of line or a second address is not taken from whoever types it', async () => {
    const person = await a.aPerson(site.db)
    const token = await a.aSession(site.db, { person }, { now: site.clock.now })
    const cookie = { cookie: `${sessionName}=${token}` }
    for (const email of [
      `a@example.fi${evil}`,
      'a@example.fi, evil@evil.example',
      'A <a@example.fi>',
      'a@example.fi\n',
    ])
      assert.equal(
        (await site.send('/oma/tiedot', { lang: 'fi', interpreter: '', phone: '', email: `${email}x` }, cookie)).status,
        422,
        email,
      )
  })
})
