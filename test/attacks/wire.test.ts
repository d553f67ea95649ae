import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { aPractitioner, aSession } from '../../src/people/sample.ts'
import { fault, openLog } from '../../src/platform/log/log.ts'
import { testSite } from '../harness.ts'
import { type TrialSite, trialSite } from '../trial-site.ts'

// Requests as no browser writes them, byte by byte.

let site: TrialSite
const written: string[] = []
before(async () => {
  const log = openLog('info', { write: (line: string) => written.push(line) })
  site = await trialSite({ now: Temporal.Now.instant(), log })
})
after(() => site.close())
beforeEach(() => {
  written.length = 0
})

/** Sends these bytes and gives back all that comes until the other end closes. */
function onTheWire(bytes: string): Promise<{ head: string; body: string; status: number }> {
  const { hostname, port } = new URL(site.url)
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname)
    let got = ''
    socket.setEncoding('latin1')
    socket.on('data', (part) => {
      got += part
    })
    socket.on('close', () => {
      const [head = '', ...body] = got.split('\r\n\r\n')
      done({ head, body: body.join('\r\n\r\n'), status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]) })
    })
    socket.on('error', failed)
    socket.setTimeout(10_000, () => socket.destroy())
    socket.write(Buffer.from(bytes, 'latin1'))
  })
}
const request = (line: string, headers: string[] = [], body = '') =>
  onTheWire([`${line} HTTP/1.1`, 'Connection: close', ...headers, '', body].join('\r\n'))
const here = () => `Host: ${new URL(site.url).host}`
const crlf = '%0d%0aX-Evil:%20yes%0d%0aSet-Cookie:%20evil=1'

