import { FilterButton, FilterForm } from '../forms/filters.tsx'
import { BackLink, Breadcrumbs } from '../parts/breadcrumbs.tsx'
import { ButtonLink } from '../parts/buttons.tsx'
import { ContactCard } from '../parts/calls.tsx'
import { OpenState, ResultCard } from '../parts/cards.tsx'
import { Badge, Tag } from '../parts/chips.tsx'
import { Disclosure, HoursTable, KeyFacts } from '../parts/facts.tsx'
import { MapFrame, MapHere, MapPin } from '../parts/map.tsx'
import { Pager } from '../parts/pager.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Process } from '../parts/steps.tsx'
import { Chapter, Part } from './sample.tsx'

export const Services = () => (
  <Chapter id="services">
    <Part id="crumbs" code=".crumbs .back">
      <Breadcrumbs
        lang="fi"
        label="Murupolku, esimerkki"
        trail={[{ text: 'Palvelut', href: '#services' }, { text: 'Perhetyö kotiin' }]}
      />
      <p>
        <BackLink href="#services" text="Takaisin: asia" />
      </p>
    </Part>
    <Part id="twoSearches" code=".finders">
      <div class="finders">
        <SearchBox action="#services" id="what" label="Mitä etsit?" button="Hae" />
        <SearchBox
          action="#services"
          id="near"
          label="Osoite tai paikka"
          hint="Esimerkiksi Intiankatu 1."
          button="Näytä"
        />
      </div>
    </Part>
    <Part id="results" code=".results-grid .filters .service .map">
      <div class="stack g3">
        <p class="row g2 only-narrow">
          <FilterButton opens="filters" text="Rajaa" chosen={<Badge count={1} spoken="rajaus valittu" />} />
        </p>
        <div class="results-grid">
          <Filters />
          <Results />
          <SampleMap />
        </div>
        <Pager
          label="Tulossivut"
          counted="Sivu 2/4"
          before={{ text: 'Edelliset', href: '#services' }}
          after={{ text: 'Seuraavat', href: '#services' }}
        />
      </div>
    </Part>
    <ServicePage />
  </Chapter>
)

const Filters = () => (
  <FilterForm
    id="filters"
    action="#services"
    title="Rajaa tuloksia"
    close="Sulje"
    show="Näytä 7 tulosta"
    groups={[
      {
        name: 'kind',
        legend: 'Millainen paikka',
        chosen: ['playground'],
        checks: [
          { value: 'playground', text: 'Leikkipuisto', count: 67 },
          { value: 'clinic', text: 'Neuvola', count: 14 },
        ],
      },
      {
        name: 'how',
        legend: 'Miten',
        chosen: [],
        checks: [
          { value: 'phone', text: 'Puhelimessa', count: 3 },
          { value: 'home', text: 'Tulee kotiin', count: 2 },
        ],
        open: false,
      },
      {
        name: 'when',
        legend: 'Milloin',
        single: true,
        chosen: [''],
        checks: [
          { value: '', text: 'Milloin vain' },
          { value: 'now', text: 'Auki nyt', count: 'yli 500' },
        ],
        open: true,
      },
    ]}
  />
)

const Results = () => (
  <ul class="stack g3">
    <ResultCard
      id="result-A"
      mark={{ letter: 'A' }}
      title="Leikkipuisto Maunula"
      href="#services"
      what="Ohjattua toimintaa, aamukerho ja sadetupa. Kahvia voi keittää itse."
      facts={[
        { icon: 'map-pin', text: 'Maunulanmäki 3, 1,2 km' },
        { icon: 'clock', text: <OpenState open text="Auki klo 16 asti" /> },
      ]}
    >
      <Tag kind="brand">0–12 v</Tag>
      <Tag>Maksuton</Tag>
      <Tag>Ei ilmoittautumista</Tag>
    </ResultCard>
    <ResultCard
      id="result-phone"
      mark={{ icon: 'phone' }}
      title="Perheiden neuvontapuhelin"
      href="#services"
      what="Kysy unesta, rajoista tai omasta jaksamisesta. Voit soittaa nimettömänä."
      facts={[{ icon: 'phone', text: <OpenState open={false} text="Suljettu, avataan klo 8" /> }]}
    >
      <Tag kind="brand">Kaikki vanhemmat</Tag>
    </ResultCard>
  </ul>
)

