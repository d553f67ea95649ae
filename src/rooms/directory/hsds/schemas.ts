type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const yes: Schema = { type: 'boolean' }
const id: Schema = { type: 'string', format: 'uuid' }
const uri: Schema = { type: 'string', format: 'uri' }
const day: Schema = { type: 'string', format: 'date' }
const moment: Schema = { type: 'string', format: 'date-time' }
const clock: Schema = { type: 'string', pattern: '^\\d\\d:\\d\\d$' }
const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const many = (name: string): Schema => ({ type: 'array', items: ref(name) })
/** What is our own stands apart: `profile.ts` says what it means. */
const object = (required: string[], properties: Record<string, Schema>, ours: Record<string, Schema> = {}): Schema => ({
  ...{ type: 'object', required, properties: { ...properties, ...ours }, additionalProperties: false },
  'x-profile': Object.keys(ours),
})

const cost = oneOf('free', 'fee')

/** What the interface answers, as JSON Schema: HSDS 3.1 as far as we have facts, with what our profile adds. */
export const schemas: Record<string, Schema> = {
  service: object(
    ['id', 'name', 'status'],
    {
      ...{
        id,
        organization_id: id,
        name: text,
        description: text,
        url: uri,
        email: { type: 'string', format: 'email' },
      },
      status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
      ...{ application_process: text, fees_description: text, minimum_age: number, maximum_age: number },
      ...{ assured_date: day, alert: text, last_modified: moment, organization: ref('organization') },
      ...{ phones: many('phone'), schedules: many('schedule'), languages: many('language') },
      ...{ cost_options: many('cost_option'), service_areas: many('service_area'), attributes: many('attribute') },
      service_at_locations: many('service_at_location'),
    },
    {
      ways: { type: 'array', items: oneOf('drop_in', 'appointment', 'phone', 'remote', 'home') },
      ...{ for_expecting: yes, needs_referral: yes, everywhere: yes, made_up: yes },
      partner_organizations: many('organization'),
    },
  ),
  minimal_service: object(['id', 'last_modified'], { id, last_modified: moment }),
  organization: object(
    ['id', 'name', 'description'],
    { id, name: text, description: text, website: uri, parent_organization_id: id },
    { kind: oneOf('authority', 'county', 'ngo', 'parish', 'hospital', 'company'), services: many('service') },
  ),
  service_at_location: object(
    ['id'],
    { id, service_id: id, location_id: id, description: text, schedules: many('schedule'), location: ref('location') },
    {
      ...{ service: ref('service'), cost, minimum_age: number, maximum_age: number },
      ...{ assured_date: day, last_modified: moment },
    },
  ),
  location: object(
    ['id', 'location_type'],
    {
      ...{ id, location_type: oneOf('physical', 'postal', 'virtual'), url: uri, organization_id: id, name: text },
      ...{ description: text, latitude: number, longitude: number, external_identifier: text },
      ...{ external_identifier_type: text, addresses: many('address'), languages: many('language') },
      ...{ phones: many('phone'), accessibility: many('accessibility'), schedules: many('schedule') },
    },
    { status: oneOf('active', 'temporarily closed', 'closed', 'defunct'), alert: text, made_up: yes },
  ),
  address: object(['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
    ...{ id, location_id: id, address_1: text, address_2: text, city: text, state_province: text, postal_code: text },
    ...{ country: text, address_type: oneOf('physical', 'postal', 'virtual') },
  }),
  schedule: object(
    ['id'],
    {
      ...{
        id,
        service_id: id,
        location_id: id,
        service_at_location_id: id,
        valid_from: day,
        valid_to: day,
        dtstart: day,
      },
      ...{ freq: oneOf('WEEKLY', 'MONTHLY'), interval: number, byday: text, wkst: oneOf('MO'), description: text },
      ...{ opens_at: clock, closes_at: clock },
    },
    {
      ...{ timezone_name: text, exception: yes, closed: yes },
      state: oneOf('open', 'by_appointment', 'self_service'),
    },
  ),
  phone: object(['id', 'number'], { id, service_id: id, location_id: id, number: text, description: text }),
  language: object(['id'], { id, service_id: id, location_id: id, name: text, code: text, note: text }),
  cost_option: object(['id'], {
    ...{ id, service_id: id, option: text, currency: text, amount: number, amount_description: text },
  }),
  service_area: object(['id'], { id, service_id: id, name: text, extent: text, extent_type: text }),
  accessibility: object(['id'], { id, location_id: id, description: text, details: text }),
  attribute: object(['id'], {
    ...{
      id,
      link_id: id,
      link_type: text,
      link_entity: text,
      taxonomy_term_id: id,
      taxonomy_term: ref('taxonomy_term'),
    },
  }),
  taxonomy: object(['id', 'name', 'description'], { id, name: text, description: text, version: text }),
  taxonomy_term: object(['id', 'name', 'description'], {
    ...{ id, code: text, name: text, description: text, parent_id: id, taxonomy: text, taxonomy_id: id },
    ...{ taxonomy_detail: ref('taxonomy'), language: text, term_uri: uri },
  }),
  problem: object(['type', 'title', 'status', 'detail'], {
    ...{ type: text, title: text, status: number, detail: text, reference: text },
    errors: { type: 'array', items: { type: 'object', properties: { parameter: text, detail: text } } },
  }),
}

/** A page of a list. */
export const envelope = (contents: Schema): Schema => ({
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    ...{ total_items: number, total_pages: number, page_number: number, size: number },
    ...{ first_page: yes, last_page: yes, empty: yes, contents: { type: 'array', items: contents } },
  },
  additionalProperties: false,
})
