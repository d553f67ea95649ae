import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'

type Row = {
  receipt: string
  kind: string
  message: string
  about_path: string | null
  reply_to: string | null
  lang: string
}

let site: TestSite
before(async () => {
  site = await testSite({ now: '2026-11-24T22:30:00Z' })
})
after(() => site.close())
beforeEach(() => sql`truncate feedback.feedback cascade`.execute(site.db))

const kept = () => rowsOf<Row>(site.db, 'select * from feedback.feedback')
const whole = {
  kind: 'accessibility',
  message: 'Kartta ei toimi näppäimistöllä.\nEikä ruudunlukijalla.',
  replyTo: 'liisa@esimerkki.fi',
}

describe('somebody who gives feedback', () => {
  test('is thanked with a receipt, and the words are kept as they were written', async () => {
    const { status, headers } = await site.send('/fi/palaute', whole)
    assert.equal(status, 303)
    const [row] = await kept()
    assert.equal(headers.get('location'), `/fi/palaute/${row?.receipt}`)
    assert.match(row?.receipt ?? '', /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    const { receipt: _, ...rest } = row ?? ({} as Row)
    assert.partialDeepStrictEqual(rest, {
      kind: 'accessibility',
      message: whole.message,
      reply_to: whole.replyTo,
      lang: 'fi',
      about_path: null,
    })
  })

  test('reads on the receipt when it arrived and when it is answered, by the Finnish day', async () => {
    const { headers } = await site.send('/fi/palaute', whole)
    const { status, words } = await site.visit(headers.get('location') ?? '')
    assert.equal(status, 200)
    assert.match(words, /Saimme palautteen ke 25\.11\. klo 0\.30/)
    assert.match(words, /vastaamme viimeistään 9\.12\.2026/)
  })

  test('may leave only a message', async () => {
    assert.equal((await site.send('/sv/respons', { message: 'Tack!' })).status, 303)
    assert.partialDeepStrictEqual(await kept(), [{ kind: 'general', message: 'Tack!', reply_to: null, lang: 'sv' }])
  })

  test('writes what they like: quotes, signs, other alphabets', async () => {
    const message = `'); drop table feedback.feedback; -- <b>"שלום"</b> 😀 \\ %s $1`
    assert.equal((await site.send('/fi/palaute', { message })).status, 303)
    assert.equal((await kept())[0]?.message, message)
  })

  test('sees in the form what it is about, and the path is kept without a question', async () => {
    await site.send('/fi/palaute', { message: 'Väärä numero', about: '/fi/paikat/aurinko' })
    assert.partialDeepStrictEqual(await kept(), [{ kind: 'wrong_fact', about_path: '/fi/paikat/aurinko' }])
    for (const about of [
      '/fi/palvelut?q=salainen',
      'https://example.org/',
      '//example.org/fi/',
      '/fi/x#y',
      'javascript:alert(1)',
    ])
      assert.doesNotMatch(
        (await site.visit(`/fi/palaute?about=${encodeURIComponent(about)}`)).html,
        /name="about"/,
        about,
      )
  })

  test('from the accessibility statement finds that choice made', async () => {
    const statement = await site.visit('/sv/tillganglighet')
    const link = /href="(\/sv\/respons\?[^"]*)"/.exec(statement.html)?.[1] ?? ''
    assert.match((await site.visit(link)).html, /value="accessibility" checked/)
  })
})

