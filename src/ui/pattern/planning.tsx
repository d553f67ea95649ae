import { Tag } from '../parts/chips.tsx'
import { Table } from '../parts/tables.tsx'
import { Difference, ThreeTexts } from '../staff/editing.tsx'
import { Matrix } from '../staff/matrix.tsx'
import { Panel } from '../staff/queue.tsx'
import { Chapter, Part } from './sample.tsx'

export const Planning = () => (
  <Chapter id="staffPlanning">
    <Part id="matrix" code=".matrix" staff>
      <Matrix
        caption="Menetelmät alueittain"
        corner="Toiminto"
        columns={['Itä', 'Länsi', 'Yhteensä']}
        size="mini"
        rows={[
          {
            name: 'Leikkipuistot',
            detail: 'menetelmiä',
            cells: [
              { kind: 3, text: '58', spoken: 'menetelmää, itä', href: '#staffPlanning' },
              { kind: 2, text: '49', spoken: 'menetelmää, länsi', href: '#staffPlanning' },
              { kind: 'sum', text: '107' },
            ],
          },
          {
            name: 'Ohjaus',
            cells: [
              { kind: 1, text: '22', spoken: 'ohjaus, itä', href: '#staffPlanning' },
              { kind: 'none', text: 'Ei yhtään', spoken: 'ohjaus, länsi', href: '#staffPlanning' },
              { kind: 'sum', text: '22' },
            ],
          },
        ]}
      />
    </Part>
    <Part id="spaces" code=".matrix-sm .m-clash" staff>
      <Matrix
        caption="Tilat viikolla 5"
        corner="Tila"
        columns={['ma', 'ti', 'ke']}
        size="sm"
        rows={[
          {
            name: 'Malmin neuvola, sali',
            cells: [
              { kind: 'free', text: 'vapaa' },
              { kind: 'clash', text: 'Malmi 5', detail: 'ja imetystuki', href: '#staffPlanning' },
              { kind: 2, text: 'Jumppa' },
            ],
          },
        ]}
      />
    </Part>
    <Part id="table" code=".table-wide" staff>
      <Panel id="groups-sample" icon="users-three" title="Ehdotetut ryhmät">
        <Table
          wide
          caption="Ehdotetut ryhmät keväälle 2027"
          columns={[{ name: 'Ryhmä' }, { name: 'Alkaa' }, { name: 'Tila' }, { name: 'Paikkoja', number: true }]}
          rows={[
            [<a href="#staffPlanning">Malmi 4</a>, 'ti 12.1. klo 17', 'Malmin neuvola, sali', '12'],
            [
              <a href="#staffPlanning">Malmi 5</a>,
              'ti 2.2. klo 17',
              <Tag kind="danger" icon="warning-circle-bold">
                Varattu kahdesti
              </Tag>,
              '12',
            ],
          ]}
        />
      </Panel>
    </Part>
    <Part id="texts" code=".tri" staff>
      <div>
        <ThreeTexts
          name="name"
          legend="Nimi"
          texts={{
            fi: { value: 'Perhetyö kotiin', state: 'ready', told: 'Valmis' },
            sv: { value: '', state: 'missing', told: 'Puuttuu' },
            en: { value: 'Family help at home', state: 'stale', told: 'Vanhentunut' },
          }}
        />
        <ThreeTexts
          name="about"
          legend="Kuvaus"
          long
          texts={{
            fi: { value: 'Perheohjaaja tulee luoksenne.', state: 'ready', told: 'Valmis' },
            sv: { value: 'Familjearbetaren kommer hem till er.', state: 'ready', told: 'Valmis' },
            en: { value: 'A family worker visits your home.', state: 'ready', told: 'Valmis' },
          }}
        />
      </div>
    </Part>
    <Part id="change" code=".diff" staff>
      <Difference
        words={{ removed: 'Poistettu', added: 'Lisätty' }}
        changes={[
          { kind: 'same', text: 'Odotus on noin' },
          { kind: 'removed', text: 'kaksi viikkoa' },
          { kind: 'added', text: 'viikko' },
        ]}
      />
    </Part>
  </Chapter>
)
