/** The door of the content room: its pages, and texts for pages that are composed on the roof. */
export { type Article, articleOf, keptProseOf, proseOf } from './articles.ts'
export { routes } from './routes.tsx'
export {
  type EasyText,
  type EasyTextId,
  type EasyTopic,
  easyText,
  easyTopics,
  isEasyTopic,
  leadsToSafety,
  type Part,
} from './selko/easy-texts.ts'
