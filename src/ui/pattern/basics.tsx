import { Icon } from '../icons/icon.tsx'
import { iconNames } from '../icons/names.ts'
import { ButtonLink, IconLink, SendButton } from '../parts/buttons.tsx'
import { Badge, Chips, ChosenChip, Tag, Tags, ViewChoice } from '../parts/chips.tsx'
import { Acting, Empty, Loading, Notice, TrialBox } from '../parts/notice.tsx'
import { Chapter, Pair, Part } from './sample.tsx'

const palette = [
  ['brand', 'Teeman väri'],
  ['brand-strong', 'Teema, tumma'],
  ['brand-soft', 'Teema, vaalea'],
  ['brand-softer', 'Teema, vaalein'],
  ['sun', 'Lakka'],
  ['sun-soft', 'Lakka, vaalea'],
  ['info', 'Järvi, tieto'],
  ['ok', 'Lehti, valmis'],
  ['warn', 'Ruska, huomio'],
  ['danger', 'Puolukka, kiire'],
  ['peer', 'Kanerva, vertaiset'],
  ['night', 'Yöpaneeli'],
  ['paper', 'Paperi'],
  ['surface', 'Pinta'],
  ['sunken', 'Syvennys'],
  ['edge', 'Kentän reuna'],
  ['ink', 'Teksti'],
  ['ink-2', 'Lisäteksti'],
] as const

export const Colours = () => (
  <Chapter id="colours">
    <Part id="palette" code="tokens.css">
      <ul class="grid min-sm">
        {palette.map(([token, name]) => (
          <li class="card stack g1">
            <svg class="swatch" viewBox="0 0 10 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width="10" height="3" fill={`var(--${token})`} />
            </svg>
            <p class="tiny">
              <b>{name}</b>
              <br />
              <code>--{token}</code>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  </Chapter>
)

export const TypeAndButtons = () => (
  <Chapter id="type">
    <Part id="sizes" code="--fs-xs … --fs-3xl">
      <div class="stack g2">
        <p class="size-3xl">Etusivun otsikko</p>
        <p class="size-2xl">Sivun otsikko</p>
        <p class="size-xl">Väliotsikko</p>
        <p class="lead">Ingressi. Perheohjaaja tulee luoksenne ja auttaa arjessa.</p>
        <p class="prose">Leipäteksti. Kaikki tärkeä sanotaan lyhyesti ja suoraan.</p>
        <p class="small muted">
          Lisätieto. <span lang="se">Davvisámegiella: Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž</span>.{' '}
          <span lang="smn">Anarâškielâ: Ââ Ää</span>. <span lang="sms">Sääʹmǩiõll: Ʒʒ Ǥǥ Ǧǧ Ǩǩ Ǯǯ Õõ</span>.
        </p>
        <p class="lg">
          Numerot: <span class="num">1234567890</span>, <small>pieni teksti</small>
        </p>
      </div>
    </Part>
    <Part id="buttons" code=".btn">
      <form class="row" action="#type">
        <SendButton>Ensisijainen</SendButton>
        <ButtonLink href="#type" look="second" icon="calendar-plus">
          Toissijainen
        </ButtonLink>
        <SendButton look="soft">Pehmeä</SendButton>
        <SendButton look="text">Tekstipainike</SendButton>
        <SendButton look="quiet" small>
          Hiljainen
        </SendButton>
        <ButtonLink href="#type" look="help" icon="lifebuoy" wideOnPhone>
          Apua nyt
        </ButtonLink>
        <IconLink href="#type" icon="caret-right" label="Seuraava viikko" />
      </form>
    </Part>
    <Pair>
      <Part id="chips" code=".chips .chip">
        <div class="stack g3">
          <Chips
            label="Usein haettua, esimerkki"
            chips={[
              { href: '#type', text: 'Vauva itkee' },
              { href: '#type', text: 'Imetys' },
              { href: '#type', text: 'Selkokielellä', icon: 'text-aa' },
            ]}
          />
          <p>
            <ChosenChip href="#type" text="Vauva 0–1 v" remove="poista rajaus" />
          </p>
        </div>
      </Part>
      <Part id="tags" code=".tag .badge">
        <div class="stack g3">
          <Tags>
            <Tag>Maksuton</Tag>
            <Tag kind="brand">0–3 v</Tag>
            <Tag kind="ok" icon="check-bold">
              3 paikkaa vapaana
            </Tag>
            <Tag kind="warn" icon="warning-bold">
              Vain 1 paikka
            </Tag>
            <Tag kind="danger" icon="warning-circle-bold">
              Katso ennen käyntiä
            </Tag>
            <Tag kind="info" icon="translate">
              Tulkki paikalla
            </Tag>
            <Tag kind="peer" icon="video-camera">
              Etänä
            </Tag>
            <Tag kind="sun">ke 25.11. asti</Tag>
          </Tags>
          <p class="row g2">
            <Badge count={4} spoken="lukematonta viestiä" />
            <Badge count={2} spoken="kiireellistä" urgent />
          </p>
        </div>
      </Part>
      <Part id="view" code=".segment">
        <ViewChoice
          label="Näkymä, esimerkki"
          views={[
            { href: '#type', text: 'Lista', icon: 'list-bullets', chosen: true },
            { href: '#type', text: 'Viikko', icon: 'calendar-dots' },
          ]}
        />
      </Part>
    </Pair>
    <Part id="icons" code=".i">
      <p class="row g2">
        {iconNames.map((name) => (
          <Icon name={name} large />
        ))}
      </p>
    </Part>
  </Chapter>
)

export const Notices = () => (
  <Chapter id="notices">
    <Pair>
      <Part id="notice" code=".notice">
        <div class="stack g3">
          <Notice title="Tieto" level={3}>
            <p>Neuvola on suljettu 24.–26.12.</p>
          </Notice>
          <Notice kind="ok" title="Onnistui" level={3}>
            <p>Viesti lähetettiin klo 10.12.</p>
          </Notice>
          <Notice kind="warn" title="Huomio" level={3}>
            <p>Vain yksi paikka jäljellä.</p>
          </Notice>
          <Notice kind="danger" title="Virhe" level={3}>
            <p>
              Yhteys katkesi. Luonnos on tallessa. <a href="#notices">Yritä uudelleen</a>
            </p>
          </Notice>
          <Notice icon="moon-stars-duotone">
            <p>
              <b>Valvotko juuri nyt?</b> Laske vauva turvalliseen paikkaan ja soita.{' '}
              <a href="#notices">Yöllä vastaavat</a>
            </p>
          </Notice>
        </div>
      </Part>
      <Part id="empty" code=".empty">
        <Empty icon="envelope-open-duotone" title="Ei viestejä vielä" level={3}>
          <p>Täällä näet viestit neuvolan ja perhetyön kanssa.</p>
          <ButtonLink href="#notices">Kirjoita ensimmäinen viesti</ButtonLink>
        </Empty>
      </Part>
      <Part id="loading" code=".skel">
        <Loading spoken="Haetaan vapaita aikoja" />
      </Part>
      <Part id="trial" code=".demo">
        <TrialBox id="trial-sample" title="Kokeilu">
          <p class="small">Näkyy vain kokeilussa, ei koskaan oikeassa palvelussa.</p>
        </TrialBox>
      </Part>
    </Pair>
    <Part id="acting" code=".acting">
      <Acting
        text={
          <>
            Asioit nyt myös <b>Ainon</b> puolesta
          </>
        }
        change={{ text: 'Vaihda', href: '#notices' }}
      />
    </Part>
  </Chapter>
)
