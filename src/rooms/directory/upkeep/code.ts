/** A word of small letters made of a name, for addresses and for telling apart; not one of those taken. */
export function codeOf(name: string, taken: ReadonlySet<string>, between: '-' | '_'): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const parts = plain
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()
    .split(' ')
  const word = parts.join(between) || 'a'
  for (let count = 1; ; count++) {
    const code = count === 1 ? word : `${word}${between}${count}`
    if (!taken.has(code)) return code
  }
}
