import { TextArea } from '../forms/field.tsx'
import { ExitBar } from '../page/exit-bar.tsx'
import { ButtonLink, SendButton } from '../parts/buttons.tsx'
import { CallCard, EmergencyCard, Phone } from '../parts/calls.tsx'
import { DateTile } from '../parts/cards.tsx'
import { Ending, HoldsUntil } from '../parts/ending.tsx'
import { Meter } from '../parts/facts.tsx'
import { Attachment, Compose, Message, Messages, SystemLine, ThreadHead, Threads } from '../parts/messages.tsx'
import { OwnNav } from '../parts/own.tsx'
import { JourneyLeg, type Leg, Milestone, NextCard, QueuePlace } from '../parts/steps.tsx'
import { LinkRows } from '../parts/tiles.tsx'
import { Chapter, Pair, Part } from './sample.tsx'

const ending = { at: Temporal.Instant.from('2026-11-26T12:32:00Z'), left: 119, most: 40_000, owner: '' }

const legs: Leg[] = [
  {
    place: 'clinic',
    title: 'Malmin neuvola',
    detail: '2. kerros, hissi aulassa',
    icon: 'stethoscope-duotone',
    meetings: [
      {
        number: 1,
        day: { text: 'ti 1.12.', machine: '2026-12-01' },
        clock: 'klo 17–19',
        title: 'Vanhemmaksi kasvaminen',
        text: 'Ryhmä tutustuu.',
        state: 'done',
        spoken: 'Pidetty.',
      },
      {
        number: 2,
        day: { text: 'ti 12.1.', machine: '2027-01-12' },
        clock: 'klo 17–19',
        title: 'Synnytys ja tukihenkilö',
        text: 'Mukana kätilö.',
        state: 'next',
        spoken: 'Seuraava.',
      },
    ],
  },
  {
    place: 'hospital',
    title: 'Synnytyssairaala',
    detail: 'Paikan päällä tai verkossa',
    icon: 'hospital-duotone',
    meetings: [
      {
        number: 3,
        day: { text: 'to 11.2.', machine: '2027-02-11' },
        clock: 'klo 18–19.30',
        title: 'Sairaala tutuksi',
        text: 'Saat linkin ja ohjeet.',
        spoken: 'Tapaaminen 3.',
      },
    ],
  },
]

const afterBirth: Leg = {
  place: 'park',
  title: 'Leikkipuisto Malmi',
  detail: 'Vauvan kanssa',
  icon: 'tree-duotone',
  meetings: [
    {
      number: 4,
      day: { text: 'ti 4.5.', machine: '2027-05-04' },
      clock: 'klo 13–14.30',
      title: 'Uusi arki',
      text: 'Kahvia ja lattialeikkiä.',
      spoken: 'Tapaaminen 4.',
    },
  ],
}

export const Family = () => (
  <Chapter id="family">
    <Part id="ownNav" code=".ownnav" framed>
      <OwnNav
        label="Oma valikko, esimerkki"
        links={[
          { href: '#family', icon: 'house', text: 'Koti', current: true },
          { href: '#family', icon: 'calendar-check', text: 'Ajat' },
          { href: '#family', icon: 'chat-text', text: 'Viestit', fresh: { count: 1, spoken: 'uusi' } },
          { href: '#family', icon: 'users-three', text: 'Ryhmät' },
          { href: '#family', icon: 'user', text: 'Perhe' },
        ]}
      />
    </Part>
    <Pair>
      <Part id="next" code=".next .place">
        <div class="stack g3">
          <NextCard
            mark={<DateTile day={Temporal.PlainDate.from('2026-11-26')} />}
            acts={
              <>
                <ButtonLink href="#family" look="second" small>
                  Siirrä tai peru
                </ButtonLink>
                <ButtonLink href="#family" look="text" small>
                  Reitti
                </ButtonLink>
              </>
            }
          >
            <h4>Torstaina klo 10.00</h4>
            <p class="small muted">Ainon terveystarkastus, Malmin neuvola</p>
          </NextCard>
          <NextCard mark={<QueuePlace word="sija" place={2} />}>
            <h4>Jonossa sija 2</h4>
            <p class="small muted">Liityit pe 20.11. klo 21.14</p>
          </NextCard>
        </div>
      </Part>
      <Part id="linkRows" code=".linkrows">
        <LinkRows
          rows={[
            {
              href: '#family',
              icon: 'clipboard-text-duotone',
              text: 'Täytä esitiedot',
              detail: 'Noin 5 minuuttia',
              end: { text: 'ke 25.11. asti', kind: 'sun' },
            },
            {
              href: '#family',
              icon: 'chat-text',
              text: 'Kotikäynnin sopiminen',
              end: { text: '12.11.' },
              spokenFirst: 'Luettu.',
            },
            { href: '#family', icon: 'eye', text: 'Kuka on katsonut tietojamme', detail: 'Viimeksi tänään klo 8.01' },
          ]}
        />
      </Part>
      <Part id="meter" code=".meter">
        <Meter share={0.8} text="8 perhettä, paikkoja 10" />
      </Part>
    </Pair>
    <Part id="journey" code=".leg .journey .milestone">
      <div class="stack g5">
        {legs.map((leg) => (
          <JourneyLeg leg={leg} />
        ))}
        <Milestone icon="baby-duotone">
          <b>Vauva syntyy.</b> Paikka säilyy.
        </Milestone>
        <JourneyLeg leg={afterBirth} />
      </div>
    </Part>
  </Chapter>
)

