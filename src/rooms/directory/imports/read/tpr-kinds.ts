import type { Kind } from '../../kinds.ts'
import table from './tpr-kinds.json' with { type: 'json' }

/** Which kind of place a unit of the city's register is, by words and nodes of its ontology, else by how its name begins; our own table. */
export function tprKind(words: readonly number[], nodes: readonly number[], name: string): Kind | undefined {
  const named = names.find(([, pattern]) => pattern.test(name))?.[0]
  // a family house is kept as a playground by the register; only its name tells
  if (named === 'family_house') return named
  return firstOf(table.words, words) ?? firstOf(table.tree, nodes) ?? named
}

const names = table.names.map(([kind, pattern]) => [kind as Kind, new RegExp(pattern as string, 'iu')] as const)

function firstOf(kinds: Record<string, number[]>, ids: readonly number[]): Kind | undefined {
  return Object.keys(kinds).find((kind) => kinds[kind]?.some((id) => ids.includes(id))) as Kind | undefined
}
