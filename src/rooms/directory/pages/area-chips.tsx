import type { Lang } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import type { AreaName } from '../area-queries.ts'
import { areaKindNames } from '../texts.ts'

type AreaChipsProps = { areas: Pick<AreaName, 'slug' | 'name' | 'kind'>[]; lang: Lang; label?: string }

/** Areas as links. The kind stands beside the name, since a district, a part of it and a pilot area may share one. */
export const AreaChips = ({ areas, lang, label }: AreaChipsProps) => (
  <ul class="chips" aria-label={label}>
    {areas.map(({ slug, name, kind }) => (
      <li>
        <a class="chip" href={href('area', lang, { slug })}>
          <Local text={name} lang={lang} />
          <span class="vh">, </span>
          <small class="muted">{areaKindNames[kind][lang]}</small>
        </a>
      </li>
    ))}
  </ul>
)
