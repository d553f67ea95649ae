import type { Text } from '../../../platform/languages.ts'
import type { WhyNotPicture } from './draw.ts'

export const i = {
  title: { fi: 'Kuva', sv: 'Bild', en: 'Picture' },
  lead: {
    fi: 'Hyvä kuva näyttää oven, pihan tai huoneen. Älä näytä lasten kasvoja ilman huoltajan lupaa.',
    sv: 'En bra bild visar dörren, gården eller rummet. Visa inte barns ansikten utan vårdnadshavarens lov.',
    en: 'A good picture shows the door, the yard or the room. Show no children’s faces without their guardian’s leave.',
  },
  file: { fi: 'Kuvatiedosto', sv: 'Bildfil', en: 'Picture file' },
  fileHint: {
    fi: 'JPEG, PNG tai WebP, enintään 8 Mt. Kuvaustiedot, kuten paikka, poistetaan.',
    sv: 'JPEG, PNG eller WebP, högst 8 MB. Uppgifter om bilden, som plats, tas bort.',
    en: 'JPEG, PNG or WebP, 8 MB at most. What the camera wrote into it, such as the place, is removed.',
  },
  replace: { fi: 'Vaihda kuva', sv: 'Byt bild', en: 'Change the picture' },
  add: { fi: 'Lisää kuva', sv: 'Lägg till en bild', en: 'Add a picture' },
  words: { fi: 'Mitä kuvassa on?', sv: 'Vad visar bilden?', en: 'What does it show?' },
  wordsHint: {
    fi: 'Ruudunlukija lukee tämän: ”Punainen portti, oikealla kello.”',
    sv: 'Skärmläsaren läser det här: ”En röd grind, klocka till höger.”',
    en: 'A screen reader reads this aloud: “A red gate with a bell on the right.”',
  },
  decorative: { fi: 'Kuva on vain koriste', sv: 'Bilden är bara dekoration', en: 'The picture is decoration only' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  remove: { fi: 'Poista kuva', sv: 'Ta bort bilden', en: 'Remove the picture' },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
} satisfies Record<string, Text>

export const pictureErrors: Record<WhyNotPicture | 'missing' | 'words' | 'long', Text> = {
  missing: { fi: 'Valitse kuvatiedosto.', sv: 'Välj en bildfil.', en: 'Choose a picture file.' },
  kind: {
    fi: 'Tiedosto ei ole JPEG, PNG tai WebP.',
    sv: 'Filen är inte JPEG, PNG eller WebP.',
    en: 'The file is not JPEG, PNG or WebP.',
  },
  small: {
    fi: 'Kuva on liian pieni. Leveyttä tarvitaan 320 pikseliä.',
    sv: 'Bilden är för liten. Den ska vara minst 320 pixlar bred.',
    en: 'The picture is too small. It needs 320 pixels in width.',
  },
  large: { fi: 'Kuva on liian suuri.', sv: 'Bilden är för stor.', en: 'The picture is too large.' },
  broken: {
    fi: 'Tiedosto on rikki. Kokeile toista.',
    sv: 'Filen är trasig. Prova en annan.',
    en: 'The file is broken. Try another.',
  },
  words: {
    fi: 'Kerro kuvasta suomeksi, ruotsiksi ja englanniksi, tai merkitse se koristeeksi.',
    sv: 'Beskriv bilden på finska, svenska och engelska, eller ange att den är dekoration.',
    en: 'Describe the picture in Finnish, Swedish and English, or mark it as decoration.',
  },
  long: {
    fi: 'Lyhennä: enintään 250 merkkiä.',
    sv: 'Förkorta: högst 250 tecken.',
    en: 'Shorten: 250 characters at most.',
  },
}
