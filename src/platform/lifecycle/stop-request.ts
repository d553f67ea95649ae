/** Why the program is asked to end. */
export type StopReason = NodeJS.Signals | 'the starter has ended'

/**
 * Calls `stop` once, on a signal or when the process that started us is gone.
 * A second signal after a moment ends the process at once; the moment is there because Ctrl-C in a terminal
 * arrives twice, from the terminal and from the runner.
 */
export function onStopRequest(stop: (reason: StopReason) => void): void {
  let askedAt = 0
  const ask = (reason: StopReason) => {
    if (askedAt === 0) stop(reason)
    else if (Date.now() - askedAt > 1_500) process.exit(1)
    askedAt ||= Date.now()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, ask)
  // Whoever read our lines may be gone before we are.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  onStarterGone(() => ask('the starter has ended'))
}

/** Without this a runner that was killed would leave us running with nobody to stop us. */
function onStarterGone(callback: () => void): void {
  const starter = Number(process.env.PERHEVERKOSTO_RUNNER)
  if (!starter) return
  const timer = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(timer)
    callback()
  }, 300)
  timer.unref()
}
