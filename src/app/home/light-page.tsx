import type { Lang } from '../../platform/languages.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { type LinkRow, LinkRows } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { publicWays } from './home-page.tsx'
import { hello, lightTexts, t } from './texts.ts'

/** The own page of a light sign-in: nothing that is secret, and what opens by strong identification. */
export const LightPage = ({ frame, name }: { frame: OwnFrame; name: string }) => {
  const { lang } = frame
  return (
    <OwnPage frame={frame} title={t.title[lang]} place="home">
      <div class="cols cols-main">
        <div class="stack g5">
          <h1 class="anywhere">{hello(name)[lang]}</h1>
          <Notice title={lightTexts.title[lang]}>
            <p>{lightTexts.text[lang]}</p>
          </Notice>
          <p>
            <ButtonLink href={href('signIn', lang, {}, { to: '/oma' })}>{t.light[lang]}</ButtonLink>
          </p>
          <section class="stack g3" aria-labelledby="strong">
            <h2 id="strong">{lightTexts.opens[lang]}</h2>
            <LinkRows rows={strongWays(lang)} />
          </section>
        </div>
        <section class="aside stack g3" aria-labelledby="open">
          <h2 id="open">{lightTexts.now[lang]}</h2>
          <LinkRows rows={publicWays(lang)} />
        </section>
      </div>
    </OwnPage>
  )
}

/** Each leads by strong identification to the very page. */
const strongWays = (lang: Lang): LinkRow[] => [
  { href: '/oma/perhe', icon: 'users-three', text: t.family[lang], detail: lightTexts.familyText[lang] },
  { href: '/oma/loki', icon: 'eye', text: t.log[lang] },
  { href: '/oma/tiedot', icon: 'gear', text: t.settings[lang], detail: t.startReachText[lang] },
  { href: '/oma/tauko', icon: 'bell-slash', text: t.pause[lang] },
]
