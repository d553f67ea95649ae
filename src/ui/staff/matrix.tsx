import { Icon } from '../icons/icon.tsx'
import { ScrollRegion } from '../parts/tables.tsx'

/** How a cell stands: little, some, much, nothing (a task), free, a clash, or a sum. */
export type CellKind = 1 | 2 | 3 | 'none' | 'free' | 'clash' | 'sum'

export type Cell = {
  kind: CellKind
  text: string
  detail?: string
  href?: string
  /** Read aloud after the text, because a number alone says little. */
  spoken?: string
}

type MatrixProps = {
  caption: string
  corner: string
  columns: string[]
  rows: { name: string; detail?: string; cells: Cell[] }[]
  size?: 'mini' | 'sm'
}

/** A number in each cell; an empty cell is a task and says so. */
export const Matrix = ({ caption, corner, columns, rows, size }: MatrixProps) => (
  <ScrollRegion label={caption}>
    <table class={size ? `matrix matrix-${size}` : 'matrix'}>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, detail, cells }) => (
          <tr>
            <th scope="row">
              {name}
              {detail ? <small>{detail}</small> : null}
            </th>
            {cells.map((cell) => (
              <td>
                <MatrixCell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

const MatrixCell = ({ cell: { kind, text, detail, href, spoken } }: { cell: Cell }) => {
  const inside = (
    <>
      {kind === 'none' ? <Icon name="plus" /> : null}
      <span>
        {text}
        {spoken ? <span class="vh"> {spoken}</span> : null}
      </span>
      {detail ? <small>{detail}</small> : null}
    </>
  )
  return href ? (
    <a class={`m-${kind}`} href={href}>
      {inside}
    </a>
  ) : (
    <span class={`m-${kind}`}>{inside}</span>
  )
}
