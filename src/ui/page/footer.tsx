import type { Text } from '../../platform/languages.ts'
import { useFrame } from '../frame.ts'
import { href, type PageId } from '../paths.ts'
import { footer, t } from './texts.ts'

/** `tells` links carry the page they were pressed on. */
type FooterLink = { to: PageId; name: Text; query?: Record<string, string>; tells?: boolean }

const columns: { title: Text; links: FooterLink[] }[] = [
  {
    title: footer.safety,
    links: [
      { to: 'helpNow', name: t.helpNow },
      { to: 'safety', name: footer.safe },
      { to: 'safeUse', name: footer.safeUse },
    ],
  },
  {
    title: footer.trust,
    links: [
      { to: 'accessibility', name: footer.accessibility },
      { to: 'privacy', name: footer.privacy },
      { to: 'cookies', name: footer.cookies },
    ],
  },
  {
    // Advice in using the service stands in the same place on every page.
    title: footer.advice,
    links: [
      { to: 'feedback', name: footer.feedback },
      { to: 'feedback', name: footer.accessibilityProblem, query: { aihe: 'saavutettavuus' }, tells: true },
    ],
  },
]

/** A page that should leave no trace is `traceless`: no link of its footer may tell where it was pressed. */
export const Footer = ({ traceless }: { traceless?: boolean }) => {
  const { lang, municipality, alternates } = useFrame()
  const here = traceless ? {} : { about: alternates[lang].split('?')[0] }
  return (
    <footer class="foot">
      <div class="wrap">
        {columns.map(({ title, links }) => (
          <section>
            <h2>{title[lang]}</h2>
            <ul class="stack g0">
              {links.map(({ to, name, query, tells }) => (
                <li>
                  <a href={href(to, lang, {}, tells ? { ...query, ...here } : query)}>{name[lang]}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h2>{footer.network[lang]}</h2>
          <p>
            {municipality.network[lang] || t.programme[lang]}
            {municipality.name[lang] ? `, ${municipality.name[lang]}` : ''}
          </p>
          <p>
            <a href={href('about', lang)}>{footer.about[lang]}</a>
          </p>
          <p>
            <a href={href('interfaces', lang)}>{footer.interfaces[lang]}</a>
          </p>
        </section>
      </div>
    </footer>
  )
}
