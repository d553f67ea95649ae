import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ageShown, readAge } from './age.ts'

describe('an age', () => {
  const told: [string, number][] = [
    ...([
      ['18', 18],
      ['0', 0],
      ['8 kk', 8],
      ['18kk', 18],
      ['18 kuukautta', 18],
      ['2 v', 24],
      ['2v', 24],
      ['2 vuotta', 24],
    ] as const),
    ...([
      ['1,5 v', 18],
      ['1.5 v', 18],
      ['1½ v', 18],
      ['1,5', 18],
      ['puolitoistavuotias', 18],
      ['2-vuotias', 24],
      ['3 v.', 36],
    ] as const),
    ...([
      ['2 v 3 kk', 27],
      ['1v6kk', 18],
      ['2 v ja 3 kk', 27],
      ['kolmevuotias', 36],
      ['3 vk', 0],
      ['6 viikkoa', 1],
    ] as const),
    ...([
      ['1 år', 12],
      ['1,5 år', 18],
      ['ett och ett halvt år', 18],
      ['8 mån', 8],
      ['8 månader', 8],
      ['2 år 3 mån', 27],
    ] as const),
    ...([
      ['2 years', 24],
      ['2 years old', 24],
      ['2 yrs', 24],
      ['8 months', 8],
      ['one and a half years', 18],
    ] as const),
    ...([
      ['2 years and 3 months', 27],
      ['6 weeks', 1],
      ['17 v', 204],
      ['17 v 11 kk', 215],
    ] as const),
  ] as [string, number][]

  test('is read as parents write it, in three languages', () => {
    for (const [text, months] of told) assert.equal(readAge(text), months, text)
  })

  test('that is none, or no child’s, is not', () => {
    for (const text of [
      '',
      'vauva',
      '18 v',
      '216',
      '999',
      '-3',
      '2 koiraa',
      '1 v 2 v 3 v',

      '1e3',
      'v',
      '<b>2</b>',
    ])
      assert.equal(readAge(text), null, text)
  })

  test('shown is read as the same again', () => {
    for (const lang of ['fi', 'sv', 'en'] as const)
      for (let months = 0; months < 216; months++)
        assert.equal(readAge(ageShown(months, lang)), months, ageShown(months, lang))
  })
})
