import type { Lang } from '../../../platform/languages.ts'
import { localized } from '../../../platform/languages.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { distance, listed } from '../../../ui/numbers.ts'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { kindNames } from '../kind-names.ts'
import type { JointService, NearPlace } from '../place-queries.ts'
import { closedNames } from '../place-texts.ts'
import { t } from '../texts.ts'
import { MadeUp } from './made-up.tsx'

type CentreNetworkProps = { members: NearPlace[]; joint: JointService[]; lang: Lang }

/** A family centre as a network (N-11): what several give together, and the places that belong to it. */
export const CentreNetwork = ({ members, joint, lang }: CentreNetworkProps) => (
  <>
    <Joint services={joint} lang={lang} />
    {members.length ? (
      <section>
        <h2>{g.network[lang]}</h2>
        <p class="prose mt1">{g.networkLead[lang]}</p>
        <Members places={members} lang={lang} />
        <p class="hint mt1">{t.asTheCrowFlies[lang]}</p>
      </section>
    ) : null}
  </>
)

const Members = ({ places, lang }: { places: NearPlace[]; lang: Lang }) => (
  <ul class="topics mt2">
    {places.map(({ slug, kind, name, status, distance: metres, ...made }) => (
      <li>
        <a href={href('place', lang, { slug })}>
          <span>
            <Name text={name} lang={lang} />
            <small class="muted">
              {' '}
              {kindNames[kind].one[lang]}
              {metres === null ? null : `, ${distance(metres, lang)}`}
            </small>
            {status === 'active' ? null : <span class="tag tag-warn">{closedNames[status][lang]}</span>}{' '}
            <MadeUp thing={made} lang={lang} />
          </span>
        </a>
      </li>
    ))}
  </ul>
)

const Joint = ({ services, lang }: { services: JointService[]; lang: Lang }) =>
  services.length === 0 ? null : (
    <section>
      <h2>{g.joint[lang]}</h2>
      <div class="mt2">
        <Grid>
          {services.map(({ slug, name, summary, organizations, ...made }) => (
            <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
              <p class="muted small">
                <Local text={summary} lang={lang} />
              </p>
              <p class="small">
                {g.together[lang]}{' '}
                {listed(
                  organizations.map((one) => localized(one, lang)?.text ?? ''),
                  lang,
                )}
              </p>
              <MadeUp thing={made} lang={lang} />
            </Card>
          ))}
        </Grid>
      </div>
    </section>
  )
