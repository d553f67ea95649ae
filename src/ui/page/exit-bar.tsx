import { useFrame } from '../frame.ts'
import { Icon } from '../icons/icon.tsx'
import { exit } from './texts.ts'

/** The one address of quick exit, the same in every language: it says nothing about where it was pressed. */
export const exitPath = '/poistu'

/** A second skip link, so that the way out is two Tabs away. */
export const ExitSkip = () => (
  <a class="skip" href={exitPath} rel="nofollow" data-exit>
    {exit.leave[useFrame().lang]}
  </a>
)

/** The bar that stays in sight on safety pages. A plain link; with script also Shift three times and an instant cover. */
export const ExitBar = () => {
  const { lang } = useFrame()
  return (
    <aside class="exit" aria-label={exit.label[lang]}>
      <div class="wrap">
        <p>{exit.why[lang]}</p>
        <a class="btn btn-sm" href={exitPath} rel="nofollow" data-exit>
          <Icon name="door-open" />
          {exit.leave[lang]}
        </a>
        <span class="vh" role="status" data-exit-left={`${exit.twoMore[lang]}|${exit.oneMore[lang]}`} />
      </div>
    </aside>
  )
}
