import { shortDate } from '../../ui/dates.ts'
import { ActedFor, type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { pauseTexts as p, pauseSinceWords } from './texts.ts'

type PausePageProps = {
  frame: OwnFrame
  since: Temporal.Instant | null
  /** The public page for those who have lost a child, where the network has one. */
  loss: { href: string; text: string; lang?: string } | null
}

/** One press, no questions, and nothing on the page that asks again. */
export const PausePage = ({ frame, since, loss }: PausePageProps) => {
  const { lang } = frame
  return (
    <OwnPage frame={frame} title={p.title[lang]} place="home" crumbs={[]}>
      <div class="stack g5">
        <div class="prose">
          <h1>{since ? p.open[lang] : p.title[lang]}</h1>
          {since ? (
            <>
              <p class="lead">{p.openText[lang]}</p>
              <p>{pauseSinceWords(shortDate(since, lang))[lang]}</p>
            </>
          ) : (
            <>
              <p class="lead">{p.lead[lang]}</p>
              <p>{p.why[lang]}</p>
              <p>{p.others[lang]}</p>
            </>
          )}
          <form method="post" action="/oma/tauko">
            <ActedFor />
            <SendButton name="pause" value={since ? 'end' : 'begin'} look={since ? 'second' : 'first'} wideOnPhone>
              {since ? p.end[lang] : p.begin[lang]}
            </SendButton>
          </form>
        </div>
        <section class="stack g3" aria-labelledby="talk">
          <h2 id="talk">{p.talk[lang]}</h2>
          <LinkRows
            rows={[
              { href: href('helpNow', lang), icon: 'phone-call', text: p.help[lang] },
              ...(loss ? [{ href: loss.href, icon: 'heart' as const, text: loss.text }] : []),
            ]}
          />
        </section>
      </div>
    </OwnPage>
  )
}
