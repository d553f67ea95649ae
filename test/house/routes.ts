/** As Hono lists what was registered: one line for each handler, in order. */
export type Registered = { method: string; path: string; handler: unknown }

/**
 * Routes that nobody guards. A rule counts only in the route itself and before everything else there: what `app.use`
 * runs (listed as ALL on every path) does not know who may see this page.
 */
export function unguarded(routes: readonly Registered[], isGuard: (handler: unknown) => boolean): string[] {
  const wrong = routes
    .filter(({ method, path }) => method === 'ALL' && path !== '/*')
    .map(({ path }) => `ALL ${path} answers every method`)
  const all = Map.groupBy(
    routes.filter(({ method }) => method !== 'ALL'),
    ({ method, path }) => `${method} ${path}`,
  )
  for (const [name, steps] of all) if (!isGuard(steps[0]?.handler)) wrong.push(`${name} has no rule`)
  return wrong
}
