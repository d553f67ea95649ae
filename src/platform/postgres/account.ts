import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'

/** The user the server runs as when we are root, which PostgreSQL refuses to be; null: as whoever we are. */
export type Account = { uid: number; gid: number } | null

/** Root hands the server to `nobody`, or to whoever already owns the cluster from days as an ordinary user. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return null
  const owner = existsSync(cluster) ? statSync(cluster) : null
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** 65534 nearly everywhere. */
function nobody(): { uid: number; gid: number } {
  const ask = (what: string) => Number(spawnSync('id', [what, 'nobody'], { encoding: 'utf8' }).stdout) >>> 0 || 65534
  return { uid: ask('-u'), gid: ask('-g') }
}

/** Asked of the kernel as that user, because a file mode alone knows nothing of access lists and mounts. */
export function canRead(account: Account, paths: string[]): boolean {
  if (!account) return true
  const script = 'for path do test -r "$path" -a -x "$path" || exit 1; done'
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...account, cwd: '/' }).status === 0
}

/** Like `canRead`, for a folder that must only be passed through. */
export function canPass(account: Account, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

/** Makes a folder that only the server's user (and root) can open. */
export function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}
