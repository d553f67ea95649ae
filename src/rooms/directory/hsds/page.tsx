import type { Lang } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import { base, listNames, lists } from './endpoints.ts'
import { it } from './page-texts.ts'
import { type ParameterName, parameters } from './parameters.ts'

/** The interfaces for a reader: made of the same tables as the interface and its document. */
export const InterfacesPage = ({ frame }: { frame: PageFrame }) => {
  const { lang, baseUrl } = frame
  return (
    <PlainPage frame={frame} title={it.title[lang]} description={it.lead[lang]}>
      <div class="prose">
        <h1>{it.title[lang]}</h1>
        <p class="lead">{it.lead[lang]}</p>
        <h2>{it.hsds[lang]}</h2>
        <p>{it.hsdsText[lang]}</p>
        <p>
          {it.address[lang]}: <code class="anywhere">{baseUrl + base}</code>
        </p>
        <ul>
          <li>
            <a href={`${base}/openapi.json`}>{it.document[lang]}</a>
          </li>
          <li>
            <a href={`${base}/profile.json`}>{it.profile[lang]}</a>
          </li>
        </ul>
        <h3>{it.examples[lang]}</h3>
        <Examples lang={lang} />
        <h3>{it.lists[lang]}</h3>
        <p>{it.byId[lang]}</p>
        <ul>
          {listNames.map((name) => (
            <li>
              {lists[name].about[lang]}: <code class="anywhere">/{name}</code>
              <br />
              <span class="small">
                {it.knows[lang]}: <span lang="en">{lists[name].parameters.join(', ')}</span>
              </span>
            </li>
          ))}
        </ul>
        <h3>{it.parameters[lang]}</h3>
        <p>{it.together[lang]}</p>
        <ul>
          {(Object.keys(parameters) as ParameterName[]).map((name) => (
            <li>
              <code>
                <b lang="en">{name}</b>
              </code>
              <br />
              {parameters[name].about[lang]} {parameters[name].must[lang]}
            </li>
          ))}
        </ul>
        <h3>{it.language[lang]}</h3>
        <p>{it.languageText[lang]}</p>
        <h3>{it.keep[lang]}</h3>
        <p>{it.keepText[lang]}</p>
        <p>{it.unknown[lang]}</p>
        <p>{it.madeUp[lang]}</p>
        <h2>{it.files[lang]}</h2>
        <p>{it.filesText[lang]}</p>
        <p>
          <a href={href('services', lang)}>{it.toMap[lang]}</a>
        </p>
        <h2>{it.licence[lang]}</h2>
        <p>{it.licenceText[lang]}</p>
      </div>
    </PlainPage>
  )
}

const Examples = ({ lang }: { lang: Lang }) => (
  <ul>
    <li>
      <a href={`${base}/services?per_page=5`}>{it.first[lang]}</a>
    </li>
    <li>
      <a href={`${base}/services?search=${encodeURIComponent(it.word[lang])}`}>{it.words[lang]}</a>
    </li>
    <li>
      <a href={`${base}/services?minimal=true`}>{it.ids[lang]}</a>
    </li>
  </ul>
)
