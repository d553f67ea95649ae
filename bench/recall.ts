import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { langs } from '../src/platform/languages.ts'
import { openVoikko } from '../src/platform/voikko/voikko.ts'
import type { Bench, Figure } from './figure.ts'
import type { Recalls } from './recall-child.ts'

const goal = 0.9
const goalWithVoikko = 0.95

/** How much of what was wanted a search gives among the first five answers; without any dictionary, as most machines are. */
export const recall = (name: string): Bench => ({
  names: langs.flatMap((lang) => [`${name}-recall-${lang}`, `${name}-tuning-${lang}`]),
  async measure() {
    const recalls = await recallsWith({ VOIKKO: 'off' })
    return langs.flatMap((lang) => [
      figureOf(`${name}-recall-${lang}`, recalls[lang].final, goal),
      figureOf(`${name}-tuning-${lang}`, recalls[lang].tuning, goal),
    ])
  },
})

/** The same in Finnish on a machine with Voikko. */
export const recallWithVoikko = (name: string): Bench => ({
  names: [name],
  async measure() {
    if (!openVoikko()) throw new Error('Voikko is not on this machine: apt-get install -y libvoikko1 voikko-fi')
    return [figureOf(name, (await recallsWith({})).fi.final, goalWithVoikko)]
  },
})

const figureOf = (name: string, value: number, goal: number): Figure => ({
  ...{ name, value, goal },
  unit: 'recall@5',
  ratio: value,
})

/** In a process of its own: whether there is a dictionary is settled once a process. */
async function recallsWith(env: Record<string, string>): Promise<Recalls> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './scripts/tsx.mjs', 'bench/recall-child.ts'],
    {
      env: { ...process.env, ...env },
    },
  )
  return JSON.parse(stdout) as Recalls
}
