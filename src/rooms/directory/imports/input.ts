import { join } from 'node:path'
import { langs } from '../../../platform/languages.ts'
import type { Importer } from './access.ts'
import { fileAt } from './files.ts'
import { formatOf, readers } from './read/format.ts'
import type { NewRun } from './run.ts'
import { formatsFor, type NewDraft } from './runs-page.tsx'
import type { Format } from './told.ts'
import type { Upload } from './upload.ts'

export const noDraft: NewDraft = { format: 'auto', organization: '', lang: 'fi', more: [], wrong: {} }

/** By which key a format's records are known; an association's own table by the organization, so that two do not share their codes. */
export const sourceOf = (format: Format, organization: string | null): string =>
  organization && format.startsWith('template') ? `template-${organization.slice(0, 8)}` : readers[format].source

type Begun = Pick<NewRun, 'source' | 'format' | 'dry' | 'whole' | 'lang' | 'organization' | 'defaultOrganization'>

/** What somebody filled in as a run, or the form as they left it with what is wrong; `auto` is found by looking into the files. */
export async function newRunIn({ fields, names, folder }: Upload, who: Importer): Promise<Begun | NewDraft> {
  const [asked, runBy, more] = [fields.get('format') ?? '', fields.get('organization') ?? '', fields.getAll('more')]
  const lang = langs.find((one) => one === fields.get('lang')) ?? 'fi'
  const files = names.map((name, at) => fileAt(join(folder, String(at)), name))
  const found = asked === 'auto' && files.length ? await formatOf(files, !who.approves) : asked
  const format = formatsFor(who).find((one) => one === found)
  const organization = who.organizations.find(({ id }) => id === runBy)
  const named = organization || (runBy === '' && who.approves && !format?.startsWith('template'))
  if (!format || !named || !names.length) {
    const wrong = {
      ...(format || !names.length ? {} : { format: true as const }),
      ...(named ? {} : { organization: true as const }),
      ...(names.length ? {} : { files: true as const }),
    }
    return { format: asked, organization: runBy, lang, more, wrong }
  }
  return {
    lang,
    ...{
      format,
      source: sourceOf(format, organization?.id ?? null),
      dry: more.includes('dry'),
      whole: more.includes('whole'),
    },
    ...{
      organization: who.approves ? null : (organization?.run_by ?? null),
      defaultOrganization: organization?.id ?? null,
    },
  }
}

/** The number after which a page goes on. */
export const afterIn = (text: string | undefined | null): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)
