/** Where the browser fetches the service worker. It may rule only what lies beside it, and nothing does. */
export const workerPath = '/ilmoitukset/palvelija.js'
export const workerScope = '/ilmoitukset/'
