import type { PageApp } from '../people/rules.ts'
import * as content from '../rooms/content/index.ts'
import * as directory from '../rooms/directory/index.ts'
import * as feedback from '../rooms/feedback/index.ts'
import * as easy from './easy/routes.tsx'
import * as front from './front/routes.tsx'
import * as help from './help/routes.tsx'
import * as styles from './styles-routes.tsx'

/** Everything that answers at an address: the roof's composed pages first, then the rooms. */
export const rooms: { routes: (app: PageApp) => void }[] = [
  ...[front, help, easy, styles, directory, directory.guide, directory.suggest, content, feedback],
]
