import { useFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/names.ts'
import { Disclosure } from '../../ui/parts/facts.tsx'
import type { DemoPerson } from './accounts.ts'
import { groups, t } from './texts.ts'

const icons: Record<DemoPerson['group'], IconName> = { family: 'users', professional: 'stethoscope', area: 'chart-bar' }
/** So many of a group are in sight; the others unfold. */
const atOnce = 6
const order = ['family', 'professional', 'area'] as const

type PeopleRowsProps = { people: DemoPerson[]; level?: 2 | 3; form?: string }

/** Made-up people as buttons of a form, by what they are. */
export const PeopleRows = ({ people, level = 3, form }: PeopleRowsProps) => {
  const { lang } = useFrame()
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div class="grid min-xl">
      {order
        .map((group) => ({ group, members: people.filter((one) => one.group === group) }))
        .filter(({ members }) => members.length)
        .map(({ group, members }) => (
          <section class="stack g2" aria-labelledby={`demo-${group}`}>
            <Title id={`demo-${group}`}>{groups[group][lang]}</Title>
            <Rows people={members.slice(0, atOnce)} form={form} />
            {members.length > atOnce ? (
              <Disclosure summary={`${t.more[lang]} (${members.length - atOnce})`}>
                <Rows people={members.slice(atOnce)} form={form} />
              </Disclosure>
            ) : null}
          </section>
        ))}
    </div>
  )
}

const Rows = ({ people, form }: { people: DemoPerson[]; form?: string | undefined }) => {
  const { lang } = useFrame()
  return (
    <ul class="linkrows">
      {people.map(({ sub, group, name, role, about }) => (
        <li>
          <button type="submit" name="who" value={sub} form={form}>
            <Icon name={icons[group]} />
            <span>
              <b>{name}</b>
              <small>{hyphenate(role[lang], lang)}</small>
              <small>{hyphenate(about[lang], lang)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
