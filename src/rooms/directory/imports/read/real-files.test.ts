import assert from 'node:assert/strict'
import { createReadStream, existsSync, globSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Answer, GivenFile } from '../told.ts'
import { formatOf, readers } from './format.ts'
import { outcome } from './sample.ts'

/** The real open data beside the project, when it is there. */
const folder = process.env.PV_SHARED_DATA ?? fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url))
const skip = existsSync(folder) ? false : 'the open data is not on this machine'

const given = (patterns: readonly string[]): GivenFile[] =>
  globSync(patterns.map((one) => `${folder}/${one}`))
    .toSorted()
    .map((path) => ({ name: basename(path), open: () => createReadStream(path) }))

type Wanted = {
  organization?: number
  location?: number
  service?: number
  errors: Record<string, number>
  reasons?: string[]
}
const cases: [string, string, string[], Wanted][] = [
  [
    'the playgrounds of the city',
    'tpr_csv',
    ['helsinki/helsinki_supervised_playgrounds.csv'],
    { organization: 1, location: 67, errors: {} },
  ],
  [
    'the service points of the city, of which 16 are not for families',
    'tpr_csv',
    ['helsinki/helsinki_service_points_excerpt.csv'],
    { location: 70, errors: {}, reasons: ['not_ours'] },
  ],
  [
    'a unit with its ontology',
    'tpr_json',
    ['helsinki/unit-41102.json', 'helsinki/ontology_*.json'],
    { errors: {}, reasons: ['not_ours'] },
  ],
  [
    'services, channels and organizations of the catalogue',
    'ptv',
    ['ptv/open-api/**/*.json', 'ptv/ptv_classes_2023.json'],
    {
      organization: 1,
      location: 9,
      service: 10,
      errors: {},
      reasons: ['kind_guessed', 'code_unknown', 'field_not_taken'],
    },
  ],
  ['pages of the catalogue', 'ptv', ['ptv/turku-v11/*.json'], { location: 3, service: 2, errors: { duplicate: 1 } }],
  ['periods and connections of hours', 'hauki', ['hauki/*.json'], { location: 2, errors: {} }],
  [
    'the tables of an older feed',
    'hsds_tables',
    ['hsds/ohana-sample/*.csv'],
    {
      organization: 8,
      location: 21,
      service: 23,
      errors: { point_bad: 21, postal_code_bad: 2, time_bad: 3, date_bad: 8 },
      reasons: ['not_ours'],
    },
  ],
  [
    'the package of tables of HSDS 3',
    'hsds_tables',
    ['hsds/hsds-3.0/examples/tabular.json'],
    {
      organization: 1,
      location: 1,
      service: 1,
      errors: { point_bad: 1, postal_code_bad: 1 },
      reasons: ['hours_not_read'],
    },
  ],
  [
    'a feed of another country',
    'hsds_json',
    ['hsds/oruk-v3-default/{organization_list,service_full,service_at_location_list}.json'],
    {
      organization: 10,
      location: 1,
      service: 1,
      errors: { point_bad: 1, postal_code_bad: 1 },
      reasons: ['total_wrong'],
    },
  ],
]

for (const [what, format, patterns, { errors, reasons = [], ...counts }] of cases)
  test(`${what}: everything is told or answered`, { skip }, async () => {
    const files = given(patterns)
    assert.equal(await formatOf(files), format)
    const { told, answers } = await outcome(readers[format as keyof typeof readers].read, files, {
      withoutRealMail: true,
    })
    const kinds = Object.groupBy(told, ({ kind }) => kind)
    assert.deepEqual(Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, all.length])), counts)
    assert.deepEqual(counted(answers.filter(({ level }) => level === 'error')), errors)
    for (const reason of reasons)
      assert.ok(
        answers.some((one) => one.reason === reason),
        reason,
      )
    assert.ok(!JSON.stringify(told).match(/"email","value":"(?![^"]*\.invalid")/))
  })

const counted = (answers: readonly Answer[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ reason }) => reason)).map(([reason, all]) => [reason, all?.length ?? 0]),
  )
