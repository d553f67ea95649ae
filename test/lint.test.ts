import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('the program is written in one hand', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--colors=off'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, `\n${stdout}${stderr}`)
})
