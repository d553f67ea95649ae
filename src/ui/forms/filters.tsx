import type { Child } from 'hono/jsx'
import { Icon } from '../icons/icon.tsx'
import { type Check, CheckRows } from './choices.tsx'

export type FilterGroup = { name: string; legend: string; checks: Check[]; chosen: readonly string[] }

type FilterFormProps = {
  id: string
  action: string
  /** Posted when the list rests on something that must not stand in the address. */
  method?: 'get' | 'post'
  title: string
  close: string
  show: string
  groups: FilterGroup[]
  /** Further fields, such as a choice of area or hidden ones. */
  children?: Child
}

/** Ways to narrow a list: a column when wide, a sheet from below on phones. Opened by `FilterButton`, without script. */
export const FilterForm = ({ id, action, method, title, close, show, groups, children }: FilterFormProps) => (
  <form class="filters" id={id} popover="auto" action={action} method={method} aria-label={title}>
    <div class="row spread only-narrow">
      <h2>{title}</h2>
      <button type="button" class="btn btn-3 btn-sm" popovertarget={id} popovertargetaction="hide">
        <Icon name="x" />
        {close}
      </button>
    </div>
    {groups.map(({ name, legend, checks, chosen }) => (
      <fieldset>
        <legend>{legend}</legend>
        <CheckRows name={name} checks={checks} chosen={chosen} />
      </fieldset>
    ))}
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
