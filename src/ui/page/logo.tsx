import { useFrame } from '../frame.ts'
import { href } from '../paths.ts'
import { t } from './texts.ts'

/** The programme's name with the town's, leading to the front page. A town's own mark replaces our leaf. */
export const Logo = ({ below, to }: { below?: string; to?: string }) => {
  const { lang, municipality } = useFrame()
  return (
    <a class="logo" href={to ?? href('front', lang)}>
      {municipality.logo ? <img class="logo-mark" src={municipality.logo} alt="" width="40" height="40" /> : <Leaf />}
      <span>
        <b>{municipality.network[lang] || t.programme[lang]}</b>
        <span>{below ?? municipality.name[lang]}</span>
      </span>
    </a>
  )
}

/** Our own mark: a sprout with one cloudberry. */
const Leaf = () => (
  <svg class="logo-mark" viewBox="0 0 40 40" aria-hidden="true">
    <rect width="40" height="40" rx="11" fill="var(--brand)" />
    <g fill="none" stroke="var(--on-brand)" stroke-width="2.6" stroke-linecap="round">
      <path d="M20 33V16" />
      <path d="M20 25c-6 0-9-3.5-9-8.5 5.5 0 9 3 9 8.5Z" />
      <path d="M20 20c5 0 8-3.2 8-8-4.8 0-8 3-8 8Z" />
    </g>
    <circle cx="15" cy="9.5" r="2.3" fill="var(--sun)" />
  </svg>
)
