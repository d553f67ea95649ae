/** Only our own private pages, spelled plainly: letters, digits and a query that cannot leave the site. */
const ours = /^\/(oma|tyo|hallinta)(\/[A-Za-z0-9_-]+)*(\?[A-Za-z0-9_.~=&%-]*)?$/

/** Where somebody wants to be after signing in, if that is a private page of this site; anything else is forgotten. */
export function returnTo(asked: string | null | undefined): string | null {
  return asked && asked.length <= 500 && ours.test(asked) ? asked : null
}

/** Whether an address belongs to those who have signed in. */
export const isPrivate = (path: string): boolean => /^\/(oma|tyo|hallinta)(\/|$)/.test(path)
