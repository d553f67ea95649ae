/** How help comes to where one is, what comes nearest first. */
export const reachingWays = ['home', 'remote', 'phone'] as const
export type ReachingWay = (typeof reachingWays)[number]
