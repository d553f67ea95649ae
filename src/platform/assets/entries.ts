/** One thing the browser fetches, by the name pages know it under (`public.css`); its address gets a content hash. */
export type Entry =
  /** A style sheet or module script, bundled with everything it imports. Files it points at become assets too. */
  | { kind: 'bundle'; name: string; from: URL }
  /** A file as it is. */
  | { kind: 'file'; name: string; from: URL }
  /** A text made by the program, such as the municipality's theme. */
  | { kind: 'text'; name: string; text: string }

/** A built file: its address and its weight in bytes as it is and compressed. */
export type Asset = { url: string; bytes: number; brotli: number; gzip: number }

/** A built file's contents, kept in memory; null where compressing does not help. */
export type AssetBody = { type: string; raw: Buffer; br: Buffer | null; gzip: Buffer | null }

export type Assets = {
  /** The address of an entry, or of a file an entry points at. Throws on an unknown name. */
  url: (name: string) => string
  list: ReadonlyMap<string, Asset>
  bodies: ReadonlyMap<string, AssetBody>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
}

const packed = new Set(['woff2', 'png', 'webp'])

/** The media type of a file name; throws on an ending we do not serve. */
export function mediaType(name: string): string {
  const type = types[ending(name)]
  if (!type) throw new Error(`No media type is known for ${name}`)
  return type
}

/** Whether compressing would help: fonts and pictures are packed already. */
export const compressible = (name: string): boolean => !packed.has(ending(name))

const ending = (name: string) => name.slice(name.lastIndexOf('.') + 1)
