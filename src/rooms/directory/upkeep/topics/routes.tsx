import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { privateForm, privatePage } from '../../../../people/private.ts'
import type { PageApp } from '../../../../people/rules.ts'
import { staffFrame } from '../../../../people/staff/frame.tsx'
import { idOf } from '../../../../people/staff/input.ts'
import type { StaffContext } from '../../../../people/staff/rules.ts'
import { postedForm } from '../../../../platform/http/forms.ts'
import { langs } from '../../../../platform/languages.ts'
import type { Taxonomy } from '../../service-queries.ts'
import { keepingCommon } from '../access.ts'
import { changesOf, noteChange } from '../changes.ts'
import { codeOf } from '../code.ts'
import { isOvertaken } from '../seen.ts'
import { draftOf, emptyTerm, readDraft, readTerm, type TermDraft, type TermErrors, taxonomyOf } from './input.ts'
import { TopicsPage, topicsPath } from './list-page.tsx'
import {
  insertTerm,
  type KeptTerm,
  keptTerm,
  keptTerms,
  linesToChoose,
  type TermFacts,
  tellLists,
  updateTerm,
} from './queries.ts'
import { TermPage } from './term-page.tsx'
import { type Trial, tried } from './trial.ts'

export function topicRoutes(app: PageApp): void {
  privatePage(app, '/hallinta/aiheet', keepingCommon, async (c) =>
    c.html(<TopicsPage frame={staffFrame(c)} terms={await keptTerms(c.var.tx)} />),
  )
  privatePage(app, '/hallinta/aiheet/uusi', keepingCommon, (c) =>
    termPage(c, { term: null, taxonomy: taxonomyOf(c.req.query('laji')) ?? 'worry', draft: emptyTerm() }),
  )
  privateForm(app, '/hallinta/aiheet/uusi', keepingCommon, async (c) => save(c, null))
  privatePage(app, '/hallinta/aiheet/:id', keepingCommon, async (c) => {
    const term = await asked(c)
    return term ? termPage(c, { term, taxonomy: term.taxonomy, draft: draftOf(term) }) : c.notFound()
  })
  privateForm(app, '/hallinta/aiheet/:id', keepingCommon, async (c) => {
    await holdTerm(c)
    const term = await asked(c)
    return term ? save(c, term) : c.notFound()
  })
}

/** Two who save one come one after the other. */
async function holdTerm(c: StaffContext): Promise<void> {
  await sql`select from directory.taxonomy_term where id = ${idOf(c.req.param('id')) ?? null} for update`.execute(
    c.var.tx,
  )
}

async function asked(c: StaffContext): Promise<KeptTerm | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? keptTerm(c.var.tx, id) : undefined
}

type Shown = {
  term: KeptTerm | null
  taxonomy: Taxonomy
  draft: TermDraft
  errors?: TermErrors
  trial?: Trial
  overtaken?: boolean
}

async function termPage(c: StaffContext, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { tx } = c.var
  const more = {
    lines: await linesToChoose(tx),
    parents: shown.taxonomy === 'kind' ? (await keptTerms(tx)).filter(({ taxonomy }) => taxonomy === 'function') : [],
    changes: shown.term ? await changesOf(tx, shown.term.id) : [],
  }
  return c.html(
    <TermPage frame={staffFrame(c)} {...{ errors: {}, trial: null, overtaken: false, ...shown, ...more }} />,
    status,
  )
}

async function save(c: StaffContext, term: KeptTerm | null) {
  const { tx, who, lang, now } = c.var
  const form = await postedForm(c)
  const taxonomy = term?.taxonomy ?? taxonomyOf(form.get('laji'))
  if (!taxonomy) return c.notFound()
  const draft = readDraft(form)
  if (isOvertaken(form, term)) return termPage(c, { term, taxonomy, draft, overtaken: true }, 409)
  const lines = (await linesToChoose(tx)).map(({ key }) => key)
  const read = readTerm(draft, taxonomy, term, lines)
  if ('errors' in read) return termPage(c, { term, taxonomy, draft, errors: read.errors }, 422)
  const all = await keptTerms(tx)
  const parent = taxonomy === 'kind' ? (term?.parent_id ?? draft.parent) : null
  if (parent && !all.some(({ id, taxonomy: of }) => id === parent && of === 'function'))
    return termPage(c, { term, taxonomy, draft, errors: { parent: 'missing' } }, 422)
  const id = term?.id ?? randomUUID()
  const write = () =>
    term
      ? updateTerm(tx, id, read.facts)
      : insertTerm(tx, { id, taxonomy, parent_id: parent, ...newWords(all, taxonomy, read.facts) }, read.facts)
  if (form.get('what') === 'try') {
    const trial = await tried(tx, write, { phrase: draft.phrase, lang, now })
    return termPage(c, { term, taxonomy, draft, trial })
  }
  await write()
  await noteChange(tx, { kind: 'term', id, before: term, after: await keptTerm(tx, id), by: who.id, now })
  await tellLists(tx, id)
  return c.redirect(`${topicsPath}?ok=1`, 303)
}

/** A code and addresses that no other term of its sort has. */
function newWords(all: readonly KeptTerm[], taxonomy: Taxonomy, { name }: TermFacts) {
  const own = all.filter((one) => one.taxonomy === taxonomy)
  const fi = name.fi?.text ?? ''
  const slugs = langs.map((lang) => {
    const taken = new Set(own.flatMap(({ slug }) => slug[lang] ?? []))
    return [lang, codeOf(name[lang]?.text ?? fi, taken, '-')] as const
  })
  return { code: codeOf(fi, new Set(own.map(({ code }) => code)), '_'), slug: Object.fromEntries(slugs) }
}
