import { isPrivate } from '../../src/people/sign-in/return-to.ts'
import { type Answer, rowsOf, type TestSite, wordsOf } from '../harness.ts'
import { secureOrigin } from '../secure-site.ts'
import { type Form, forms, parameters } from './table.ts'
import type { AttackedTown } from './town.ts'

export type Route = { method: string; path: string; name: string }

/** Every private page and form the site answers, as it was registered. */
export function privateRoutesOf(site: TestSite): Route[] {
  const found = site.app.routes.filter(({ method, path }) => method !== 'ALL' && isPrivate(path.replace(/\.\w+$/, '')))
  const routes = found.map(({ method, path }) => ({ method, path, name: `${method} ${path}` }))
  return [...new Map(routes.map((route) => [route.name, route])).values()]
}

/** What of a route the table does not know: it has to be told there before the route can be tried. */
export function unknownOf({ method, path, name }: Route): string[] {
  const parts = path.split('/')
  const places = parts.flatMap((part, at) => (part.startsWith(':') ? [parts.slice(0, at + 1).join('/')] : []))
  return [
    ...places.filter((place) => !parameters[place]).map((place) => `${name}: what may stand at ${place}?`),
    ...(method === 'POST' && !forms[path] ? [`${name}: what does its form hold?`] : []),
  ]
}

/** The addresses a route has with what the table tells. */
export function addressesOf({ path }: Route, town: AttackedTown): string[] {
  let [addresses, place] = [[''], '']
  for (const part of path.split('/').slice(1)) {
    place += `/${part}`
    const values = part.startsWith(':') ? (parameters[place]?.(town) ?? []) : [part]
    addresses = addresses.flatMap((address) => values.map((value) => `${address}/${value}`))
  }
  return addresses
}

type Sent = Pick<Form, 'fields' | 'json' | 'file'>
/** Sends a form as a browser would from a page of ours; `more` stands beside what it holds. */
export async function deliver(
  site: TestSite,
  address: string,
  { fields, json, file }: Sent,
  headers: Record<string, string>,
  more: Form['fields'] = {},
): Promise<Answer> {
  if (file) return answerOf(await site.request(address, packed({ ...more, ...fields }, file, headers)))
  if (!json) return site.send(address, { ...more, ...fields }, headers)
  const cookie = [headers.cookie, json.cookie].filter(Boolean).join('; ')
  const response = await site.request(address, {
    method: 'POST',
    body: JSON.stringify({ ...more, ...json.body }),
    headers: { origin: secureOrigin, ...headers, cookie, 'content-type': 'application/json' },
  })
  return answerOf(response)
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, words: wordsOf(html) }
}

function packed(fields: Form['fields'], file: NonNullable<Form['file']>, headers: Record<string, string>): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  body.append('files', new Blob([file.text]), file.name)
  return { method: 'POST', body, headers: { origin: secureOrigin, ...headers } }
}

/** An address of the same shape at which nothing stands. */
export const nothingAt = (address: string): string => {
  const [, root, ...rest] = address.split('/')
  return rest.length ? `/${root}/ei${rest.join('/')}` : `/${root}/ei`
}

/** Row by row what every table holds, without what a request may do to its own session, and logs of requests. */
export async function pictureOf({ db }: TestSite): Promise<Map<string, string[]>> {
  const tables = await rowsOf<{ name: string }>(
    db,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const picture = new Map<string, string[]>()
  for (const { name } of tables) {
    const seen = name === 'people.session' ? `- 'seen_at' - 'ends_at'` : ''
    const rows = await rowsOf<{ row: string }>(
      db,
      `select (to_jsonb(t) ${seen})::text as row from ${name} t order by 1`,
    )
    picture.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return picture
}

/** Rows that stand in one picture and not in the other, with the table's name before each. */
export function changesBetween(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  return [...after].flatMap(([name, rows]) => {
    const former = before.get(name) ?? []
    const [was, is] = [new Set(former), new Set(rows)]
    return [...rows.filter((row) => !was.has(row)), ...former.filter((row) => !is.has(row))].map(
      (row) => `${name} ${row}`,
    )
  })
}
