import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { launch, project, temporaryFolder } from './installation.ts'

// A project as small as can be: the runner, the pinned Node and one file that says what it was run with.
const root = temporaryFolder()
after(() => rmSync(root, { recursive: true, force: true }))

type Lockfile = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

for (const folder of ['scripts', 'src']) mkdirSync(join(root, folder))
copyFileSync(join(project, 'scripts/run.mjs'), join(root, 'scripts/run.mjs'))
copyFileSync(join(project, '.npmrc'), join(root, '.npmrc'))
writeFileSync(join(root, 'scripts/tsx.mjs'), '')
writeFileSync(
  join(root, 'src/main.ts'),
  `console.log('ran', process.version, ...process.argv.slice(2)); process.exitCode = 7`,
)
writeFileSync(
  join(root, 'src/wait.ts'),
  `process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('waits, pid ' + process.pid)`,
)
writeProject('1.0.0')

const env = { npm_config_prefer_offline: 'true', npm_config_ignore_scripts: 'true', NODE_ENV: 'production' }
const start = (file = 'src/main.ts', ...args: string[]) => launch(env, file, args, root)

test('two starts at once on a fresh machine: one installs, the other waits, both run', async () => {
  // A third had begun to install and was killed.
  mkdirSync(join(root, '.installing'))
  writeFileSync(join(root, '.installing/pid'), '2000000000')
  const [one, two] = [start('src/main.ts', 'one'), start('src/main.ts', 'two')]
  assert.deepEqual(await Promise.all([one.ended, two.ended]), [7, 7])
  const said = one.said() + two.said()
  assert.equal(said.match(/Installing the packages/g)?.length, 1, said)
  assert.equal(said.match(/Another process is installing/g)?.length, 1, said)
  assert.match(one.said(), /ran v26\.\S+ one\n$/)
  assert.match(two.said(), /ran v26\.\S+ two\n$/)
  assert.equal(existsSync(join(root, '.installing')), false)
})

test('nothing is installed again while the lockfile asks for the same', async () => {
  writeFileSync(join(root, 'package-lock.json'), `${readFileSync(join(root, 'package-lock.json'), 'utf8')}\n`)
  const again = start()
  assert.equal(await again.ended, 7)
  assert.match(again.said(), /^ran /)
})

test('a signal goes on to the program, and its exit code comes back', async () => {
  const running = start('src/wait.ts')
  while (!running.said().includes('waits')) await sleep(20)
  running.signal(running.runner, 'SIGTERM')
  assert.equal(await running.ended, 9)
})

test('when npm is stopped, the program is stopped', async () => {
  const npm = spawn('npm', ['run', '--silent', 'wait'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = Number(await firstLine(npm, /pid (\d+)/))
  npm.kill('SIGTERM')
  while (existsSync(`/proc/${pid}`)) await sleep(20)
})

test('a machine without a Node of ours gets one sentence', async () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  writeProject('1.0.1', false)
  const refused = start()
  assert.equal(await refused.ended, 1)
  assert.match(refused.said(), /^Perheverkosto does not run on \w+-\w+: there is no Node for it among its packages\.$/m)
})

/** Our own lockfile, cut down to the Nodes of the different machines, or to nothing. */
function writeProject(version: string, withNode = true): void {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as Lockfile
  const isNode = (name: string) => withNode && /(^|node_modules\/)node-(bin-)?(linux|darwin|win)-/.test(name)
  const kept = Object.entries(packages).filter(([path]) => isNode(path))
  const wanted = Object.entries(packages['']?.optionalDependencies ?? {}).filter(([name]) => isNode(name))
  const top = { name: 'small', version, optionalDependencies: Object.fromEntries(wanted) }
  const scripts = { wait: `node scripts/run.mjs src/wait.ts` }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...top, private: true, type: 'module', scripts }))
  const lockfile = { ...top, lockfileVersion: 3, requires: true, packages: { '': top, ...Object.fromEntries(kept) } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockfile))
}

async function firstLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = ''
  child.stdout?.setEncoding('utf8')
  while (!pattern.test(text)) text += (await once(child.stdout ?? child, 'data'))[0]
  return pattern.exec(text)?.[1] ?? ''
}
