import { AgendaDay } from '../parts/agenda.tsx'
import { OpenState } from '../parts/cards.tsx'
import { BarChart } from '../parts/chart.tsx'
import { Chips, Tag } from '../parts/chips.tsx'
import { Table, WeekRow, WeekTable } from '../parts/tables.tsx'
import { Chapter, Pair, Part } from './sample.tsx'

const months = [
  { name: 'Elo', values: [212, 180] },
  { name: 'Syys', values: [264, 231] },
  { name: 'Loka', values: [288, 262] },
  { name: 'Marras', values: [305, 291] },
] satisfies { name: string; values: [number, number] }[]

export const Calendar = () => (
  <Chapter id="calendar">
    <Part id="weekRow" code=".cal">
      <WeekRow
        caption="Viikko 48"
        days={[
          { name: 'ma', number: '23', today: true, events: [{ text: 'Avoin aamu', href: '#calendar', kind: 'brand' }] },
          { name: 'ti', number: '24', events: [{ text: 'Vertaisilta', href: '#calendar', kind: 'peer' }] },
          { name: 'ke', number: '25', events: [{ text: 'Isät ja vauvat', href: '#calendar', kind: 'sun' }] },
          { name: 'to', number: '26', events: [] },
          { name: 'pe', number: '27', events: [] },
        ]}
      />
    </Part>
    <Part id="weekTable" code=".cal-week .cal-ev .only-wide">
      <div class="only-wide">
        <WeekTable
          caption="Ryhmät viikolla 48"
          days={[
            {
              name: 'ma 23.11.',
              today: true,
              events: [
                { hours: '9.30–11', title: 'Vauva-aamu', place: 'Malmi', href: '#calendar' },
                { hours: '13–14.30', title: 'Vauvahieronta', place: 'Täynnä', href: '#calendar', kind: 'off' },
              ],
            },
            {
              name: 'ti 24.11.',
              events: [
                { hours: '17.30–19', title: 'Isät ja vauvat', place: 'Pukinmäki', href: '#calendar', kind: 'sun' },
                { hours: '19.30–20.30', title: 'Vertaisilta', place: 'Etänä', href: '#calendar', kind: 'peer' },
              ],
            },
            { name: 'ke 25.11.', events: [] },
          ]}
        />
      </div>
    </Part>
    <Part id="agenda" code=".results-grid-2 .agenda-day .agenda">
      <div class="cols results-grid-2">
        <Chips
          label="Ikä, esimerkki"
          chips={[
            { href: '#calendar', text: '0–1 v', chosen: true },
            { href: '#calendar', text: '1–3 v' },
          ]}
        />
        <AgendaDay
          id="agenda-sample"
          day="Maanantai 23.11."
          tag={{ text: 'Tänään', kind: 'brand' }}
          items={[
            {
              time: '9.30',
              until: '–11.00',
              title: 'Vauva-aamu',
              href: '#calendar',
              text: 'Leikkiä ja kahvia. Leikkipuisto Malmi.',
              tags: <Tag kind="brand">0–1 v</Tag>,
              side: <OpenState open text="Tule suoraan" />,
            },
            {
              time: '13.00',
              until: '–14.30',
              title: 'Vauvahieronta',
              href: '#calendar',
              text: 'Pihlajamäen neuvola.',
              side: <OpenState open={false} text="Täynnä" />,
            },
          ]}
        />
      </div>
    </Part>
    <Pair wide>
      <Part id="chart" code=".chart" staff>
        <BarChart
          label="Perhevalmennukseen osallistuneet kuukausittain; luvut ovat taulukossa"
          series={['Ilmoittautuneet', 'Osallistuneet']}
          groups={months}
        />
      </Part>
      <Part id="table" code=".table">
        <Table
          caption="Perhevalmennukseen osallistuneet"
          columns={[
            { name: 'Kuukausi' },
            { name: 'Ilmoittautuneet', number: true },
            { name: 'Osallistuneet', number: true },
          ]}
          rows={months.map(({ name, values }) => [name, ...values.map(String)])}
        />
      </Part>
    </Pair>
  </Chapter>
)
