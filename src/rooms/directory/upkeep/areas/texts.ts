import type { Text } from '../../../../platform/languages.ts'
import type { AreaKind } from '../../area-queries.ts'
import type { AreaError } from './input.ts'

export const kindNames: Record<AreaKind, Text> = {
  city_area: { fi: 'Kaupungin osat', sv: 'Delar av staden', en: 'Parts of the city' },
  major_district: { fi: 'Suurpiirit', sv: 'Stordistrikt', en: 'Major districts' },
  district: { fi: 'Peruspiirit', sv: 'Distrikt', en: 'Districts' },
  sub_district: { fi: 'Osa-alueet', sv: 'Delområden', en: 'Sub-districts' },
  village: { fi: 'Kylät', sv: 'Byar', en: 'Villages' },
  pilot_area: { fi: 'Kokeilualueet', sv: 'Pilotområden', en: 'Pilot areas' },
}

export const x = {
  title: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  lead: {
    fi: 'Alueella perhe rajaa hakunsa. Alue voi kuulua moneen isompaan alueeseen.',
    sv: 'Familjer avgränsar sökningen med ett område. Ett område kan höra till flera större.',
    en: 'Families narrow their search by area. An area may lie in several larger ones.',
  },
  add: { fi: 'Lisää alue', sv: 'Lägg till ett område', en: 'Add an area' },
  none: { fi: 'Alueita ei ole vielä', sv: 'Det finns inga områden ännu', en: 'There are no areas yet' },
  noneText: {
    fi: 'Lisää ensin isoimmat alueet, sitten niiden osat.',
    sv: 'Lägg först till de största områdena, sedan deras delar.',
    en: 'Add the largest areas first, then their parts.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  lat: { fi: 'Keskikohdan leveysaste', sv: 'Mittpunktens latitud', en: 'Latitude of the middle' },
  lon: { fi: 'Keskikohdan pituusaste', sv: 'Mittpunktens longitud', en: 'Longitude of the middle' },
  latHint: { fi: 'Esimerkiksi 60.251', sv: 'Till exempel 60.251', en: 'For example 60.251' },
  lonHint: { fi: 'Esimerkiksi 25.013', sv: 'Till exempel 25.013', en: 'For example 25.013' },
  outer: { fi: 'Mihin alueisiin se kuuluu', sv: 'Vilka områden det hör till', en: 'What it lies in' },
  last: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  lastHint: {
    fi: 'Täytä vain, kun alue päättyy. Sivu poistuu seuraavana päivänä, paikat ja palvelut jäävät.',
    sv: 'Fyll i bara när området upphör. Sidan försvinner nästa dag, platser och tjänster blir kvar.',
    en: 'Fill in only when the area ends. Its page goes on the next day, places and services stay.',
  },
  last_on: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  entries: (count: number): Text => ({
    fi: `${count} paikkaa ja palvelua`,
    sv: `${count} platser och tjänster`,
    en: `${count} places and services`,
  }),
  ended: (day: string): Text => ({ fi: `päättyy ${day}`, sv: `upphör ${day}`, en: `ends ${day}` }),
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
} satisfies Record<string, Text | ((value: never) => Text)>

/** What the fields of an area are called among its changes. */
export const areaFields: Record<string, Text> = {
  ...{ name: x.name, kind: x.kind, lat: x.lat, lon: x.lon, outer: x.outer, last_on: x.last_on },
}

export const areaErrors: Record<AreaError, Text> = {
  missing: { fi: 'Tämä puuttuu.', sv: 'Det här saknas.', en: 'This is missing.' },
  long: {
    fi: 'Lyhennä: enintään 100 merkkiä.',
    sv: 'Förkorta: högst 100 tecken.',
    en: 'Shorten: 100 characters at most.',
  },
  degrees: {
    fi: 'Kirjoita asteet desimaalilukuna. Paikan pitää olla Suomessa.',
    sv: 'Skriv graderna som decimaltal. Platsen ska vara i Finland.',
    en: 'Write degrees as a decimal. The point must be in Finland.',
  },
  day: { fi: 'Valitse päivä.', sv: 'Välj en dag.', en: 'Choose a day.' },
  itself: {
    fi: 'Alue ei voi kuulua itseensä tai omaan osaansa.',
    sv: 'Ett område kan inte höra till sig självt eller sin egen del.',
    en: 'An area cannot lie in itself or in a part of it.',
  },
}
