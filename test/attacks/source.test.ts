import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isCode, isTest, moduleOf, readTree } from '../house/tree.ts'

// What no answer can show: that a dangerous thing is used nowhere, or in the few places named here.

const program = readTree().filter(
  (source) => source.path.startsWith('src/') && isCode(source) && !isTest(source) && !/sample/.test(source.path),
)
const answering = program.filter(({ path }) => /^src\/(app|people|rooms|ui)\//.test(path))
const withWords = (sources: typeof program, words: RegExp) =>
  sources.filter(({ text }) => words.test(text)).map(({ path }) => path)
const importing = (sources: typeof program, what: RegExp) =>
  sources
    .filter((source) => moduleOf(source).imports.some(({ from, onlyTypes }) => !onlyTypes && what.test(from)))
    .map(({ path }) => path)

describe('the program', () => {
  test('has many files to look through', () => assert.ok(answering.length > 200, `${answering.length}`))

  test('runs no words as a program, and what answers requests starts none', () => {
    assert.deepEqual(withWords(program, /\beval\(|new Function\(|setTimeout\(['"`]|WebAssembly/), [])
    assert.deepEqual(importing(program, /^node:(vm|repl|inspector)$/), [])
    assert.deepEqual(importing(answering, /^node:(child_process|worker_threads|cluster)$/), [])
  })

  test('makes no pattern out of what somebody typed', () =>
    assert.deepEqual(withWords(answering, /new RegExp\(/), [
      'src/people/kept-texts/forms.ts',
      'src/rooms/directory/age.ts',
      'src/rooms/directory/imports/read/said-hours.ts',
      'src/rooms/directory/imports/read/tpr-kinds.ts',
      'src/ui/hyphenate.ts',
      'src/ui/icons/round-path.ts',
    ]))

  test('writes into a page of the browser as text only, keeps nothing there and listens to no other window', () => {
    const browser = program.filter(({ path }) => path.includes('/browser/'))
    assert.ok(browser.length > 5)
    assert.deepEqual(
      withWords(program, /\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|dangerouslySet/),
      [],
    )
    assert.deepEqual(withWords(browser, /localStorage|sessionStorage|indexedDB|caches\.|\bpostMessage\(.*,/), [])
    assert.deepEqual(
      withWords(browser, /BroadcastChannel|postMessage|['"]message['"]/),
      ['src/ui/browser/keep-on.ts'],
      'tabs of ours tell each other that one has gone on; who hears it asks the server, and reads nothing of the message',
    )
  })

  test('asks nobody outside but those that the configuration names: issuers, the register of mandates, the gateway of text messages, and push services of a list', () => {
    const server = program.filter(({ path }) => !path.includes('/browser/'))
    assert.deepEqual(withWords(server, /(?<![.\w])fetch\(/), [
      'src/people/mandates/register.ts',
      'src/people/sign-in/protocol.ts',
      'src/platform/post/push.ts',
      'src/platform/post/sms.ts',
    ])
    assert.deepEqual(
      importing(program, /^node:(https?|http2|dgram|tls)$/).filter(
        (path) => !/(front-door|demo-issuer\/provider)\.ts$/.test(path),
      ),
      [],
    )
    assert.deepEqual(withWords(program, /rejectUnauthorized|NODE_TLS_REJECT/), [])
  })

  test('follows nobody who leads elsewhere', () => {
    for (const { path, text } of program.filter(({ path }) => !path.includes('/browser/')))
      if (/(?<![.\w])fetch\(/.test(text)) assert.match(text, /redirect: '(error|manual)'|\bopenid-client\b/, path)
  })

  test('reads no file by a name that comes in a request', () =>
    assert.deepEqual(
      importing(answering, /^node:fs/).filter((path) => !path.endsWith('/make.ts')),
      [
        ...['src/app/administration/running/routes.tsx', 'src/app/rounds.ts', 'src/people/rotate-keys.ts'],
        'src/rooms/content/articles.ts',
        ...['src/rooms/content/selko/easy-texts.ts', 'src/rooms/directory/imports/files.ts'],
        ...['src/rooms/directory/imports/upload.ts', 'src/ui/styles/read-tokens.ts'],
      ],
      'the version of the program, heads of seals, a command that copies the key file, texts and styles of ours, and files that were sent, under names of ours',
    ))

  test('takes chance, hashes and ciphers from the machine’s own library, and no weak ones', () => {
    assert.deepEqual(withWords(answering, /Math\.random\(/), [])
    assert.deepEqual(
      withWords(program, /createHash\(['"](md5|sha1)/),
      ['src/rooms/directory/map/queries.ts'],
      'an address of a drawing',
    )
    assert.deepEqual(withWords(program, /createCipheriv\((?!'aes-256-gcm')|-(ecb|cbc)\b/), [])
    assert.deepEqual(importing(program, /crypto-js|bcrypt|tweetnacl|^uuid$|node-forge/), [])
  })

  test('reads no XML, YAML or serialized objects of others', () => {
    assert.deepEqual(importing(program, /xml|yaml|serialize|^node:v8$/), [])
    // The browser takes the answer of our own form apart.
    assert.deepEqual(withWords(answering, /DOMParser|v8\.deserialize/), ['src/ui/browser/theme.ts'])
  })
})
