import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What Voikko says a Finnish word may be: its base form ("lastenvalvoja") and the parts of a compound ("lasten", "valvoja"). */
export type Analysis = { base: string; parts: string[] }
export type Voikko = (word: string) => Analysis[]

/**
 * Opens Voikko, the free Finnish morphology, when it is installed on this machine; it is GPL and never comes with us.
 * Null without it: whoever asks has to do without. The library is called in this process, so it gets nothing
 * but short words of letters.
 * @param wanted `off`, the path of the library, or nothing to look for it where systems keep libraries
 */
export function openVoikko(wanted = process.env.VOIKKO ?? ''): Voikko | null {
  const path = wanted === 'off' ? null : wanted || found()
  if (path === null) return null
  try {
    return analyser(path)
  } catch {
    // Another version, another processor, no dictionary: the same as none.
    return null
  }
}

/** Longer words are no words; anything but letters, digits and hyphens has no business in there. */
const safe = /^[\p{Script=Latin}\d-]{2,40}$/u
const mostReadings = 6

function analyser(path: string): Voikko {
  const { ffi, calls } = opened(path)
  const voikko = calls.voikkoInit(ffi.getRawPointer(Buffer.alloc(8)), 'fi', 0n)
  if (!voikko) throw new Error('Voikko found no Finnish dictionary')
  const told = (analysis: bigint, key: string): string => {
    const text = calls.voikko_mor_analysis_value_cstr(analysis, key)
    if (!text) return ''
    const value = ffi.toString(text)
    calls.voikko_free_mor_analysis_value_cstr(text)
    return value
  }
  return (word) => {
    const clean = word.normalize('NFC')
    if (!safe.test(clean)) return []
    const list = calls.voikkoAnalyzeWordCstr(voikko, clean)
    if (!list) return []
    const readings: Analysis[] = []
    for (let place = 0; place < mostReadings; place++) {
      const analysis = ffi.getUint64(list, place * 8)
      if (!analysis) break
      readings.push(analysisOf(told(analysis, 'BASEFORM'), told(analysis, 'STRUCTURE')))
    }
    calls.voikko_free_mor_analysis(list)
    return readings
  }
}

/** The structure marks where parts of the asked word begin: `=pppppp=ppppppp`; all but the last stand so in the base form. */
function analysisOf(base: string, structure: string): Analysis {
  const lengths = structure
    .split('=')
    .filter(Boolean)
    .map((part) => part.replace(/[^a-z-]/g, '').length)
  const parts: string[] = []
  let rest = base
  for (const length of lengths.slice(0, -1)) {
    parts.push(rest.slice(0, length))
    rest = rest.slice(length)
  }
  return { base, parts: [...parts, rest].filter(Boolean) }
}

type Calls = {
  voikkoInit(error: bigint, lang: string, path: bigint): bigint
  voikkoAnalyzeWordCstr(voikko: bigint, word: string): bigint
  voikko_mor_analysis_value_cstr(analysis: bigint, key: string): bigint
  voikko_free_mor_analysis_value_cstr(text: bigint): void
  voikko_free_mor_analysis(list: bigint): void
}
type Ffi = {
  dlopen(path: string, calls: Record<keyof Calls, { return: string; arguments: string[] }>): { functions: Calls }
  getRawPointer(buffer: Buffer): bigint
  getUint64(pointer: bigint, offset: number): bigint
  toString(pointer: bigint): string
}

function opened(path: string): { ffi: Ffi; calls: Calls } {
  const ffi = process.getBuiltinModule('node:ffi') as unknown as Ffi
  const { functions } = ffi.dlopen(path, {
    voikkoInit: { return: 'pointer', arguments: ['pointer', 'string', 'pointer'] },
    voikkoAnalyzeWordCstr: { return: 'pointer', arguments: ['pointer', 'string'] },
    voikko_mor_analysis_value_cstr: { return: 'pointer', arguments: ['pointer', 'string'] },
    voikko_free_mor_analysis_value_cstr: { return: 'void', arguments: ['pointer'] },
    voikko_free_mor_analysis: { return: 'void', arguments: ['pointer'] },
  })
  return { ffi, calls: functions }
}

const fileNames = ['libvoikko.so.1']
const folders = ['/usr/lib', '/usr/lib64', '/usr/local/lib']

/** Where Debian and its kin keep it is told by the processor: /usr/lib/x86_64-linux-gnu. */
function found(): string | null {
  const all = folders.filter(existsSync).flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(folder, name)),
  ])
  return all.flatMap((folder) => fileNames.map((name) => join(folder, name))).find(existsSync) ?? null
}
