import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ownerWord } from '../../../people/ending.ts'
import { type PrivateEnv, privateForm, privatePage, privateUpload } from '../../../people/private.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { idOf } from '../../../people/staff/input.ts'
import type { Staff, StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { langs } from '../../../platform/languages.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { ownerField } from '../../../ui/staff/owned.tsx'
import { type Kept, keptEntry } from '../closing/queries.ts'
import { upkeeping } from '../upkeep/access.ts'
import { toLocalized, toTyped, typedWords } from '../upkeep/words.ts'
import { type Drawn, drawn, largestPicture, type WhyNotPicture } from './draw.ts'
import { type PictureDraft, type PictureErrors, PicturePage, pictureOfEntry } from './picture-page.tsx'
import { describePicture, keepPicture, pictureBody, pictureOf, removePicture } from './queries.ts'

export function pictureRoutes(app: PageApp): void {
  privatePage(app, '/tyo/koordinointi/palvelut/:id/kuva', upkeeping, picturePage)
  privateUpload(app, '/tyo/koordinointi/palvelut/:id/kuva', upkeeping, receivePicture, (c) =>
    takePicture(c as unknown as PictureContext),
  )
  privateForm(app, '/tyo/koordinointi/palvelut/:id/kuva/poista', upkeeping, forgetPicture)
  app.get('/kuva/:file{[0-9a-f]{32}\\.webp}', allow(anyone), showPicture)
}

/** Whether somebody sends a picture here, which has a limit of its own (see `smallBody`). */
export const isPictureUpload = (path: string): boolean =>
  /^\/tyo\/koordinointi\/palvelut\/[0-9a-f-]{36}\/kuva$/.test(path)

/** The bytes of an address never change. */
async function showPicture(c: PageContext) {
  const body = await pictureBody(c.var.db, (c.req.param('file') ?? '').replace('.webp', ''))
  if (!body) return c.notFound()
  const headers = { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' }
  return c.body(new Uint8Array(body), 200, headers)
}

async function askedEntry(c: StaffContext): Promise<Kept | undefined> {
  const id = idOf(c.req.param('id'))
  return id ? keptEntry(c.var.tx, c.var.who, id, dayOfInstant(c.var.now)) : undefined
}

async function picturePage(c: StaffContext) {
  const kept = await askedEntry(c)
  return kept ? shown(c, kept) : c.notFound()
}

async function shown(c: StaffContext, kept: Kept, sent: { draft: PictureDraft; errors: PictureErrors } | null = null) {
  const picture = await pictureOf(c.var.tx, kept.id)
  const draft = sent?.draft ?? {
    words: toTyped(picture?.alternative),
    decorative: picture !== null && picture.alternative === null,
  }
  const page = { kept, picture, draft, errors: sent?.errors ?? {} }
  return c.html(<PicturePage frame={staffFrame(c)} {...page} />, sent ? 422 : 200)
}

const longest = 250
/** The picture and what else the form holds, in bytes. */
const largestForm = largestPicture + 64 * 1024

/** What was sent: the words, and the picture drawn anew, or why it is not taken; null when none was chosen. */
type SentPicture = {
  draft: PictureDraft
  sizes: Drawn[] | WhyNotPicture | null
  /** Whose page the form stood on. */
  owner: string | null
  discard: () => Promise<void>
}
type PictureContext = Context<{ Variables: PrivateEnv<Staff>['Variables'] & { received: SentPicture } }>

/** Drawn before the transaction begins: it may last some seconds. */
async function receivePicture(c: Context): Promise<SentPicture> {
  const headers = { 'content-type': c.req.header('content-type') ?? '' }
  if (!/^multipart\/form-data\b/i.test(headers['content-type']))
    throw new HTTPException(415, { message: 'The form was packed in a way we cannot read' })
  const sent = await new Response(await bytesOf(c), { headers }).formData().catch(() => null)
  if (!sent) throw new HTTPException(415, { message: 'The form was packed in a way we cannot read' })
  const text = [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const fields = new URLSearchParams(text)
  const file = sent.get('file')
  const chosen = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
  return {
    draft: { words: typedWords(fields, 'words'), decorative: fields.get('decorative') === 'yes' },
    sizes: chosen && (chosen.length > largestPicture ? 'large' : await drawn(chosen)),
    owner: fields.get(ownerField),
    discard: async () => {},
  }
}

/** @throws HTTPException 413 as soon as there is more than the form may hold */
async function bytesOf(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new HTTPException(413, { message: 'The picture is too large' })
  if (Number(c.req.header('content-length') ?? 0) > largestForm) throw tooLarge()
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > largestForm) throw tooLarge()
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

async function takePicture(context: PictureContext) {
  const c = context as unknown as StaffContext
  const { draft, sizes, owner } = context.var.received
  const { tx, who, now } = c.var
  if (owner && owner !== ownerWord(who.id, who.session.level))
    throw new HTTPException(409, { message: 'The form was opened by somebody else' })
  const kept = await askedEntry(c)
  if (!kept) return c.notFound()
  const present = await pictureOf(tx, kept.id)
  const errors = whyNot(draft, sizes !== null || present !== null)
  if (typeof sizes === 'string') errors.file = sizes
  if (Object.keys(errors).length) return shown(c, kept, { draft, errors })
  const alternative = draft.decorative ? null : toLocalized(draft.words, present?.alternative)
  if (Array.isArray(sizes)) await keepPicture(tx, { id: kept.id, kind: kept.kind, alternative, by: who.id, now }, sizes)
  else await describePicture(tx, kept.id, alternative)
  return c.redirect(`${pictureOfEntry(kept.id)}?ok=1`, 303)
}

function whyNot({ words, decorative }: PictureDraft, hasPicture: boolean): PictureErrors {
  const errors: PictureErrors = {}
  if (!decorative && langs.some((lang) => !words[lang])) errors['words-fi'] = 'words'
  if (langs.some((lang) => words[lang].length > longest)) errors['words-fi'] = 'long'
  if (!hasPicture) errors.file = 'missing'
  return errors
}

async function forgetPicture(c: StaffContext) {
  await postedForm(c)
  const kept = await askedEntry(c)
  if (!kept) return c.notFound()
  await removePicture(c.var.tx, kept.id)
  return c.redirect(`${pictureOfEntry(kept.id)}?ok=1`, 303)
}
