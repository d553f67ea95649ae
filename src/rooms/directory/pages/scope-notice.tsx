import type { Lang } from '../../../platform/languages.ts'
import { listed } from '../../../ui/numbers.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import { kindNames } from '../kind-names.ts'
import type { PlaceList } from '../list.ts'
import { known } from '../place-texts.ts'
import { lowerFirst } from '../words.ts'

/** What the list does not hold: an area we do not know, and kinds of which we know some places only. */
export const ScopeNotice = ({ list, lang }: { list: PlaceList; lang: Lang }) => (
  <>
    {list.areaUnknown ? (
      <Notice kind="warn" announced>
        <p>{known.areaUnknown[lang]}</p>
      </Notice>
    ) : null}
    {list.partly.length > 0 ? (
      <p class="hint">
        {
          known.someKindsOnly(
            listed(
              list.partly.map((kind) => lowerFirst(kindNames[kind].many[lang])),
              lang,
            ),
          )[lang]
        }
      </p>
    ) : null}
  </>
)
