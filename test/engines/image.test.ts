import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { discard, finish, freePort, project, type Running, ready, temporaryFolder, watched } from './installation.ts'

// The steps of the Containerfile, with `/app` and `/data` in a temporary folder instead of an image.
const root = temporaryFolder()
const runs: Running[] = []
after(async () => {
  await discard(join(root, 'data'), ...runs)
  rmSync(root, { recursive: true, force: true })
})

/** PostgreSQL runs only as a user the machine knows; the image of Node has one with this number. */
const isUser = (id: string) => spawnSync('id', [id]).status === 0
const isRoot = process.getuid?.() === 0

test('the steps of the Containerfile bring up the site', {
  skip: !isRoot && 'they change owners, which needs root',
}, async () => {
  const text = readFileSync(join(project, 'Containerfile'), 'utf8')
  const image = build(isUser('1000') ? text : text.replaceAll('1000:1000', '1:1'))
  const port = String(await freePort())
  const env = {
    ...image.env,
    PORT: port,
    HOST: '127.0.0.1',
    DEMO: 'none',
    PATH: process.env.PATH,
    HOME: root,
    LOG_LEVEL: 'warn',
  }
  const [program = '', ...args] = image.command
  const child = spawn(program, args, {
    cwd: image.folder,
    env,
    uid: image.uid,
    gid: image.gid,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const running = watched(child, `http://127.0.0.1:${port}`)
  runs.push(running)
  await ready(running)
  assert.equal((await fetch(`${running.url}/readyz`)).status, 200)
  const health = image.health.replace(/^.*?CMD /, '')
  execFileSync('/bin/sh', ['-c', health], { cwd: image.folder, env, uid: image.uid, gid: image.gid })
  assert.equal(await finish(running), 0)
})

type Image = {
  folder: string
  env: Record<string, string>
  uid: number
  gid: number
  command: string[]
  health: string
}

function build(text: string): Image {
  const image: Image = { folder: root, env: {}, uid: 0, gid: 0, command: [], health: '' }
  const lines = text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    step[word as keyof typeof step](image, rest)
  }
  return image
}

const inside = (path: string) => path.replace(/(^|[\s=])\/(app|data)\b/g, `$1${root}/$2`)

const step = {
  FROM() {},
  WORKDIR(image: Image, path: string) {
    image.folder = inside(path)
    mkdirSync(image.folder, { recursive: true })
  },
  COPY(image: Image, words: string) {
    const sources = words.split(/\s+/).slice(0, -1)
    for (const source of sources)
      cpSync(join(project, source), join(image.folder, source), { recursive: true, filter: isSent })
  },
  RUN(image: Image, command: string) {
    const env = { ...process.env, ...image.env, npm_config_prefer_offline: 'true' }
    execFileSync('/bin/sh', ['-ec', inside(command)], { cwd: image.folder, env, stdio: 'pipe' })
  },
  ENV(image: Image, words: string) {
    for (const word of words.split(/\s+/)) {
      const [name = '', value = ''] = word.split('=')
      image.env[name] = inside(value)
    }
  },
  USER(image: Image, who: string) {
    ;[image.uid = 0, image.gid = 0] = who.split(':').map(Number)
  },
  CMD(image: Image, words: string) {
    image.command = JSON.parse(words)
  },
  HEALTHCHECK(image: Image, words: string) {
    image.health = words
  },
  VOLUME() {},
  EXPOSE() {},
  STOPSIGNAL(_: Image, signal: string) {
    assert.equal(signal, 'SIGTERM')
  },
}

const unsent = readFileSync(join(project, '.dockerignore'), 'utf8').split('\n').filter(Boolean)
function isSent(path: string): boolean {
  return !unsent.includes(relative(project, path).split('/')[0] ?? '')
}