export const MessageParts = () => (
  <Chapter id="messages">
    <Part id="inbox" code=".inbox .threads .msg .compose">
      <div class="inbox">
        <Threads
          threads={[
            {
              href: '#messages',
              who: 'Päivi Lahtinen, neuvola',
              when: { text: '10.12', machine: '2026-11-20' },
              subject: 'Yöheräilyt ja kiinteät ruuat',
              snippet: 'Hei Sanna, kiitos viestistä!',
              unread: 'Lukematon.',
              current: true,
            },
            {
              href: '#messages',
              who: 'Suojattu viesti',
              when: { text: '3.11.', machine: '2026-11-03' },
              subject: 'Avaa tunnistautumalla vahvasti',
              snippet: 'Sisältö näkyy tunnistuksen jälkeen',
              locked: true,
            },
          ]}
        />
        <div>
          <ThreadHead
            id="thread-sample"
            title="Yöheräilyt ja kiinteät ruuat"
            facts={[
              { icon: 'baby', text: 'Koskee: Aino, 4 kk' },
              { icon: 'users', text: 'Mukana: sinä ja Päivi Lahtinen' },
            ]}
          />
          <Conversation />
        </div>
      </div>
    </Part>
  </Chapter>
)

const Conversation = () => (
  <>
    <Messages label="Viestiketju, esimerkki">
      <Message
        me
        letters="SV"
        name="Sinä"
        when={{ text: 'to 19.11. klo 21.40', machine: '2026-11-19T21:40' }}
        read="Luettu 20.11. klo 8.05"
      >
        <p>Hei! Aino herää tunnin välein. Voiko kiinteitä ruokia jo kokeilla?</p>
      </Message>
      <Message
        letters="PL"
        name="Päivi Lahtinen"
        work="terveydenhoitaja"
        when={{ text: 'pe 20.11. klo 10.12', machine: '2026-11-20T10:12' }}
      >
        <p>Hei Sanna, kiitos kun kirjoitit. Tiheä heräily on tavallista ja raskasta.</p>
        <p>
          <Attachment href="#messages" text="Ensimmäiset maistelut (PDF, 180 kt)" />
        </p>
      </Message>
    </Messages>
    <Compose action="#messages">
      <TextArea name="answer" label="Vastaa" hint="Vastaamme kahden arkipäivän kuluessa." rows={3} />
      <p class="row">
        <SendButton icon="paper-plane-right">Lähetä</SendButton>
      </p>
    </Compose>
    <SystemLine icon="timer" text="Yhteinen laite? Kirjaudut ulos 15 minuutissa. Luonnos säilyy." />
  </>
)

export const Safety = () => (
  <Chapter id="safety">
    <Part id="ending" code=".ending .holds">
      <Ending {...ending} shown />
      <HoldsUntil {...ending} />
    </Part>
    <Part id="exit" code=".exit" framed>
      <ExitBar />
    </Part>
    <Part id="calls" code=".call .call-112">
      <div class="stack g3">
        <EmergencyCard title="Hengenvaara tai välitön uhka" text="Soita hätänumeroon." button="Soita 112" />
        <CallCard title="Pelkään läheistäni" phone="080 005 005">
          <p>Nollalinja. Ympäri vuorokauden, maksuton.</p>
        </CallCard>
        <CallCard title="Perheiden neuvontapuhelin" phone="012 345 6700" later>
          <p>
            Avataan tänään klo 8. Yöllä vastaa <Phone number="116 117" />.
          </p>
        </CallCard>
      </div>
    </Part>
  </Chapter>
)
