import type { Child } from 'hono/jsx'
import { shortDate } from '../../ui/dates.ts'
import { Local } from '../../ui/local.tsx'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { Phone } from '../../ui/parts/calls.tsx'
import { LinkRows } from '../../ui/parts/tiles.tsx'
import type { Carer, ContactPoint, FamilyPerson, Guardian } from './family-queries.ts'
import { basisOfGuardian, contactWords, scopeWords, sourceWords, t } from './texts.ts'

type PersonPageProps = {
  frame: OwnFrame
  one: FamilyPerson
  guardians: Guardian[]
  carers: Carer[]
  contacts: ContactPoint[]
  /** Whether one may read the log of what is theirs. */
  log: boolean
}

/** What one may know of one person. What may not be known is not there at all. */
export const PersonPage = ({ frame, one, guardians, carers, contacts, log }: PersonPageProps) => {
  const { lang } = frame
  const { given_name, family_name, birth_date, basis, scope, homes } = one
  return (
    <OwnPage frame={frame} title={t.child[lang]} place="family" crumbs={[{ text: t.title[lang], href: '/oma/perhe' }]}>
      <div class="stack g5">
        <div class="stack g2">
          <h1 class="anywhere">{`${given_name} ${family_name}`}</h1>
          {birth_date ? (
            <p class="muted">
              {t.born[lang]} {shortDate(birth_date, lang)}
            </p>
          ) : null}
          {basis === 'trust' ? <p>{t.trusted[lang]}</p> : null}
          {basis === 'mandate' ? <p>{t.mandated[lang]}</p> : null}
          {basis === 'custody' && scope ? <p>{scopeWords[scope][lang]}</p> : null}
          {homes > 1 ? <p>{t.twoHomes[lang]}</p> : null}
          {one.decides_alone && basis !== 'self' ? <p>{t.decidesAlone[lang]}</p> : null}
        </div>
        <div class="grid min-lg">
          {basis === 'custody' || guardians.length ? (
            <Part id="guardians" title={t.guardians[lang]} none={guardians.length ? null : t.noGuardians[lang]}>
              {guardians.map((guardian) => (
                <GuardianRow guardian={guardian} lang={lang} />
              ))}
            </Part>
          ) : null}
          <Part id="carers" title={t.carers[lang]} none={carers.length ? null : t.noCarers[lang]}>
            {carers.map(({ unit, phone, name, title }) => (
              <li>
                <b class="anywhere">{name ?? t.team[lang]}</b>
                {title ? (
                  <>
                    , <Local text={title} lang={lang} />
                  </>
                ) : null}
                <p class="small muted">
                  <Local text={unit} lang={lang} /> {phone ? <Phone number={phone} /> : null}
                </p>
              </li>
            ))}
          </Part>
          {contacts.length ? (
            <Part id="contact" title={t.contact[lang]} none={null}>
              {contacts.map(({ kind, value }) => (
                <li>
                  {contactWords[kind][lang]}: <b class="anywhere">{value}</b>
                </li>
              ))}
            </Part>
          ) : null}
        </div>
        {log ? <LinkRows rows={[{ href: `/oma/loki?kenen=${one.id}`, icon: 'eye', text: t.log[lang] }]} /> : null}
      </div>
    </OwnPage>
  )
}

const Part = ({ id, title, none, children }: { id: string; title: string; none: string | null; children?: Child }) => (
  <section class="card card-pad stack g3" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {none ? <p class="muted">{none}</p> : <ul class="stack g3">{children}</ul>}
  </section>
)

const GuardianRow = ({ guardian, lang }: { guardian: Guardian; lang: OwnFrame['lang'] }) => (
  <li>
    <b class="anywhere">{`${guardian.given_name} ${guardian.family_name}`}</b>, {basisOfGuardian[guardian.basis][lang]}
    <p>
      {scopeWords[guardian.scope][lang]} {guardian.sees ? t.sees[lang] : t.seesNot[lang]}
    </p>
    <p class="small muted">
      {t.evidence[lang]} {shortDate(guardian.verified_at, lang)} {sourceWords[guardian.source][lang]}.
    </p>
  </li>
)
