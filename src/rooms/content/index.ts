/** The door of the content room: its pages, and a page's text for pages that are composed on the roof. */
export { type Article, articleOf, proseOf } from './articles.ts'
export { routes } from './routes.tsx'
