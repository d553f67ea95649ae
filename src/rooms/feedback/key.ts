import { createHash } from 'node:crypto'
import { referenceNumber } from '../../platform/http/request.ts'

/** What opens an answer: shown to the sender once, and kept here as a hash. Sixty bits, such as `K7F3-9Q2M-X4TB`. */
export const newKey = (): string => `${referenceNumber()}-${referenceNumber().slice(0, 4)}`

/** The hash of a key, however it was typed. */
export const keyHash = (typed: string): Buffer =>
  createHash('sha256')
    .update(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest()
