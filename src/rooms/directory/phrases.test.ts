import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dottedWords, foldedWords, phraseOf, type Reading, usedBy } from './phrases.ts'

const says = (phrase: string, text: string, reading?: Reading) =>
  usedBy(phraseOf(phrase), foldedWords(text), reading) !== null

test('words are compared without accents, capitals, signs and apostrophes of any shape', () => {
  assert.deepEqual(foldedWords('Pelkään MIESTÄNI!'), ['pelkaan', 'miestani'])
  for (const apostrophe of ["'", '’', '‘', 'ʼ', '`', '´', '′'])
    assert.deepEqual(foldedWords(`baby won${apostrophe}t sleep`), ['baby', 'wont', 'sleep'])
  assert.deepEqual(foldedWords('2-vuotias, 00420'), ['2', 'vuotias', '00420'])
  assert.deepEqual(foldedWords(' %_* '), [])
})

test('other words may stand between, and the order is free unless it matters', () => {
  assert.ok(says('ei nuku', 'vauva ei enää nuku'))
  assert.ok(says('mies lyö', 'lyö mies minua'))
  assert.ok(!says('slår barnet', 'barnet slår', { inOrder: true }))
  assert.ok(says('slår barnet', 'han slår ofta barnet', { inOrder: true }))
  assert.ok(!says('ei nuku', 'vauva nukkuu'))
})

test('a star takes any ending, an equals sign only these words', () => {
  assert.ok(says('väkival*', 'väkivaltaa'))
  assert.ok(!says('ero', 'taapero') && !says('ero', 'erottaja'))
  assert.ok(says('=lyö', 'lyö') && !says('=lyö', 'lapsi lyö'))
})

test('a slip in a long word is forgiven when asked, never in a short one', () => {
  const slips = { slips: true }
  for (const text of ['väkivlata', 'väkivalltaa', 'väkvaltaa', 'väkivaktaa']) {
    assert.ok(says('väkivalt*', text, slips), text)
    assert.ok(!says('väkivalt*', text), text)
  }
  assert.ok(!says('lyö', 'työ', slips) && !says('imetys', 'ametys', slips), 'short, and the first letter')
})

test('the same word is never used twice, and nothing breaks it', () => {
  assert.ok(!says('ei ei', 'ei'))
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), fc.boolean(), (phrase, text, slips, inOrder) => {
      const asked = foldedWords(text)
      const used = usedBy(phraseOf(phrase), asked, { slips, inOrder })
      return (
        used === null ||
        (used.size === phraseOf(phrase).words.length && [...used].every((place) => place < asked.length))
      )
    }),
  )
})

test('words joined by a low line stand side by side, wherever the rest is', () => {
  assert.ok(says('vauva* ei_herää', 'meidän vauva ei herää'))
  assert.ok(says('vauva* ei_herää', 'ei herää vauvamme'))
  assert.ok(!says('vauva* ei_herää', 'vauva ei nuku, herää koko ajan'), 'the second word is not the next one')
  assert.ok(says('ei_herää', 'ei nuku eikä mitään, ei herää'), 'a first word that leads nowhere is passed by')
})

test('who wrote dots means no word without them; who wrote none may mean either', () => {
  const written = (phrase: string, text: string) => says(phrase, text, { dotted: dottedWords(text) })
  assert.ok(written('riita*', 'riitaa') && written('riitä', 'riita'))
  assert.ok(!written('riita*', 'riitä'))
  assert.ok(!written('=tal', 'tål'))
  assert.ok(written('pelkä*', 'pelkaän'), 'half of the dots')
})

test('words with and without dots are as many and as long', () => {
  for (const text of ['Pelkään MIESTÄNI!', 'ﬁ ﷺ ①', 'jääää', 'cafe\u0301 på', '漢字 o\u0308o'])
    assert.equal(dottedWords(text).length, foldedWords(text).length, text)
})
