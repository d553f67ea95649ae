/** All that a notification ever says (note 30): fit for any eye, on any screen. */
export const pushWords = {
  fi: 'Sinulle on viesti',
  sv: 'Du har ett meddelande',
  en: 'You have a message',
}
