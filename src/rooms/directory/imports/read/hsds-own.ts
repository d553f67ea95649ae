import { documents } from '../../entries/document.ts'
import { kindNames } from '../../kind-names.ts'
import { type Kind, kinds } from '../../kinds.ts'
import type { ToldDocuments } from '../told.ts'
import type { Hsds } from './hsds-parts.ts'
import { keyOf, listOf, textOf } from './values.ts'

/** What our own profile of HSDS adds (`/api/hsds/v3`), so that one installation can be read by another. */
export const ownFields = {
  organization: ['kind'],
  location: ['status', 'alert', 'made_up', 'accessibility'],
  service: ['ways', 'for_expecting', 'needs_referral', 'everywhere', 'partner_organizations', 'made_up'],
} as const

/** An invented example of another town is nothing to tell families of this one. */
export const isMadeUp = ({ made_up }: Hsds): boolean => made_up === true

export function ownOrganization({ kind }: Hsds): Pick<ToldDocuments['organization'], 'kind'> {
  const read = documents.organization.shape.kind.safeParse(kind)
  return read.success ? { kind: read.data } : {}
}

/** The kind of a place is told in words, in the language of the feed. */
export const ownKind = ({ description }: Hsds): Kind | undefined =>
  kinds.find((kind) => Object.values(kindNames[kind].one).includes(textOf(description).toLowerCase()))

export function ownLocation(record: Hsds): Pick<ToldDocuments['location'], 'status' | 'stepFree' | 'accessibility'> {
  const shape = documents.location.shape
  const status = shape.status.safeParse(record.status)
  if (!('accessibility' in record)) return status.success ? { status: status.data } : {}
  const codes = listOf(record.accessibility).map(({ details }) => textOf(details))
  const stepFree = codes.includes('step_free') ? true : codes.includes('steps') ? false : undefined
  const access = codes.flatMap((code) => {
    const read = shape.accessibility.element.safeParse(code)
    return read.success ? [read.data] : []
  })
  return {
    ...(status.success ? { status: status.data } : {}),
    ...(stepFree === undefined ? {} : { stepFree }),
    ...(access.length ? { accessibility: access } : {}),
  }
}

type OwnService = Pick<ToldDocuments['service'], 'ways' | 'expecting' | 'referral' | 'everywhere' | 'partners'>

export function ownService(record: Hsds): OwnService {
  const ways = documents.service.shape.ways.safeParse(record.ways)
  const { for_expecting: expecting, needs_referral: referral, everywhere } = record
  return {
    ...(ways.success ? { ways: ways.data } : {}),
    ...(typeof expecting === 'boolean' ? { expecting } : {}),
    ...(typeof referral === 'boolean' ? { referral } : {}),
    ...(typeof everywhere === 'boolean' ? { everywhere } : {}),
    ...('partner_organizations' in record
      ? {
          partners: listOf(record.partner_organizations)
            .map(({ id }) => ({ key: keyOf(id) }))
            .filter(({ key }) => key),
        }
      : {}),
  }
}

/** What is known of a service at this very place. */
export function ownCost({ cost }: Hsds): 'free' | 'fee' | null {
  return cost === 'free' || cost === 'fee' ? cost : null
}