describe('header injection', () => {
  test('an end of line in what is asked never becomes one in the answer', async () => {
    for (const address of [
      ...[`/fi/kirjaudu?to=/oma${crlf}`, `/fi/lukittu?to=/oma${crlf}`, `/oma${crlf}`, `/oma/loki?ennen=${crlf}`],
      ...[
        `/fi/palvelut?lang=sv${crlf}`,
        `/FI/palvelut/?q=${crlf}`,
        `/fi/palvelut${crlf}/`,
        `/${crlf}`,
        `/fi/aihe/${crlf}`,
      ],
      ...[`/kirjaudu/ulos?state=sv${crlf}`, `/kirjaudu/paluu?state=${crlf}&iss=${crlf}`, `/static/${crlf}`],
      ...[`/fi/palvelut?q=%E5%98%8A%E5%98%8DX-Evil:yes`, `/sv/%0aX-Evil:%20yes`],
    ]) {
      const { head, status } = await request(`GET ${address}`, [here()])
      assert.ok(status >= 200 && status < 500, `${address} ${status}`)
      assert.doesNotMatch(head, /^(x-evil|set-cookie: evil)/im, address)
    }
    for (const path of ['/kirjaudu/ulos', '/kirjaudu/lukitse', '/fi/kirjaudu', '/fi/palaute', '/fi/palvelut']) {
      const body = `to=/oma${crlf}&lang=sv${crlf}&with=${crlf}&device=${crlf}&message=${crlf}&near=${crlf}`
      const headers = [
        here(),
        `Origin: ${site.url}`,
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${body.length}`,
      ]
      const { head, status } = await request(`POST ${path}`, headers, body)
      assert.ok(status >= 200 && status < 500, `${path} ${status}`)
      assert.doesNotMatch(head, /^(x-evil|set-cookie: evil)/im, path)
    }
  })

  test('the name that a request calls us by, or says it was forwarded from, stands nowhere in the answer', async () => {
    for (const path of [
      '/fi/',
      '/fi/palvelut',
      '/fi/kirjaudu',
      '/oma',
      '/tyo/perheet',
      '/fi/ei-ole',
      '/sitemap.xml',
      '/robots.txt',
      '/FI/palvelut/',
    ])
      for (const headers of [
        ['Host: evil.example'],
        [
          here(),
          'X-Forwarded-Host: evil.example',
          'X-Forwarded-Proto: evil',
          'X-Forwarded-Port: 1',
          'X-Original-URL: /evil.example',
        ],
        [here(), 'Forwarded: host=evil.example;proto=evil', 'X-Host: evil.example', 'X-Rewrite-URL: /evil.example'],
        [
          here(),
          'X-Forwarded-For: evil.example, <script>evil.example</script>',
          'X-Real-IP: evil.example',
          'Referer: https://evil.example',
        ],
      ]) {
        const { head, body, status } = await request(`GET ${path}`, headers)
        assert.ok(status < 500, `${path} ${headers}`)
        assert.doesNotMatch(head + body, /evil/, `${path} ${headers}`)
      }
  })

  test('a request whose end could be read in two ways is refused', async () => {
    const chunked = 'Transfer-Encoding: chunked'
    for (const headers of [
      [here(), chunked, 'Content-Length: 6'],
      [here(), 'Content-Length: 5', 'Content-Length: 6'],
      [here(), 'Transfer-Encoding: chunked, identity'],
      [here(), 'Transfer-Encoding: xchunked'],
      [here(), 'Content-Length: +5'],
      [here(), 'X-Folded: a\r\n b\rX-Evil: yes'],
      [here(), 'Bad header: x'],
      [],
    ])
      assert.equal(
        (await request('POST /fi/palaute', headers, '0\r\n\r\nGET /oma HTTP/1.1\r\n\r\n')).status,
        400,
        String(headers),
      )
    assert.equal(written.filter((line) => line.includes('/oma')).length, 0, 'nothing hidden in a body is answered')
  })

  test('a name with signs no name has is refused or ignored', async () => {
    for (const host of [
      'a b',
      '<script>',
      'a@evil.example',
      'evil.example/..',
      '[::1',
      'a\u00e4',
      '-',
      `${'a'.repeat(5000)}.example`,
    ]) {
      const { head, body, status } = await request('GET /oma', [`Host: ${host}`])
      assert.ok([400, 404].includes(status), `${host}: ${status}`)
      assert.doesNotMatch(head + body, /<script>evil|evil\.example|a{5000}/, host)
    }
  })

  test('methods that no page has are refused: TRACE repeats nothing, CONNECT leads nowhere', async () => {
    for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'DEBUG']) {
      const { status, body } = await request(`${method} /oma`, [here(), 'Cookie: a=evil'])
      assert.ok(!status || status >= 400, `${method} ${status}`)
      assert.doesNotMatch(body, /evil/, method)
    }
  })
})

describe('log injection', () => {
  const keys = new Set([
    'level',
    'time',
    'app',
    'requestId',
    'method',
    'route',
    'status',
    'ms',
    'kept',
    'kind',
    'why',
    'issuer',
    'device',
    'everywhere',
    'code',
    'msg',
  ])
  const forged = '{"level":60,"msg":"forged"}'
  const line = `%0a%1b${encodeURIComponent(forged)}%0d%0a`

  test('whatever a request holds, each line of the log is one object with our fields, and none of its words', async () => {
    for (const path of ['/fi/', '/oma/', '/tyo/perheet/', '/fi/palvelut?q=', `/kirjaudu/paluu?error=${line}&state=`])
      await request(`GET ${path}${line}`, [
        ...[here(), `User-Agent: forged ${forged}`, `Referer: forged ${forged}`, `X-Forwarded-For: ${forged}`],
        ...['X-Request-Id: forged', `Cookie: session=${line}; __Host-session=forged${line}`],
      ])
    const body = `message=${line}&path=${line}&q=${line}`
    for (const path of ['/fi/palaute', '/fi/palvelut', '/kirjaudu/ulos', '/oma/tiedot'])
      await request(
        `POST ${path}`,
        [
          here(),
          `Origin: ${site.url}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${body.length}`,
        ],
        body,
      )
    assert.ok(written.length >= 9, `${written.length} lines`)
    for (const text of written) {
      assert.equal(text.indexOf('\n'), text.length - 1, text)
      const told = JSON.parse(text) as Record<string, unknown>
      for (const key of Object.keys(told)) assert.ok(keys.has(key), `${key} in ${text}`)
      assert.doesNotMatch(text, /forged|\\u001b/, text)
    }
  })

  test('a sign-in, one that fails and a sign-out leave a line each, and nobody’s name or token', async () => {
    const browser = await site.signedIn('sanna')
    const token = browser.cookies.get('__Host-session') ?? ''
    await site.signedIn('outo')
    await site.browser().open('/kirjaudu/paluu?state=forged')
    await browser.send('/kirjaudu/ulos', {})
    const told = written.map((text) => JSON.parse(text) as Record<string, unknown>)
    const lines = told.filter(({ msg }) => /^(signed|sign-in)/.test(String(msg)))
    assert.deepEqual(
      lines.map(({ msg, issuer, device, why, everywhere }) => [msg, issuer ?? why, device ?? everywhere]),
      [
        ['signed in', 'citizen', 'own'],
        ['sign-in failed', 'unknown', undefined],
        ['sign-in failed', 'lost', undefined],
        ['signed out', 'citizen', false],
      ],
    )
    assert.doesNotMatch(written.join(''), /Sanna|Kokeilija|010190|forged/)
    assert.ok(!written.join('').includes(token))
  })

  test('a fault whose words hold an end of line stays one line', () => {
    const lines: string[] = []
    const log = openLog('info', { write: (text: string) => lines.push(text) })
    log.error(fault(new Error('a\n{"level":60,"msg":"forged"}\r\nb\u2028')), 'fault')
    assert.equal(lines.length, 1)
    assert.equal(lines[0]?.indexOf('\n'), (lines[0]?.length ?? 0) - 1)
    assert.equal((JSON.parse(lines[0] ?? '') as { msg: string }).msg, 'fault')
  })
})

describe('oversized on the wire', () => {
  test('a head larger than any browser sends is refused, and the next visitor is answered', async () => {
    for (const headers of [
      [here(), `Cookie: ${'a=b; '.repeat(8000)}`],
      [here(), `Cookie: __Host-session=${'a'.repeat(40_000)}`],
      [here(), ...Array.from({ length: 3000 }, (_, at) => `X-${at}: ${at}`)],
    ])
      assert.ok([431, 400].includes((await request('GET /oma', headers)).status), String(headers[1]).slice(0, 30))
    assert.equal((await request(`GET /oma/${'a'.repeat(60_000)}`, [here()])).status, 431)
    assert.equal((await request('GET /fi/', [here()])).status, 200)
  })

  test('a body larger than it says, or endless, is cut off', async () => {
    const start = [here(), `Origin: ${site.url}`, 'Content-Type: application/x-www-form-urlencoded']
    const large = `message=${'a'.repeat(200_000)}`
    assert.equal((await request('POST /fi/palaute', [...start, `Content-Length: ${large.length}`], large)).status, 413)
    const piece = `${(10_000).toString(16)}\r\n${'a'.repeat(10_000)}\r\n`
    const pieces = [...start, 'Transfer-Encoding: chunked']
    assert.equal((await request('POST /fi/palaute', pieces, `${piece.repeat(9)}0\r\n\r\n`)).status, 413)
  })
})

test('over https the cookies of who works here are bound to our host, also the one that covers a page', async () => {
  const secure = await testSite({ baseUrl: 'https://perheverkosto.test' })
  const practitioner = await aPractitioner(secure.db, { task: 'broad_care' })
  const token = await aSession(secure.db, { practitioner }, { now: secure.clock.now })
  const at = async (cookie: string) =>
    (await secure.visit('/tyo', { cookie: `__Host-session=${token}; ${cookie}` })).html
  assert.match(await at('__Host-peitto=1'), /<html[^>]*class="covered"/)
  assert.doesNotMatch(await at('peitto=1'), /<html[^>]*class="covered"/)
  assert.equal((await secure.visit('/tyo', { cookie: `session=${token}` })).status, 404)
  const script = readFileSync('src/ui/browser/cover.ts', 'utf8')
  assert.match(script, /isSecureContext \? '__Host-peitto'/)
  assert.match(script, /isSecureContext \? ';secure'/)
  await secure.close()
})
