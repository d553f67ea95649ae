import type { Text } from '../../src/platform/languages.ts'
import functions from './functions.json' with { type: 'json' }
import kinds from './kinds.json' with { type: 'json' }

/** What kinds of help there are, in the order of the filter. */
export const functionTexts: { code: string; name: Text }[] = functions
/** Every kind of service with the function it belongs to. */
export const kindTexts: { code: string; function: string; name: Text }[] = kinds
