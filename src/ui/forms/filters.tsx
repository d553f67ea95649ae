import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import { Disclosure } from '../parts/facts.tsx'
import { type Check, CheckRows } from './choices.tsx'

export type FilterGroup = {
  name: string
  legend: string
  checks: Check[]
  chosen: readonly string[]
  /** Only one may be chosen. */
  single?: boolean
  /** With this told, the group folds, and stands open or closed at first. */
  open?: boolean
  /** What stands under the checks. */
  below?: Child
}

type FilterFormProps = {
  id: string
  action: string
  /** Posted when the list rests on something that must not stand in the address. */
  method?: 'get' | 'post'
  title: string
  close: string
  show: string
  groups: FilterGroup[]
  /** What comes before the groups. */
  first?: Child
  /** Further fields, such as a choice of area or hidden ones. */
  children?: Child
}

/** Ways to narrow a list: a column when wide, a sheet from below on phones. Opened by `FilterButton`, without script. */
export const FilterForm = ({ id, action, method, title, close, show, groups, first, children }: FilterFormProps) => (
  <form class="filters" id={id} popover="auto" action={action} method={method} aria-label={title}>
    <div class="row spread only-narrow">
      <h2>{title}</h2>
      <button type="button" class="btn btn-3 btn-sm" popovertarget={id} popovertargetaction="hide">
        <Icon name="x" />
        {close}
      </button>
    </div>
    <div class="stack g3">
      {first}
      <div>
        {groups.map((group) =>
          group.open === undefined ? (
            <fieldset>
              <legend>{group.legend}</legend>
              <CheckRows {...group} />
            </fieldset>
          ) : (
            <Disclosure summary={group.legend} open={group.open}>
              <fieldset>
                <legend class="vh">{group.legend}</legend>
                <CheckRows {...group} />
              </fieldset>
              {group.below}
            </Disclosure>
          ),
        )}
      </div>
    </div>
    {children}
    <button class="btn btn-block mt3" type="submit">
      {show}
    </button>
  </form>
)

export const FilterButton = ({ opens, text, chosen }: { opens: string; text: string; chosen?: Child }) => (
  <button class="btn btn-quiet btn-sm only-narrow" type="button" popovertarget={opens}>
    <Icon name="funnel" />
    {text}
    {chosen}
  </button>
)
