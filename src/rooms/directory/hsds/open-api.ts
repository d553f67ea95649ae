import type { Lang } from '../../../platform/languages.ts'
import { base, type ListName, listNames, lists } from './endpoints.ts'
import { type ParameterName, parameters } from './parameters.ts'
import { envelope, schemas } from './schemas.ts'
import { faults, p } from './texts.ts'

type Made = Record<string, unknown>

const json = (schema: Made): Made => ({ 'application/json': { schema } })
const problem = (description: string): Made => ({
  ...{ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } } },
})

/** The interface as an OpenAPI 3.1 document, made of the same tables as the interface itself. */
export function openApi(baseUrl: string, lang: Lang): Made {
  const query = (name: ParameterName): Made => ({
    ...{ name, in: 'query', description: parameters[name].about[lang], schema: parameters[name].schema },
  })
  const language = { name: 'Accept-Language', in: 'header', schema: { type: 'string', examples: ['sv', 'en', 'fi'] } }
  const tooMany = problem(faults[429]?.[lang] ?? '')
  const listOf = (name: ListName): Made => {
    const one = { $ref: `#/components/schemas/${lists[name].schema}` }
    const contents = name === 'services' ? { anyOf: [one, { $ref: '#/components/schemas/minimal_service' }] } : one
    const asked = {
      summary: lists[name].about[lang],
      parameters: [...lists[name].parameters.map(query), language],
      responses: {
        200: {
          description: lists[name].about[lang],
          content: { ...json(envelope(contents)), 'application/x-ndjson': { schema: one } },
        },
        400: problem(p.badRequest[lang]),
        429: tooMany,
      },
    }
    const form = Object.fromEntries(lists[name].parameters.map((one) => [one, parameters[one].schema]))
    const requestBody = {
      content: { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties: form } } },
    }
    return {
      get: { operationId: name, ...asked },
      post: { operationId: `${name}_by_post`, requestBody, ...asked },
    }
  }
  const recordOf = (name: ListName): Made => ({
    get: {
      operationId: `${name}_by_id`,
      summary: lists[name].about[lang],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        ...lists[name].ofOne.map(query),
        language,
      ],
      responses: {
        200: {
          description: lists[name].about[lang],
          content: json({ $ref: `#/components/schemas/${lists[name].schema}` }),
        },
        404: problem(p.notFound[lang]),
        429: tooMany,
      },
    },
  })
  return {
    openapi: '3.1.0',
    info: { title: 'Perheverkosto: HSDS', version: '3.1.3', license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' } },
    servers: [{ url: baseUrl + base }],
    paths: {
      '/': {
        get: {
          operationId: 'about',
          responses: { 200: { description: 'HSDS', content: json({ type: 'object' }) } },
        },
      },
      ...Object.fromEntries(
        listNames.flatMap((name) => [
          [`/${name}`, listOf(name)],
          [`/${name}/{id}`, recordOf(name)],
        ]),
      ),
    },
    components: { schemas },
  }
}
