import { onStopRequest } from '../src/platform/lifecycle/stop-request.ts'
import { bytes } from './bytes.ts'
import { list } from './directory.ts'
import { edits } from './editing.ts'
import { type Bench, lineOf } from './figure.ts'
import { imports } from './imports.ts'
import { keptPage } from './pages.ts'
import { looks } from './people-log.ts'
import { rows } from './people-rows.ts'
import { signIns } from './people-sign-in.ts'
import { recall, recallWithVoikko } from './recall.ts'
import { growth, search } from './search.ts'
import { openStage } from './stage.ts'
import { cleanClone, warmStart } from './start.ts'

// `npm run bench` measures everything, `npm run bench -- NAME…` what begins so. Exits 0 whatever the figures are.

const stage = openStage()
const benches: Bench[] = [
  keptPage(stage, 'front', '/fi/'),
  keptPage(stage, 'help', '/fi/apua-nyt'),
  list(stage, 'directory/list', '/fi/palvelut'),
  list(stage, 'directory/hsds', '/api/hsds/v3/services'),
  edits(stage, 'directory/editing'),
  recall('directory/search'),
  recallWithVoikko('directory/search-recall-fi-voikko'),
  search(stage, 'directory/search'),
  growth(stage, 'directory/search-growth'),
  imports(stage, 'directory/import'),
  ...rows(stage, 'people/rows'),
  looks(stage, 'people/log'),
  ...signIns(stage, 'people/sign-in'),
  bytes(stage),
  warmStart,
  cleanClone,
]

const wanted = process.argv.slice(2)
const isWanted = (name: string) => !wanted.length || wanted.some((begin) => name.startsWith(begin))

onStopRequest(() => stage.close().finally(() => process.exit(1)))
try {
  const chosen = benches.filter(({ names }) => names.some(isWanted))
  if (!chosen.length)
    say(`There is no bench in ${wanted.join(', ')}: ${benches.flatMap(({ names }) => names).join(', ')}.`)
  for (const bench of chosen) await print(bench)
} finally {
  await stage.close()
}

async function print({ names, measure }: Bench): Promise<void> {
  try {
    for (const figure of (await measure()).filter(({ name }) => isWanted(name))) say(lineOf(figure))
  } catch (error) {
    say(`Nothing measured for ${names.join(', ')}: ${(error as Error).message}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
