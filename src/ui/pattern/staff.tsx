import { ButtonLink, IconLink, SendButton } from '../parts/buttons.tsx'
import { Badge, Tag } from '../parts/chips.tsx'
import { AttendanceGrid, MarkLegend, SaveBar, TapList } from '../staff/attendance.tsx'
import { DayHead, DayLegend, DayLine, Jumps } from '../staff/day.tsx'
import { CheckList, Panel, PanelBody, SessionPlan, WorkRows } from '../staff/queue.tsx'
import { StaffNav, StaffTop } from '../staff/staff-page.tsx'
import { Chapter, Pair, Part } from './sample.tsx'
import { day, marksOf, queueRows } from './staff-data.tsx'

export const StaffDay = () => (
  <Chapter id="staffDay">
    <Part id="day" code=".pro-top .pro-nav .line .panel" framed>
      <div class="pro pro-frame">
        <Top />
        <div class="pro-shell">
          <Nav />
          <div class="pro-main">
            <DayHead
              level={2}
              title="Maanantai 23.11."
              moves={
                <>
                  <IconLink href="#staffDay" icon="caret-left" label="Edellinen päivä" />
                  <IconLink href="#staffDay" icon="caret-right" label="Seuraava päivä" />
                  <ButtonLink href="#staffDay" look="quiet">
                    Viikko
                  </ButtonLink>
                </>
              }
              sum={[<Tag kind="brand">4 vastaanottoa</Tag>, <Tag kind="info">1 kotikäynti</Tag>]}
            />
            <Jumps links={[{ href: '#attention', text: 'Huomio 1' }]} />
            <div class="work">
              <div>
                <DayLine rows={day} />
                <DayLegend
                  kinds={[
                    { kind: 'child', text: 'Lastenneuvola' },
                    { kind: 'preg', text: 'Äitiysneuvola' },
                    { kind: 'home', text: 'Kotikäynti' },
                    { kind: 'group', text: 'Ryhmä' },
                    { kind: 'call', text: 'Puhelut' },
                  ]}
                />
              </div>
              <Queue />
            </div>
          </div>
        </div>
      </div>
    </Part>
  </Chapter>
)

const Top = () => (
  <StaffTop
    home="#staffDay"
    desk="Työpöytä"
    search={{ action: '#staffDay', label: 'Hae perhettä tai ryhmää' }}
    me={{ name: 'Päivi Lahtinen', letters: 'PL', work: 'terveydenhoitaja, Malmi' }}
    acts={[
      { href: '#staffDay', icon: 'eye-slash', text: 'Peitä tiedot' },
      { href: '#staffDay', icon: 'lock-key', text: 'Lukitse' },
    ]}
  />
)

const Nav = () => (
  <StaffNav
    label="Työpöytä, esimerkki"
    links={[
      { href: '#staffDay', icon: 'sun-horizon', text: 'Tänään', current: true },
      { href: '#staffDay', icon: 'calendar-dots', text: 'Kalenteri' },
      { href: '#staffDay', icon: 'chat-text', text: 'Viestit', fresh: { count: 4, spoken: 'uutta' } },
      { href: '#staffDay', icon: 'users', text: 'Perheet' },
    ]}
    more={{
      title: 'Yhteistyö',
      links: [
        { href: '#staffDay', icon: 'handshake', text: 'Verkostopalaverit' },
        { href: '#staffDay', icon: 'chart-bar', text: 'Seuranta' },
      ],
    }}
  />
)

const Queue = () => (
  <div class="queue">
    <Panel id="attention" icon="warning-circle-duotone" title="Vaatii huomiota tänään" urgent>
      <WorkRows rows={queueRows.attention} />
    </Panel>
    <Panel
      id="staff-messages"
      icon="chat-text"
      title="Tiimin viestit"
      beside={<Badge count={4} spoken="lukematonta" />}
      more={{ text: 'Kaikki viestit', href: '#staffDay' }}
    >
      <WorkRows rows={queueRows.messages} />
    </Panel>
    <Panel id="staff-groups" icon="users-three" title="Ryhmäni">
      <WorkRows rows={queueRows.groups} />
    </Panel>
  </div>
)

export const StaffGroups = () => (
  <Chapter id="staffGroups">
    <Part id="attendance" code=".att .mark" staff>
      <Panel id="attendance-sample" icon="check-square" title="Läsnäolo">
        <AttendanceGrid
          caption="Läsnäolo, Malmi 2"
          nameColumn="Perhe"
          sessions={[
            { number: '1', day: '12.5.' },
            { number: '2', day: '9.6.' },
            { number: '3', day: '23.11.', today: true },
          ]}
          rows={[
            { name: 'Aho', detail: 'Ilona ja Petri', href: '#staffGroups', marks: marksOf('two', 'one', 'none') },
            { name: 'Laine', detail: 'Tulee kerralta 3', marks: marksOf('outside', 'outside', 'none') },
            { name: 'Berg', detail: 'Linda', href: '#staffGroups', marks: marksOf('away', 'one', 'one') },
          ]}
          sum={{ name: 'Vanhempia', values: ['2', '2', '1'] }}
        />
        <MarkLegend
          marks={[
            { kind: 'two', text: 'kaksi vanhempaa' },
            { kind: 'one', text: 'yksi' },
            { kind: 'away', text: 'poissa' },
            { kind: 'outside', text: 'ei vielä mukana' },
          ]}
        />
      </Panel>
    </Part>
    <Pair>
      <Part id="taps" code=".taps .savebar" staff framed>
        <form class="pro-phone" action="#staffGroups">
          <div class="panel">
            <TapList rows={[tapRow('aho', 'Aho', 'Ilona ja Petri', '2'), tapRow('berg', 'Berg', 'Linda, ruotsi')]} />
          </div>
          <SaveBar
            text={
              <>
                <b>1/2</b> merkitty
              </>
            }
          >
            <SendButton icon="check-bold">Valmis</SendButton>
          </SaveBar>
        </form>
      </Part>
      <Part id="plan" code=".table-plan" staff>
        <Panel id="plan-sample" icon="list-bullets" title="Kerta 5">
          <PanelBody>
            <SessionPlan
              items={[
                { clock: '13.00', title: 'Tervetuloa', text: 'Kahvi ja kuulumiset' },
                { clock: '13.15', title: 'Vauvan vuoro', text: 'Lattialla, loruja' },
              ]}
            />
          </PanelBody>
        </Panel>
      </Part>
      <Part id="checks" code=".checklist" staff>
        <Panel id="checks-sample" icon="flag" title="Siirto leikkipuistoon">
          <CheckList
            checks={[
              { state: 'done', spoken: 'Valmis', text: 'Lista siirretty', detail: 'Kuitattu 19.11.' },
              {
                state: 'open',
                spoken: 'Puuttuu',
                text: 'Lupa siirtoon',
                detail: '1 perhe',
                act: { text: 'Pyydä lupa', href: '#staffGroups' },
              },
              { state: 'later', spoken: 'Myöhemmin', text: 'Foorumi ke 2.12.' },
            ]}
          />
        </Panel>
      </Part>
    </Pair>
  </Chapter>
)

const tapRow = (name: string, family: string, detail: string, chosen?: string) => ({
  name,
  family,
  detail,
  ...(chosen ? { chosen } : {}),
  options: [
    { value: '1', text: 'Yksi' },
    { value: '2', text: 'Kaksi' },
    { value: '0', text: 'Poissa' },
  ],
})
