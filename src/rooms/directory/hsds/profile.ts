import { base } from './endpoints.ts'
import { schemas } from './schemas.ts'

/** What each property means that HSDS does not have. */
const meanings: Record<string, string> = {
  ways: 'How help is given: without an appointment, by appointment, by phone, remotely, at home. Empty: nobody has told.',
  for_expecting: 'Also for those who expect a child.',
  needs_referral: 'Somebody must refer the family. Left out: nobody has told.',
  everywhere: 'Wherever in the town the family lives.',
  made_up: 'Invented for demonstration. Never pass such a record on as a real service or place.',
  partner_organizations: 'Who gives the service together with the organization.',
  kind: 'What sort of organization it is.',
  services: 'The services of the organization: in short with `full`, whole with `full_service`.',
  service: 'The service given at the place.',
  cost: 'What it costs at this very place. Left out: not known, whatever is usual of the service.',
  minimum_age: 'Years, for whom it is at this very place.',
  maximum_age: 'Years, for whom it is at this very place.',
  assured_date: 'When somebody last checked the facts of this very place.',
  last_modified: 'When the record or a part of it last changed.',
  status: 'Whether the place is open to visitors at all.',
  alert: 'What to know before leaving home.',
  timezone_name: 'Hours are those of the clock on the wall there; an offset would be wrong for half of the year.',
  exception: 'Replaces the usual hours of its days.',
  closed: 'Closed on those days.',
  state: 'Whether one may come during these hours without an appointment, or when nobody is there.',
}

/** Our profile of HSDS 3.1: what is added, what is left out and how facts are told. */
export function profile(baseUrl: string): Record<string, unknown> {
  const added = Object.entries(schemas).flatMap(([schema, { 'x-profile': ours }]) =>
    (ours as string[]).map((property) => ({ schema, property, meaning: meanings[property] ?? '' })),
  )
  return {
    name: 'Perheverkosto',
    based_on: 'HSDS 3.1.3',
    documentation: `${baseUrl}${base}/openapi.json`,
    rules: [
      'A property is left out when nobody has told it. An empty list means the same, unless its meaning says otherwise.',
      'Texts come in the language that Accept-Language asks for, else in Finnish, Swedish or English. Content-Language names those that were used. Ids are the same in all languages.',
      'Pages follow the order in which records were made. Without a filter each record stands on one page only, also while others change; a page may then be shorter than asked.',
      'Ages are years with two decimals. What is usual of a service says nothing of a real place: see service_at_locations.',
      'last_modified changes with any part of a record. Ask again with modified_after, a little before the time of your last reading. With minimal and no other filter, services that were hidden or deleted are listed too: their ids answer 404.',
      'Open groups and events are not services. Groups for those who expect a child are never told.',
    ],
    left_out: ['contacts', 'funding', 'programs', 'required_documents', 'accreditations', 'metadata', 'capacities'],
    added,
  }
}
