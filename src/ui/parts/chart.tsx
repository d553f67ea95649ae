export type ChartGroup = { name: string; values: [first: number, second: number] }

type BarChartProps = { label: string; series: [first: string, second: string]; groups: ChartGroup[] }

const plot = { left: 20, top: 24, width: 520, height: 150 }
const bar = 34
const gap = 4

/** Pairs of bars with their values printed on them. The same numbers always stand also in a table. */
export const BarChart = ({ label, series, groups }: BarChartProps) => {
  const most = Math.max(1, ...groups.flatMap(({ values }) => values))
  const step = plot.width / Math.max(1, groups.length)
  return (
    <figure>
      <svg class="chart" viewBox="0 0 560 204" role="img" aria-label={label}>
        {[0, 1, 2, 3].map((i) => (
          <path class="grid-l" d={`M${plot.left} ${plot.top + (i * plot.height) / 3}h${plot.width}`} />
        ))}
        {groups.map(({ name, values }, i) => (
          <g transform={`translate(${Math.round(plot.left + step * (i + 0.5))} ${plot.top + plot.height})`}>
            {values.map((value, which) => (
              <Bar which={which} value={value} height={Math.round((value / most) * plot.height)} />
            ))}
            <text y="22" text-anchor="middle">
              {name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="legend-row chart-key">
        {series.map((name, which) => (
          <span class={`k${which + 1}`}>
            <i />
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

const Bar = ({ which, value, height }: { which: number; value: number; height: number }) => {
  const x = which === 0 ? -bar - gap / 2 : gap / 2
  return (
    <>
      <rect class={`b${which + 1}`} x={x} y={-height} width={bar} height={height} rx="4" />
      <text x={x + bar / 2} y={-height - 6} text-anchor="middle">
        {value}
      </text>
    </>
  )
}
