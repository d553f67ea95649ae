import { ButtonLink } from '../parts/buttons.tsx'
import { Card, EventCard, Grid, PersonCard } from '../parts/cards.tsx'
import { Chips, Tag } from '../parts/chips.tsx'
import { Hero } from '../parts/hero.tsx'
import { NowPanel } from '../parts/now-panel.tsx'
import { OwnOffer } from '../parts/own.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Tiles, Topics } from '../parts/tiles.tsx'
import { Chapter, Part } from './sample.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)

const numbers = (
  <NowPanel
    icon="moon-stars-duotone"
    title="Juuri nyt, klo 2.14, vastaavat"
    lead="Nämä numerot päivystävät ympäri vuorokauden."
    lines={[
      { situation: 'Lapsi on sairas tai loukkaantunut', who: 'Päivystysapu, maksuton', phone: '116 117' },
      { situation: 'Pelkään läheistäni', who: 'Nollalinja, maksuton', phone: '080 005 005' },
    ]}
    danger={{ text: 'Hengenvaara: soita 112', phone: '112' }}
    all={{ text: 'Kaikki numerot', href: '#front' }}
  />
)

const find = (
  <>
    <SearchBox
      action="#front"
      id="front-q"
      label="Mihin kaipaat apua?"
      hint="Kirjoita omin sanoin, esimerkiksi ”vauva ei nuku”."
      button="Hae"
    />
    <Chips
      label="Usein haettua"
      chips={[
        { href: '#front', text: 'Vauva itkee' },
        { href: '#front', text: 'En jaksa' },
        { href: '#front', text: 'Imetys' },
        { href: '#front', text: 'Uhmaikä' },
      ]}
    />
  </>
)

export const Front = () => (
  <Chapter id="front">
    <Part id="hero" code=".hero .now .search">
      <Hero
        level={2}
        title="Apua ja tukea lapsiperheen arkeen"
        lead="Löydä palvelu, ryhmä tai ihminen, jolle puhua. Voit kysyä nimettömänä."
        now={numbers}
        find={find}
        nowFirst
      />
    </Part>
    <Part id="tiles" code=".tiles .tile">
      <Tiles
        tiles={[
          { href: '#front', icon: 'hand-heart-duotone', text: 'Raskaus', detail: 'odotan vauvaa' },
          { href: '#front', icon: 'baby-duotone', text: 'Vauva', detail: '0–1 v' },
          { href: '#front', icon: 'footprints-duotone', text: 'Taapero', detail: '1–3 v' },
          { href: '#front', icon: 'shapes-duotone', text: 'Leikki-ikä', detail: '3–6 v' },
          { href: '#front', icon: 'backpack-duotone', text: 'Koululainen', detail: '7–12 v' },
          { href: '#front', icon: 'headphones-duotone', text: 'Nuori', detail: '13–17 v' },
          { href: '#front', icon: 'heart-duotone', text: 'Minä itse', detail: 'vanhempana' },
          { href: '#front', icon: 'puzzle-piece-duotone', text: 'Erityinen tuki', detail: 'lapselle' },
        ]}
      />
    </Part>
    <Part id="topics" code=".topics">
      <Topics
        topics={[
          { href: '#front', text: 'Vauva itkee paljon tai ei nuku' },
          { href: '#front', text: 'En jaksa tai mieli on maassa' },
          { href: '#front', text: 'Raivarit, rajat ja kiukku' },
          { href: '#front', text: 'Riitelemme tai mietimme eroa' },
          { href: '#front', text: 'Raha, asuminen tai paperit' },
        ]}
      />
    </Part>
    <Part id="events" code=".card .event .date">
      <Grid>
        <EventCard
          title="Perhevalmennus, Malmi 3"
          href="#front"
          day={day('2026-12-01')}
          text="Kahdeksan tapaamista. Alkaa klo 17, Malmin neuvola."
        >
          <Tag kind="ok">3 paikkaa vapaana</Tag>
          <Tag>Kumppani mukaan</Tag>
        </EventCard>
        <EventCard
          title="Avoin kohtaamispaikka"
          href="#front"
          day={day('2026-11-23')}
          text="Aamukahvia ja leikkiä 0–3-vuotiaiden kanssa klo 9–12. Leikkipuisto Maunula."
        >
          <Tag kind="brand">Ei ilmoittautumista</Tag>
        </EventCard>
        <Card title="Lapsiperheiden kotipalvelu" href="#front">
          <p class="muted small">Hoitoapua sairauden tai uupumuksen aikana</p>
        </Card>
      </Grid>
    </Part>
    <Part id="people" code=".ava">
      <Grid narrow>
        <PersonCard name="Päivi Lahtinen" letters="PL" text="Terveydenhoitaja, Malmin neuvola." />
        <PersonCard name="Omar Hassan" letters="OH" text="Perheohjaaja. Puhuu myös somalia." />
      </Grid>
    </Part>
    <Part id="own" code=".own">
      <OwnOffer
        id="own-sample"
        title="Omat ajat ja viestit"
        text="Varaa tai siirrä neuvola-aika ja kirjoita terveydenhoitajalle. Tunnistaudut pankkitunnuksilla."
      >
        <ButtonLink href="#front" icon="calendar-plus" wideOnPhone>
          Varaa aika neuvolaan
        </ButtonLink>
        <ButtonLink href="#front" look="second" icon="lock-key" wideOnPhone>
          Kirjaudu
        </ButtonLink>
      </OwnOffer>
    </Part>
  </Chapter>
)
