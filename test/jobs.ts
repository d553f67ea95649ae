import { setTimeout as sleep } from 'node:timers/promises'
import { type JobsSetup, startJobs } from '../src/app/jobs.ts'
import { newSendingPass } from '../src/people/notices/sending-pass.ts'
import { openLog } from '../src/platform/log/log.ts'
import type { Letter, Post } from '../src/platform/post/letter.ts'
import { rowsOf, type TestSite } from './harness.ts'

/** A post that keeps what it is given. */
export function keptPost() {
  const letters: Letter[] = []
  const carrier = async (letter: Letter) => {
    letters.push(letter)
  }
  return { letters, post: { email: carrier, sms: carrier } satisfies Post }
}

export const senderOfTests = { service: () => 'Perheverkosto', baseUrl: 'http://perheverkosto.test' }

const running: (() => Promise<void>)[] = []
/** For the end of a test file: a process that still works on its database keeps it. */
export const stopAllJobs = () => Promise.all(running.splice(0).map((stop) => stop()))

/** Starts a process's worth of jobs on the database of a test. */
export async function jobsOf(site: TestSite, post: Post, more: Partial<JobsSetup> = {}): Promise<() => Promise<void>> {
  const stop = await startJobs(
    {
      ...{
        db: site.appDb,
        pass: await newSendingPass(site.db),
        app: site.where.app,
        clock: () => site.clock.now,
        post,
        keys: site.keys,
        sender: senderOfTests,
        dataDir: null,
      },
      ...{ log: openLog('info', { write: (line: string) => site.log.push(JSON.parse(line)) }) },
      ...more,
    },
    { soon: 0.5, some: 0.5 },
  )
  running.push(stop)
  return stop
}

/** Waits until every fact is noted and every job that may run now has run. */
export async function settled(site: TestSite, tries = 300): Promise<void> {
  const open = `select 1 from platform.outbox where done_at is null
    union all select 1 from pgboss.job where state < 'completed' and start_after <= now() and name not like '\\_%'`
  for (let at = 0; at < tries; at++) {
    if ((await rowsOf(site.db, open)).length === 0) return
    await sleep(50)
  }
  throw new Error('The jobs do not come to an end')
}

/** Lets what waits for its hour, or for another try, begin at once. */
export async function hurry(site: TestSite): Promise<void> {
  await rowsOf(site.db, `update pgboss.job set start_after = now() where state in ('created', 'retry')`)
}
