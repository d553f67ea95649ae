import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import type { Lang } from '../../../platform/languages.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Empty, Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { type Contrast, unreadable } from '../../../ui/theme/contrast.ts'
import type { Scheme, Theme } from '../../../ui/theme/theme.ts'
import { look, pairNames, town } from './texts.ts'

const path = '/hallinta/ulkoasu'

type ThemeProps = {
  frame: StaffFrame
  theme: Theme
  /** All colours of a page in it. */
  colours: Record<Scheme, Record<string, string>>
  contrasts: Contrast[]
  /** The colour of each step of the hue, from 0 on. */
  hues: string[]
  refusal: 'wrong' | 'refused' | null
}

/** Sliders, what comes of them in both schemes, and whether everything can be read. Works without script; `theme.js` shows it at once. */
export const ThemePage = ({ frame, theme, colours, contrasts, hues, refusal }: ThemeProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={look.title[lang]} failed={refusal !== null} scripts={['theme.js']}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={look.title[lang]} />
      <p class="muted prose">{look.lead[lang]}</p>
      {refusal ? <Notice kind="danger" title={look[refusal][lang]} announced /> : null}
      <div class="work">
        <div>
          <Panel id="choose" icon="sun" title={frame.municipality.name[lang]}>
            <PanelBody>
              <form class="stack g3" method="get" action={path} data-theme>
                <HueStrip hues={hues} />
                <Slider name="hue" label={look.hue[lang]} value={theme.hue} most={359} step={1} />
                <Slider name="chroma" label={look.chroma[lang]} value={theme.chroma} most={0.15} step={0.005} />
                <Slider name="round" label={look.round[lang]} value={theme.round} most={1} step={0.1} />
                <p class="row g2">
                  <SendButton look="second">{look.try[lang]}</SendButton>
                  <button class="btn" type="submit" formmethod="post">
                    {look.take[lang]}
                  </button>
                </p>
              </form>
            </PanelBody>
          </Panel>
          <div data-trial>
            <Panel id="sample" icon="eye" title={look.sample[lang]}>
              <PanelBody>
                <Sample name={look.light[lang]} colours={colours.light} round={theme.round} lang={lang} />
                <Sample name={look.dark[lang]} colours={colours.dark} round={theme.round} lang={lang} />
              </PanelBody>
            </Panel>
          </div>
        </div>
        <div data-trial>
          <ContrastPanel colours={colours} contrasts={contrasts} lang={lang} />
        </div>
      </div>
    </DeskPage>
  )
}

/** Before there is a town there is nothing to colour. */
export const NoTownPage = ({ frame }: { frame: StaffFrame }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={look.title[lang]}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={look.title[lang]} />
      <Empty icon="house-duotone" title={town.firstTitle[lang]}>
        <p>{town.firstText[lang]}</p>
        <p>
          <ButtonLink href="/hallinta/kunta">{town.title[lang]}</ButtonLink>
        </p>
      </Empty>
    </DeskPage>
  )
}

/** A drawing: the slider below says the same in a number. */
const HueStrip = ({ hues }: { hues: string[] }) => (
  <svg
    class="swatch"
    viewBox={`0 0 ${hues.length} 1`}
    preserveAspectRatio="none"
    shape-rendering="crispEdges"
    aria-hidden="true"
  >
    {hues.map((colour, at) => (
      <rect x={at} width="1.05" height="1" fill={colour} />
    ))}
  </svg>
)

type SliderProps = { name: string; label: string; value: number; most: number; step: number }

const Slider = ({ name, label, value, most, step }: SliderProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input type="range" id={name} name={name} min="0" max={most} step={step} value={value} />
  </div>
)

type SampleProps = { name: string; colours: Record<string, string>; round: number; lang: Lang }

/** A small page in these colours, as a picture: it looks the same whatever scheme the reader's own screen has. */
const Sample = ({ name, colours, round, lang }: SampleProps) => {
  const of = (token: string) => colours[token]
  return (
    <figure class="stack g1">
      <figcaption class="small muted">{name}</figcaption>
      <svg viewBox="0 0 320 150" role="img" aria-label={`${look.sample[lang]}: ${name}`}>
        <rect width="320" height="150" fill={of('paper')} />
        <rect width="320" height="64" fill={of('sky')} />
        <path d="M0 64V40Q60 10 130 38T320 30V64Z" fill={of('hill-far')} />
        <path d="M0 64V52Q90 24 170 48T320 46V64Z" fill={of('hill-mid')} />
        <path d="M0 64V58Q110 44 220 58T320 56V64Z" fill={of('hill-near')} />
        <path d="M36 62l8-26 8 26ZM58 63l6-20 6 20Z" fill={of('spruce')} />
        <rect x="16" y="76" width="288" height="62" rx={10 * round} fill={of('surface')} stroke={of('line')} />
        <text x="30" y="98" font-size="13" font-weight="700" fill={of('ink')}>
          {look.sampleText[lang]}
        </text>
        <text x="30" y="122" font-size="12" text-decoration="underline" fill={of('brand')}>
          {look.sampleLink[lang]}
        </text>
        <rect x="200" y="92" width="92" height="30" rx={15 * round} fill={of('brand')} />
        <text x="246" y="111" font-size="12" font-weight="700" text-anchor="middle" fill={of('on-brand')}>
          {look.sampleButton[lang]}
        </text>
      </svg>
    </figure>
  )
}

type ContrastProps = { colours: ThemeProps['colours']; contrasts: Contrast[]; lang: Lang }

const ContrastPanel = ({ colours, contrasts, lang }: ContrastProps) => (
  <Panel id="contrast" icon="text-aa" title={look.contrast[lang]}>
    <PanelBody>
      <p role="status">{unreadable(contrasts).length ? look.refused[lang] : look.allGood[lang]}</p>
    </PanelBody>
    <Table
      caption={look.contrast[lang]}
      columns={[
        { name: look.what[lang] },
        { name: look.needs[lang], number: true },
        { name: look.light[lang] },
        { name: look.dark[lang] },
      ]}
      rows={contrasts.map(({ pair, light, dark }) => [
        pairNames[`${pair.text} ${pair.ground}`]?.[lang],
        figure(pair.needs, lang),
        <Ratio value={light} pair={pair} colours={colours.light} lang={lang} />,
        <Ratio value={dark} pair={pair} colours={colours.dark} lang={lang} />,
      ])}
    />
  </Panel>
)

type RatioProps = { value: number; pair: Contrast['pair']; colours: Record<string, string>; lang: Lang }

const Ratio = ({ value, pair: { text, ground, needs }, colours, lang }: RatioProps) => (
  <span class="row g1">
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <rect width="34" height="22" rx="4" fill={colours[ground]} />
      <text x="17" y="16" font-size="13" font-weight="700" text-anchor="middle" fill={colours[text]}>
        Aa
      </text>
    </svg>
    <span class="num">{figure(value, lang)}</span>
    {value >= needs ? null : <Tag kind="danger">{look.bad[lang]}</Tag>}
  </span>
)

const figure = (value: number, lang: Lang): string =>
  value.toLocaleString(lang === 'en' ? 'en-GB' : `${lang}-FI`, { maximumFractionDigits: 1 })
