import type { Lang } from '../../platform/languages.ts'
import { Tag } from '../../ui/parts/chips.tsx'
import { Answers } from '../../ui/parts/facts.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import type { Guardian, PersonRecord } from './family-queries.ts'
import { g } from './guardian-texts.ts'
import { basisNames, limitNames, p, scopeNames } from './person-texts.ts'

type GuardiansProps = {
  person: PersonRecord
  guardians: Guardian[]
  mayAddGuardian: boolean
  mayEndGuardian: boolean
  lang: Lang
}

/** Who guards somebody, and the ways to change it for who may. */
export const GuardiansPanel = ({ person, guardians, mayAddGuardian, mayEndGuardian, lang }: GuardiansProps) => {
  const acts = [
    ...(mayAddGuardian ? [{ path: 'huoltaja', text: g.add[lang] }] : []),
    ...(mayEndGuardian ? [{ path: 'rajoitus', text: g.limit[lang] }] : []),
    ...(mayEndGuardian ? [{ path: 'huoltajuus', text: g.end[lang] }] : []),
  ]
  if (!guardians.length && !acts.length) return null
  return (
    <Panel id="guardians" icon="users" title={p.guardians[lang]}>
      <PanelBody>
        {guardians.length ? (
          <Answers rows={guardians.map((one) => guardianRow(one, lang))} />
        ) : (
          <p>{p.guardiansNone[lang]}</p>
        )}
        {acts.length ? (
          <ul class="stack g2 mt2">
            {acts.map(({ path, text }) => (
              <li>
                <a href={`/tyo/perheet/${person.id}/${path}`}>{text}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </PanelBody>
    </Panel>
  )
}

const guardianRow = ({ given_name, family_name, basis, scope, limits }: Guardian, lang: Lang) => ({
  name: `${family_name} ${given_name}`,
  value: (
    <>
      {basisNames[basis]?.[lang]}, {scopeNames[scope]?.[lang]}{' '}
      {limits.map((limit) => (
        <Tag kind="danger" icon="warning">
          {limitNames[limit]?.[lang]}
        </Tag>
      ))}
    </>
  ),
})
