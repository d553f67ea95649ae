import type { Text } from '../../../platform/languages.ts'

/** Words of "use my position". */
export const ht = {
  useMine: { fi: 'Käytä sijaintiani', sv: 'Använd min position', en: 'Use my location' },
  hint: {
    fi: 'Noin sadan metrin tarkkuudella. Ei jää talteen.',
    sv: 'Med ungefär hundra meters noggrannhet. Sparas inte.',
    en: 'To about a hundred metres. Not kept.',
  },
  asking: { fi: 'Kysymme sijaintia …', sv: 'Vi frågar efter positionen …', en: 'Asking for the location …' },
  refused: {
    fi: 'Et antanut sijaintia, ja se sopii hyvin. Kirjoita osoite tai alue kenttään.',
    sv: 'Du gav inte din position, och det går bra. Skriv en adress eller ett område i fältet.',
    en: 'You did not give your location, and that is fine. Write an address or area in the field.',
  },
  failed: {
    fi: 'Laite ei kertonut sijaintia. Kirjoita osoite tai alue kenttään.',
    sv: 'Enheten berättade inte var du är. Skriv en adress eller ett område i fältet.',
    en: 'The device did not tell your location. Write an address or area in the field.',
  },
  unknown: {
    fi: 'Emme saaneet sijaintiasi.',
    sv: 'Vi fick inte din position.',
    en: 'We did not get your location.',
  },
  toAddress: { fi: 'Kirjoita osoite tai alue', sv: 'Skriv en adress eller ett område', en: 'Write an address or area' },
  yourPosition: { fi: 'sijaintisi', sv: 'din position', en: 'your location' },
} satisfies Record<string, Text>

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Words of the page of the map. */
export const mt = {
  title: { fi: 'Palvelut kartalla', sv: 'Tjänsterna på kartan', en: 'Services on the map' },
  lead: {
    fi: 'Kirjain kartalla ja listassa on sama paikka.',
    sv: 'Samma bokstav på kartan och i listan är samma plats.',
    en: 'A letter on the map and in the list is the same place.',
  },
  open: { fi: 'Avaa liikuteltava kartta', sv: 'Öppna en rörlig karta', en: 'Open the movable map' },
  openHint: {
    fi: 'Kartta on meidän oma. Kukaan muu ei saa tietää, mitä katsot.',
    sv: 'Kartan är vår egen. Ingen annan får veta vad du tittar på.',
    en: 'The map is our own. Nobody else learns what you look at.',
  },
  loading: { fi: 'Avaamme karttaa …', sv: 'Vi öppnar kartan …', en: 'Opening the map …' },
  opened: {
    fi: 'Liikuteltava kartta on auki. Kun painat listan kirjainta, näet paikan kartalla.',
    sv: 'Den rörliga kartan är öppen. Tryck på en bokstav i listan så ser du platsen på kartan.',
    en: 'The movable map is open. Press a letter in the list to see the place on the map.',
  },
  failed: {
    fi: 'Liikuteltava kartta ei auennut. Tämä kartta ja lista riittävät hyvin.',
    sv: 'Den rörliga kartan öppnades inte. Den här kartan och listan räcker bra.',
    en: 'The movable map did not open. This map and the list will do well.',
  },
  mapLabel: {
    fi: 'Liikuteltava kartta. Siirry paikasta toiseen sarkaimella. Nuolilla kartta liikkuu, plus ja miinus muuttavat kokoa.',
    sv: 'Rörlig karta. Gå mellan platserna med tabb. Pilarna flyttar kartan, plus och minus ändrar storleken.',
    en: 'Movable map. Tab moves between places. Arrows move the map, plus and minus change its size.',
  },
  closer: { fi: 'Lähemmäs', sv: 'Närmare', en: 'Closer' },
  further: { fi: 'Kauemmas', sv: 'Längre bort', en: 'Further away' },
  all: { fi: 'Näytä kaikki', sv: 'Visa alla', en: 'Show all' },
  close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
  onMap: { fi: 'Näytä kartalla', sv: 'Visa på kartan', en: 'Show on the map' },
  inList: { fi: 'Näytä listassa', sv: 'Visa i listan', en: 'Show in the list' },
  /** On a pin that stands for several places. */
  cluster: { fi: 'paikkaa', sv: 'platser', en: 'places' },
  places: (count: number): Text => ({
    fi: several(count, 'paikka kartalla', 'paikkaa kartalla'),
    sv: several(count, 'plats på kartan', 'platser på kartan'),
    en: several(count, 'place on the map', 'places on the map'),
  }),
  /** Services that a place has besides the one it is known by. */
  here: { fi: 'Täällä', sv: 'Här', en: 'Here' },
  more: (count: number): Text => ({ fi: `ja ${count} muuta`, sv: `och ${count} till`, en: `and ${count} more` }),
  notOnMap: (count: number): Text => ({
    fi: several(count, 'tulos ei ole kartalla', 'tulosta ei ole kartalla'),
    sv: several(count, 'träff finns inte på kartan', 'träffar finns inte på kartan'),
    en: several(count, 'result is not on the map', 'results are not on the map'),
  }),
  notOnMapWhy: {
    fi: 'Ne tulevat kotiin, vastaavat puhelimessa tai verkossa, tai niiden paikkaa ei tiedetä.',
    sv: 'De kommer hem till dig, svarar per telefon eller på nätet, eller så är platsen inte känd.',
    en: 'They come to your home, answer by phone or online, or their place is not known.',
  },
  find: { fi: 'Hae tai etsi läheltä', sv: 'Sök eller hitta i närheten', en: 'Search or find nearby' },
  toList: { fi: 'Näytä listana', sv: 'Visa som lista', en: 'Show as a list' },
  toMap: { fi: 'Näytä isolla kartalla', sv: 'Visa på en stor karta', en: 'Show on a large map' },
  areas: {
    fi: 'Ohuet viivat ovat alueiden rajoja.',
    sv: 'De tunna linjerna är områdesgränser.',
    en: 'The thin lines are borders of areas.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
