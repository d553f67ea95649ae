/** A part of a form that was sent with files: its field, the name of its file if it is one, and its bytes as they come. */
export type Part = { name: string; fileName: string | null; bytes: AsyncIterable<Uint8Array> }

/** The form is not packed as it says, or a head in it is too long to be one. */
export class BadForm extends Error {}

/** Bytes of the lines before a part. */
const longestHead = 8_192

/**
 * Takes a `multipart/form-data` body apart while it comes; of a file never more than a piece is held. Each part must be read to its end
 * before the next is asked for; what is left of it is passed over.
 * @throws BadForm when the body ends in the middle or is no such form
 */
export async function* partsOf(type: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw new BadForm('no boundary')
  const stream = new Incoming(body)
  const [first, next] = [Buffer.from(`--${boundary}`), Buffer.from(`\r\n--${boundary}`)]
  await stream.drain(first)
  while (!(await stream.isLast())) {
    const head = await stream.head()
    const bytes = stream.until(next)
    yield { ...named(head), bytes }
    for await (const _ of bytes);
  }
}

function named(head: string): Pick<Part, 'name' | 'fileName'> {
  const line = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? ''
  const value = (key: string) => new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, 'i').exec(line)?.[1]
  const name = value('name')
  if (name === undefined) throw new BadForm('a part without a name')
  return { name, fileName: value('filename') ?? null }
}

/** Bytes that have come and nobody has taken yet. */
class Incoming {
  #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next()
    if (done) throw new BadForm('the form ends in the middle')
    this.#held = Buffer.concat([this.#held, value])
  }

  async #atLeast(count: number): Promise<void> {
    while (this.#held.length < count) await this.#more()
  }

  /** Everything up to a mark, as it comes, the mark itself taken away. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      const sure = at < 0 ? this.#held.length - mark.length + 1 : at
      if (sure > 0) yield this.#take(sure)
      if (at >= 0) {
        this.#take(mark.length)
        return
      }
      await this.#more()
    }
  }

  async drain(mark: Buffer): Promise<void> {
    for await (const _ of this.until(mark));
  }

  /** After a boundary: `--` ends the form, a line end begins a part. */
  async isLast(): Promise<boolean> {
    await this.#atLeast(2)
    const two = this.#take(2).toString('latin1')
    if (two !== '--' && two !== '\r\n') throw new BadForm('a boundary that is none')
    return two === '--'
  }

  /** The lines before the bytes of a part. */
  async head(): Promise<string> {
    const end = Buffer.from('\r\n\r\n')
    for (;;) {
      const at = this.#held.indexOf(end)
      if (at >= 0 && at <= longestHead) {
        const head = this.#take(at).toString('utf8')
        this.#take(end.length)
        return head
      }
      if (this.#held.length > longestHead) throw new BadForm('a head that does not end')
      await this.#more()
    }
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }
}
