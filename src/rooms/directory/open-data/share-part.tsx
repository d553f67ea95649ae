import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { embedHref } from '../embed/address.ts'
import type { PlaceList } from '../list.ts'
import { isPosted, Kept, type View } from '../pages/list-forms.tsx'
import { fileHref } from './address.ts'
import { formatNames } from './formats.ts'
import { st } from './texts.ts'

type SharePartProps = { frame: PageFrame; list: PlaceList; view?: View }

/** Ways to hand a selection on. None of them ever holds what the person wrote or where they are. */
export const SharePart = (props: SharePartProps) => {
  const { lang } = props.frame
  return (
    <div class="mt3 noprint">
      <Disclosure summary={st.title[lang]}>
        <div class="stack g5">
          {props.list.query.quiet ? <p>{st.quiet[lang]}</p> : <Address {...props} />}
          <Downloads {...props} />
          {props.list.query.quiet ? null : <Snippet {...props} />}
        </div>
      </Disclosure>
    </div>
  )
}

const Address = ({ frame, list }: SharePartProps) => {
  const { lang } = frame
  return (
    <div class="field">
      <label for="share-address">{st.address[lang]}</label>
      <p class="hint" id="share-hint">
        {st.addressHint[lang]} {isPosted(list) ? st.withoutWords[lang] : null}
      </p>
      <input
        class="input"
        id="share-address"
        readonly
        value={frame.baseUrl + frame.alternates[lang]}
        aria-describedby="share-hint"
      />
      <p class="by-script row g2">
        <button class="btn btn-quiet btn-sm" type="button" data-copies="share-address" data-copied={st.copied[lang]}>
          {st.copy[lang]}
        </button>
        <span class="small" role="status" />
      </p>
    </div>
  )
}

/** A link while an address may hold all that was asked, otherwise a form. */
const Downloads = ({ frame: { lang }, list }: SharePartProps) => {
  const names = { csv: 'CSV', geojson: 'GeoJSON', kml: 'KML', json: 'JSON' }
  return (
    <div>
      <p>
        <b>{st.download[lang]}</b>
      </p>
      <p class="hint">{st.downloadHint[lang]}</p>
      {list.query.words || list.query.quiet ? (
        <form method="post" class="row g2 mt1">
          <Kept list={list} without={['near', 'here', 'page', 'order']} />
          {formatNames.map((format) => (
            <button class="chip" type="submit" formaction={fileHref(lang, format, list.query).split('?')[0]}>
              <Icon name="download-simple" /> {names[format]}
            </button>
          ))}
        </form>
      ) : (
        <p class="row g2 mt1">
          {formatNames.map((format) => (
            <a class="chip" href={fileHref(lang, format, list.query)} download>
              <Icon name="download-simple" /> {names[format]}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

const Snippet = ({ frame, list }: SharePartProps) => {
  const { lang, baseUrl, municipality } = frame
  const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const title = written([municipality.name[lang], st.services[lang]].filter(Boolean).join(': '))
  const address = written(baseUrl + embedHref(lang, list.query))
  return (
    <div class="field">
      <label for="share-embed">{st.embed[lang]}</label>
      <p class="hint" id="embed-hint">
        {st.embedHint[lang]}
      </p>
      <textarea class="input" id="share-embed" rows={3} readonly aria-describedby="embed-hint" spellcheck={false}>
        {`<iframe src="${address}" title="${title}" width="100%" height="700" loading="lazy"></iframe>`}
      </textarea>
    </div>
  )
}