describe('something is missing or wrong', () => {
  test('an empty message: the page comes back with the reason, and nothing is kept', async () => {
    const { status, words, html } = await site.send('/fi/palaute', { ...whole, message: '  \r\n ' })
    assert.equal(status, 422)
    assert.match(words, /^Virhe: /)
    assert.match(words, /Tarkista tämä Kirjoita viestisi\./)
    assert.match(html, /href="#message"/)
    assert.match(html, /id="message"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="message"/)
    assert.deepEqual(await kept(), [])
  })

  test('the reader is taken to the summary', async () => {
    assert.match(
      (await site.send('/fi/palaute', {})).html,
      /<div class="error-summary"[^>]*tabindex="-1"[^>]*autofocus/,
    )
  })

  test('a form packed the other way is read as well; what cannot be read is refused in words', async () => {
    const headers = { origin: 'http://perheverkosto.test' }
    const form = new FormData()
    form.set('message', 'Moniosainen viesti')
    form.set('file', new Blob(['x']), 'x.txt')
    assert.equal((await site.request('/fi/palaute', { method: 'POST', body: form, headers })).status, 303)
    assert.equal((await kept())[0]?.message, 'Moniosainen viesti')
    for (const type of ['application/json', 'text/plain', 'multipart/form-data']) {
      const init = { method: 'POST', body: '{"message":"hei"}', headers: { ...headers, 'content-type': type } }
      const answer = await site.request('/fi/palaute', init)
      assert.equal(answer.status, 415, type)
      assert.match(await answer.text(), /Emme osaa lukea viestiä/)
    }
  })

  test('nothing that was written is lost', async () => {
    const message = 'Pitkä ja harkittu viesti & <kulmat>'
    const { status, html, words } = await site.send('/fi/palaute', {
      kind: 'wrong_fact',
      message,
      replyTo: 'ei osoite',
      about: '/fi/paikat/kuu',
    })
    assert.equal(status, 422)
    assert.ok(words.includes(message))
    assert.match(html, /value="ei osoite"/)
    assert.match(html, /value="wrong_fact" checked/)
    assert.match(html, /name="about" value="\/fi\/paikat\/kuu"/)
    assert.match(words, /Kirjoita se muodossa nimi@esimerkki\.fi/)
  })

  test('a message too long to keep is said to be so, also when it counts in other ways', async () => {
    assert.equal((await site.send('/fi/palaute', { message: 'ä'.repeat(5001) })).status, 422)
    assert.equal((await site.send('/fi/palaute', { message: 'ä'.repeat(5000) })).status, 303)
    assert.equal((await site.send('/fi/palaute', { message: `${'ä\r\n'.repeat(2499)}ä` })).status, 303)
  })

  test('the error speaks the reader’s language', async () => {
    assert.match((await site.send('/sv/respons', {})).words, /Skriv ditt meddelande/)
    assert.match((await site.send('/en/feedback', {})).words, /Write your message/)
  })
})

describe('a receipt', () => {
  test('shows nothing of the message or the address, and is neither kept nor found by machines', async () => {
    const { headers } = await site.send('/fi/palaute', whole)
    const page = await site.visit(headers.get('location') ?? '')
    assert.doesNotMatch(page.html, /Kartta ei toimi|liisa|esimerkki\.fi/)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.match(page.html, /<meta name="robots" content="noindex/)
  })

  test('can be opened in every language', async () => {
    const { headers } = await site.send('/fi/palaute', whole)
    const receipt = headers.get('location')?.split('/').at(-1)
    assert.match((await site.visit(`/sv/respons/${receipt}`)).words, /Tack, responsen kom fram/)
    assert.match((await site.visit(`/en/feedback/${receipt}`)).words, /Thank you/)
  })

  test('that nobody got is not found', async () => {
    for (const receipt of ['AAAA-AAAA', 'x', '%27%20or%201=1', '%00', 'AAAA-AAAA%0A'])
      assert.equal((await site.visit(`/fi/palaute/${receipt}`)).status, 404, receipt)
  })
})

describe('the application itself', () => {
  test('cannot read what people wrote, nor change or take it away', async () => {
    await site.send('/fi/palaute', whole)
    for (const statement of [
      'select reply_to from feedback.feedback',
      'select * from feedback.feedback',
      `update feedback.feedback set message = 'x'`,
      'delete from feedback.feedback',
      'truncate feedback.feedback',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied/, statement)
  })

  test('writes nothing of it in the log', async () => {
    site.log.length = 0
    await site.send('/fi/palaute', whole)
    await site.send('/fi/palaute', { ...whole, message: '' })
    const [row] = await kept()
    assert.equal(site.log.length, 2)
    assert.doesNotMatch(JSON.stringify(site.log), new RegExp(`Kartta|liisa|${row?.receipt}`))
  })
})
