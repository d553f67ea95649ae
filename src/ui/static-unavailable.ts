import { type Lang, langs } from '../platform/languages.ts'
import { errors, lines } from './errors/texts.ts'
import { callAddress, onOneLine } from './phones.ts'

/**
 * The whole page for when the database does not answer, in all three languages at once. Made once at start: it needs
 * nothing but the style sheet, and reads well even without that.
 *
 * @param assets the address of a browser part by its name
 * @param first the language that comes first
 */
export function staticUnavailable(assets: (name: string) => string, first: Lang = 'fi'): string {
  const order = [first, ...langs.filter((lang) => lang !== first)]
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${errors[503].title[first]} – Perheverkosto</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${assets('public.css')}">
<link rel="icon" href="${assets('icon.svg')}" type="image/svg+xml">
</head>
<body>
<main class="wrap pad-top stack g6">
${order.map((lang, i) => inLanguage(lang, i === 0 ? 'h1' : 'h2')).join('\n')}
</main>
</body>
</html>
`
}

const inLanguage = (lang: Lang, heading: 'h1' | 'h2') => `<section class="stack g3" lang="${lang}">
<${heading}>${errors[503].title[lang]}</${heading}>
<p class="lead">${errors[503].text[lang]}</p>
${[lines.danger, lines.crisis, lines.violence].map((line) => call(line, lang)).join('\n')}
</section>`

const call = ({ phone, situation, who }: (typeof lines)[keyof typeof lines], lang: Lang) =>
  `<p class="${phone === '112' ? 'call call-112' : 'call'}"><span><b>${situation[lang]}</b><br>${who[lang]}</span> \
<a class="${phone === '112' ? 'btn btn-help' : 'btn'}" href="${callAddress(phone)}">${onOneLine(phone)}</a></p>`
