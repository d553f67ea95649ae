import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Manifest = {
  name?: string
  version?: string
  license?: string | { type: string }
  licenses?: { type: string }[]
} & Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

/** Versions that are not pinned exactly: tomorrow's installation would be another program. */
export const loosePins = (own: Manifest): string[] =>
  Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)

const free = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'PSF-2.0', 'PostgreSQL', 'Unlicense', 'Zlib', 'EUPL-1.2'],
])

/** Packages whose licence we have not agreed to. In `A OR B` one is enough, in `A AND B` both are needed. */
export const strangeLicences = (installed: readonly Manifest[], agreed: readonly string[] = []): string[] =>
  installed
    .filter(({ name }) => !agreed.includes(name ?? ''))
    .filter((manifest) => !isFree(licenceOf(manifest)))
    .map((manifest) => `${manifest.name} ${manifest.version}: ${licenceOf(manifest) || 'no licence'}`)

const isFree = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((licence) => free.has(licence.trim())))

const licenceOf = ({ license, licenses }: Manifest) =>
  (typeof license === 'string' ? license : license?.type) ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''

/** Every package that is installed, nested ones too. */
export function installedPackages(): Manifest[] {
  const places = ['node_modules/*/package.json', 'node_modules/@*/*/package.json']
  const found = places.flatMap((place) => [...globSync(place), ...globSync(`node_modules/**/${place}`)])
  return [...new Set(found)]
    .filter((path) => dirname(path) !== 'node_modules/.bin')
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Manifest)
    .filter(({ name, version }) => name && version)
}
