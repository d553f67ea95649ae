import { createHmac, randomBytes } from 'node:crypto'

/** Secrets by name that our sign-in and the made-up issuer share; the same in every process that was given the same seed. */
export type TrialSecret = (name: string) => string

/** Made at each start, so that nothing of a trial outlives it. */
export const newTrialSeed = (): string => randomBytes(32).toString('base64url')

export const trialSecret =
  (seed: string): TrialSecret =>
  (name) =>
    createHmac('sha256', seed).update(name).digest('base64url')
