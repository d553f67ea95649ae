/** From the metres of ETRS-TM35FIN, as Finnish registers tell points, to degrees (JHS 197). Exact to a decimetre in Finland. */
export function degreesOf(north: number, east: number): { lat: number; lon: number } {
  const [a, f, k0, lon0, e0] = [6_378_137, 1 / 298.257222101, 0.9996, (27 * Math.PI) / 180, 500_000]
  const n = f / (2 - f)
  const a1 = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const h = [n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96, n ** 2 / 48 + n ** 3 / 15, (17 * n ** 3) / 480] as const
  const [xi, eta] = [north / (a1 * k0), (east - e0) / (a1 * k0)]
  const sum = (part: (times: number) => number) => h.reduce((all, one, index) => all + one * part(2 * (index + 1)), 0)
  const xi1 = xi - sum((times) => Math.sin(times * xi) * Math.cosh(times * eta))
  const eta1 = eta - sum((times) => Math.cos(times * xi) * Math.sinh(times * eta))
  const beta = Math.asin(Math.sin(xi1) / Math.cosh(eta1))
  const e = Math.sqrt(2 * f - f ** 2)
  const q = Math.asinh(Math.tan(beta))
  let iso = q + e * Math.atanh(e * Math.tanh(q))
  for (let turn = 0; turn < 5; turn++) iso = q + e * Math.atanh(e * Math.tanh(iso))
  const degrees = 180 / Math.PI
  return {
    lat: Math.atan(Math.sinh(iso)) * degrees,
    lon: (lon0 + Math.asin(Math.tanh(eta1) / Math.cos(beta))) * degrees,
  }
}
