import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { Phone } from '../../../ui/parts/calls.tsx'
import { Chip } from '../../../ui/parts/chips.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { Topics } from '../../../ui/parts/tiles.tsx'
import { href } from '../../../ui/paths.ts'
import type { DayPart } from '../day-part.ts'
import { GuideInvitation } from '../guide/invitation.tsx'
import { type HelpLine, panelLines } from '../help-lines.ts'
import { filtersIn } from '../input.ts'
import { lt } from '../list-texts.ts'
import { noChoices } from '../listing/choices.ts'
import { t as words } from '../search-texts.ts'
import type { Term } from '../service-queries.ts'
import { t } from '../texts.ts'
import { topicHref } from '../topic-href.ts'
import { AskAgain, type PartProps } from './list-forms.tsx'

/** Never an empty box: how to look again, what there is, and whom to ask. */
export const NothingFound = ({ list, part, lang }: PartProps & { part: DayPart }) => (
  <div class="stack g5">
    <Empty icon="map-trifold" title={t.noneTitle[lang]} level={3}>
      <p>{(list.answer.found?.ids.length === 0 ? lt.noneForWords : lt.noneForChoices)[lang]}</p>
      <Widen list={list} lang={lang} />
      <Alike terms={list.alike} lang={lang} />
      <GuideInvitation lang={lang} />
      <Numbers lines={panelLines(list.lines, part, lang)} lang={lang} />
      <p class="row">
        <ButtonLink href={href('services', lang)}>{t.showAll[lang]}</ButtonLink>
        <ButtonLink href={href('helpNow', lang)} look="second">
          {t.helpNow[lang]}
        </ButtonLink>
      </p>
    </Empty>
    <Worries terms={list.terms.filter(({ taxonomy }) => taxonomy === 'worry')} lang={lang} />
  </div>
)

/** The same question without its filters. */
const Widen = ({ list, lang }: PartProps) => {
  const { query, answer } = list
  if (!filtersIn(query.choices) || answer.found?.ids.length === 0) return null
  const text = answer.found ? lt.withoutChoicesFound(answer.found.ids.length) : lt.withoutChoices
  return <AskAgain query={{ ...query, page: 1, choices: noChoices }} lang={lang} text={text[lang]} />
}

type TermsProps = { terms: readonly Term[]; lang: PageFrame['lang'] }

const Alike = ({ terms, lang }: TermsProps) =>
  terms.length ? (
    <>
      <p>
        <b>{lt.alike[lang]}</b>
      </p>
      <p class="row g2">
        {terms.map((term) => (
          <Chip href={hrefOf(term, lang)} {...marked(term.name, lang)} />
        ))}
      </p>
    </>
  ) : null

const Worries = ({ terms, lang }: TermsProps) =>
  terms.length ? (
    <section class="stack g3" aria-labelledby="worries">
      <h3 id="worries">{lt.worries[lang]}</h3>
      <Topics topics={terms.map((term) => ({ href: topicHref(term, lang), ...marked(term.name, lang) }))} />
    </section>
  ) : null

/** Life stages and worries have pages; a kind of service is chosen in the list. */
const hrefOf = (term: Term, lang: PageFrame['lang']) =>
  term.taxonomy === 'kind' ? href('services', lang, {}, { kind: term.code }) : topicHref(term, lang)

const Numbers = ({ lines, lang }: { lines: HelpLine[]; lang: PageFrame['lang'] }) => (
  <>
    <p>
      <b>{words.numbers[lang]}</b>
    </p>
    <ul class="stack g1">
      {lines.map((line) => (
        <li>
          <Local text={line.name} lang={lang} /> <Phone number={line.phoneShown} />
        </li>
      ))}
      <li>
        {words.emergencyNumber[lang]} <Phone number="112" />
      </li>
    </ul>
  </>
)
