import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * What is kept outside the database and its backups (D16): a stolen copy of the database tells no identity code, and whoever has
 * one cannot look for anybody by theirs.
 */
export type Keys = {
  /** Encrypts a text with the newest key (AES-256-GCM). @param about what it belongs to; it opens only with the same word */
  seal(text: string, about: string): Buffer
  /** @throws when the key is missing, the text was changed, or it belongs to something else */
  open(sealed: Buffer, about: string): string
  /** 32 bytes that the same text always gives, and nobody without the key can make. @param about keeps uses apart */
  hash(text: string, about: string): Buffer
  /** The same, and after it what the keys before gave, while they are being exchanged. */
  hashes(text: string, about: string): Buffer[]
}

/**
 * Of `seal` the last one encrypts and all decrypt. What is found by a hash must stay found: while keys are exchanged `formerHashes` holds
 * those of before, the newest first.
 */
export type KeyMaterial = { hash: string; formerHashes?: string[]; seal: { id: number; key: string }[] }

export const newKeyMaterial = (): KeyMaterial => ({
  hash: randomBytes(32).toString('base64'),
  seal: [{ id: 1, key: randomBytes(32).toString('base64') }],
})

/** A new key for everything, the former ones kept for reading. @throws when an exchange is under way already */
export function exchanged({ hash, formerHashes = [], seal }: KeyMaterial): KeyMaterial {
  if (formerHashes.length) throw new Error('The keys are being exchanged already')
  const next = newKeyMaterial()
  const taken = new Set(seal.map(({ id }) => id))
  const id = Array.from({ length: 255 }, (_, i) => (((seal.at(-1)?.id ?? 0) + i) % 255) + 1).find(
    (one) => !taken.has(one),
  )
  if (!id) throw new Error('There are too many keys')
  return { hash: next.hash, formerHashes: [hash], seal: [...seal, { id, key: next.seal[0]?.key as string }] }
}

/** Only the newest of each: nothing that former ones made can be read or found any more. */
export const withoutFormer = ({ hash, seal }: KeyMaterial): KeyMaterial => ({ hash, seal: seal.slice(-1) })

const sizes = { id: 1, nonce: 12, tag: 16 }

/** @throws when the material is not what `newKeyMaterial` gives */
export function keysOf({ hash, formerHashes = [], seal }: KeyMaterial): Keys {
  const hashKeys = [hash, ...formerHashes].map(keyOf)
  const digest = (key: Buffer, text: string, about: string) =>
    createHmac('sha256', key).update(about).update('\0').update(text).digest()
  const all = new Map(seal.map(({ id, key }) => [id, keyOf(key)]))
  const newest = seal.at(-1)
  if (!newest || seal.some(({ id }) => !Number.isInteger(id) || id < 1 || id > 255))
    throw new Error('The keys are wrong')
  return {
    seal(text, about) {
      const nonce = randomBytes(sizes.nonce)
      const cipher = createCipheriv('aes-256-gcm', all.get(newest.id) as Buffer, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([newest.id]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, about) {
      const key = all.get(sealed[0] ?? 0)
      if (!key) throw new Error(`The key ${sealed[0]} is not among the keys`)
      const [afterNonce, afterTag] = [sizes.id + sizes.nonce, sizes.id + sizes.nonce + sizes.tag]
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(sizes.id, afterNonce))
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(afterNonce, afterTag))
      return decipher.update(sealed.subarray(afterTag), undefined, 'utf8') + decipher.final('utf8')
    },
    hash: (text, about) => digest(hashKeys[0] as Buffer, text, about),
    hashes: (text, about) => hashKeys.map((key) => digest(key, text, about)),
  }
}

function keyOf(text: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error('A key must be 32 bytes in base64')
  return key
}
