/** @throws when the facts speak of something that they do not hold */
export function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code)
  if (!id) throw new Error(`The facts speak of ${code}, which they do not hold`)
  return id
}
