/** What a browser would send of the form with an id, as the page has it; for tests. */
export function formIn(html: string, id = 'entry'): Record<string, string[]> {
  const form = new RegExp(`<form[^>]* id="${id}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? ''
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), plain(value)]
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(attributes, 'name'), text)
  for (const [, attributes = '', inside = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option([^>]*selected[^>]*)>/.exec(inside)?.[1] ?? /<option([^>]*)>/.exec(inside)?.[1] ?? ''
    add(attribute(attributes, 'name'), attribute(chosen, 'value') ?? '')
  }
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const chosen = !['checkbox', 'radio'].includes(attribute(attributes, 'type') ?? '') || / checked/.test(attributes)
    if (chosen) add(attribute(attributes, 'name'), attribute(attributes, 'value') ?? '')
  }
  return fields
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
