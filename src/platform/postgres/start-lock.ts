import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../lifecycle/refusal.ts'

/**
 * Runs `work` while no other process does so with the same lock file.
 * SQLite serves only as a way to the operating system's file lock, which Node does not offer by itself:
 * it vanishes with its process, so a killed one leaves nothing stale behind.
 * @throws Refusal when another process holds the file for longer than `patience` milliseconds
 */
export async function withStartLock<T>(file: string, patience: number, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    const deadline = Date.now() + patience
    while (!taken(lock)) {
      if (Date.now() > deadline)
        throw new Refusal(`Another process has been starting the database for too long (${file}).`)
      await sleep(50)
    }
    return await work()
  } finally {
    lock.close()
  }
}

function taken(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if ((error as { errcode?: number }).errcode === 5) return false
    throw error
  }
}
