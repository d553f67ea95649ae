import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as r from './house/requirements.ts'
import { readTree } from './house/tree.ts'

const tree = readTree()
const rows = r.requirementsOf(readFileSync('docs/security/asvs.csv', 'utf8'))
const paper = readFileSync('docs/security.md', 'utf8')

describe('the table of OWASP ASVS', () => {
  test('has every requirement of level 1 and 2 once, in order', () => assert.deepEqual(r.miscounted(rows), []))
  test('says of each how we stand to it, and proves what it claims', () => assert.deepEqual(r.unclear(rows), []))
  test('names tests and papers that exist', () => assert.deepEqual(r.emptyProofs(rows, tree), []))

  test('is told of in the security paper with its true figures', () => {
    for (const line of r.figures(rows)) assert.ok(paper.includes(line), `docs/security.md lacks: ${line}`)
    assert.match(paper, /\(security\/asvs\.csv\)/)
    assert.match(paper, /OWASP Application Security Verification Standard 5\.0\.0.*CC BY-SA 4\.0/s)
  })

  test('hides no shortcoming: the paper names each requirement that is not met', () => {
    const told = paper.slice(paper.indexOf('## OWASP ASVS'))
    for (const { id } of rows.filter(({ state }) => state === 'not met'))
      assert.ok(told.includes(id.slice('v5.0.0-'.length)), `docs/security.md does not name ${id}`)
  })
})

describe('a wrong row is found', () => {
  const [first, ...rest] = rows as [r.Requirement, ...r.Requirement[]]
  const made = (more: Partial<r.Requirement>) => [{ ...first, state: 'met', tests: ['docs/security.md'], ...more }]
  const file = { path: 'test/x.test.ts', text: "test('is there', () => {})\ndescribe('a group', () => {})\n" }

  test('one too few, one twice, one out of order, one in another form', () => {
    assert.match(r.miscounted(rest).join(), /chapter 1 has 26 rows/)
    assert.match(r.miscounted([first, ...rows]).join(), /out of place/)
    assert.match(r.miscounted([...rest, first]).join(), /v5\.0\.0-1\.1\.1 is out of place/)
    assert.match(r.miscounted([{ ...first, id: 'V1.1.1' }, ...rest]).join(), /V1\.1\.1 is no id/)
  })

  test('an unknown state, a claim without a proof, a shortcoming without a word', () => {
    assert.match(r.unclear(made({ state: 'nearly' })).join(), /nearly/)
    assert.match(r.unclear(made({ tests: [] })).join(), /0 proofs/)
    assert.match(r.unclear(made({ state: 'not met', tests: [], how: 'No.' })).join(), /what is missing/)
    assert.deepEqual(r.unclear(made({})), [])
  })

  test('a test or a paper of another name', () => {
    for (const proof of [
      'test/x.test.ts › is not there',
      'test/y.test.ts › is there',
      'docs/none.md',
      'test/x.test.ts',
    ])
      assert.equal(r.emptyProofs(made({ tests: [proof] }), [file]).length, 1, proof)
    const proofs = ['test/x.test.ts › is there', 'test/x.test.ts › a group']
    assert.deepEqual(r.emptyProofs(made({ tests: proofs }), [file]), [])
  })
})