const SampleMap = () => (
  <div class="mapcol">
    <MapFrame
      label="Kartta, esimerkki"
      view="0 0 400 320"
      foot={
        <>
          <span>Kartta: esimerkki</span>
          <a href="#services">Luettelona</a>
        </>
      }
    >
      <path fill="var(--map-land)" d="M0 0h400v320H0z" />
      <path fill="var(--map-water)" d="M0 0h150c-12 70 20 80-30 150S30 210 0 220z" />
      <path fill="var(--map-green)" d="M230 30h110v80H230zM60 250h80v50H60z" />
      <path fill="var(--map-block)" d="M180 140h50v40h-50zM250 140h60v50h-60zM180 200h60v40h-60z" />
      <path
        fill="none"
        stroke="var(--map-edge)"
        stroke-width="12"
        d="M0 260c120-20 220 10 400-20M215 0c10 120-20 200 10 320"
      />
      <path
        fill="none"
        stroke="var(--map-road)"
        stroke-width="9"
        d="M0 260c120-20 220 10 400-20M215 0c10 120-20 200 10 320"
      />
      <path class="map-area" stroke-width="3" d="M165 20h190v240H165z" />
      <text x="250" y="128" font-size="14">
        Maunula
      </text>
      <MapPin x={286} y={90} letter="A" href="#result-A" name="Leikkipuisto Maunula" />
      <MapHere x={190} y={250} name="Olet tässä" />
    </MapFrame>
  </div>
)

const ServicePage = () => (
  <Part id="service" code=".cols-main .keyfacts .contact .hours .path .acc">
    <div class="cols cols-main cols-3">
      <KeyFacts
        facts={[
          { name: 'Kenelle', value: 'Alle 13-vuotiaan lapsen perhe' },
          { name: 'Hinta', value: 'Maksuton' },
          { name: 'Lähete', value: 'Ei tarvita' },
          { name: 'Odotus', value: 'Noin viikko' },
        ]}
      />
      <div class="aside aside-stick">
        <ContactCard id="contact-sample" title="Ota yhteyttä">
          <ButtonLink href="tel:0123456710" icon="phone">
            Soita 012 345 6710
          </ButtonLink>
          <p class="hint center">
            <OpenState open text="Auki nyt klo 16 asti" />
          </p>
          <ButtonLink href="#services" look="second" icon="phone-incoming">
            Pyydä soittoa
          </ButtonLink>
          <Disclosure summary="Puhelinajat">
            <HoursTable
              caption="Puhelinajat"
              rows={[
                { day: 'maanantai', hours: '8–16', today: true },
                { day: 'tiistai', hours: '8–16' },
                { day: 'torstai', hours: '8–18' },
              ]}
            />
          </Disclosure>
        </ContactCard>
      </div>
      <div class="stack g5">
        <Process
          steps={[
            { title: 'Otat yhteyttä', text: 'Kerrot vain sen, minkä haluat.' },
            { title: 'Perheohjaaja soittaa', text: 'Sovitte ensimmäisestä käynnistä.' },
            { title: 'Tapaatte 3–6 kertaa', text: 'Teette suunnitelman ja kokeilette pieniä muutoksia.' },
          ]}
        />
        <div>
          <Disclosure summary="Tehdäänkö minusta lastensuojeluilmoitus?" open>
            <p>Avun pyytäminen on hyvä merkki. Se ei ole ilmoituksen syy.</p>
          </Disclosure>
          <Disclosure summary="Kuka näkee tietoni?">
            <p>Vain sinua auttavat työntekijät.</p>
          </Disclosure>
        </div>
      </div>
    </div>
  </Part>
)
