import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as exceptions from './house/exceptions.ts'
import { installedPackages, loosePins, type Manifest, strangeLicences } from './house/packages.ts'
import * as shape from './house/shape.ts'
import { readTree } from './house/tree.ts'
import * as walls from './house/walls.ts'
import * as words from './house/words.ts'

// The walls of the house. `house-red.test.ts` shows each of them falling on a made-up house.

const tree = readTree()
const nothing = (wrong: readonly string[]) => assert.deepEqual(wrong, [])

describe('the house', () => {
  test('knows every file of its floors', () => nothing(walls.homeless(tree)))
  test('has arrows that go down only', () => nothing(walls.wrongArrows(tree)))
  test('has walls between rooms', () => nothing(walls.brokenRoomWalls(tree, exceptions.doors)))
  test('has no circle of rooms', () => nothing(walls.doorCycles(exceptions.doors)))
  test('has no circle of imports', () => nothing(walls.importCycles(tree)))
  test('keeps the builders of tests away from people', () => nothing(walls.buildersInUse(tree)))
  test('has pages that are given what they show', () => nothing(walls.pagesThatAsk(tree)))
  test('has furnished rooms', () => nothing(shape.unfurnishedRooms(tree)))
  test('has migrations that keep to their room', () => nothing(shape.strangeMigrations(tree)))
})

describe('a file', () => {
  test('is at most 300 lines long, a test 400', () => assert.deepEqual(shape.overLong(tree), exceptions.overLong))
  test('has no default export', () => nothing(shape.defaultExports(tree)))
  test('does not only pass on what others made', () => nothing(shape.barrels(tree)))
  test('lies in a folder with an owner', () => nothing(shape.ownerlessFolders(tree)))
  test('is named in kebab-case', () => nothing(shape.misnamedFiles(tree)))
  test('names things, not patterns', () => nothing(shape.hollowNames(tree)))
  test('has no inline style or script', () => nothing([...words.inlineStyles(tree), ...words.inlineScripts(tree)]))
  test('takes its colours from the theme', () => nothing(words.ownColours(tree, exceptions.colours)))
  test('does not write to the console', () => nothing(words.consoles(tree)))
  test('is given the time', () => nothing(words.ownClocks(tree, exceptions.machineClocks)))
  test('puts nothing off', () => nothing(words.promises(tree)))
  test('is true on every machine', () => nothing(words.machineTraces(tree)))
  test('registers no route past the rules', () => nothing(words.looseRoutes(tree)))
})

describe('a newcomer', () => {
  for (const file of ['README.md', 'ARCHITECTURE.md', 'STYLE.md', 'GLOSSARY.md', 'CHANGELOG.md', 'LICENSE']) {
    test(`finds ${file}`, () => assert.ok(existsSync(file)))
  }
  test('gets the very same packages', () =>
    nothing(loosePins(JSON.parse(readFileSync('package.json', 'utf8')) as Manifest)))
  // libvips is under the LGPL, which lets a program use it as the library of its own that it is (note 10).
  test('may use every package freely', () => {
    const strange = strangeLicences(installedPackages())
    nothing(strange.filter((one) => !/^@img\/sharp-libvips-[\w-]+ [\d.]+: LGPL-3\.0-or-later$/.test(one)))
  })
})
