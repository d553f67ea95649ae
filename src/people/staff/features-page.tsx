import { type Lang, localized } from '../../platform/languages.ts'
import { SelectField } from '../../ui/forms/field.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import type { AreaName } from '../areas.ts'
import type { Feature, Switch, Unit } from './feature-queries.ts'
import { u } from './feature-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'

type FeaturesProps = { frame: StaffFrame; features: Feature[]; switches: Switch[]; units: Unit[]; named: AreaName }

export const FeaturesPage = ({ frame, features, switches, units, named }: FeaturesProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={u.features[lang]}>
      <DayHead title={u.features[lang]} />
      <p class="muted prose">{u.featuresLead[lang]}</p>
      {features.length ? null : (
        <Empty icon="puzzle-piece-duotone" title={u.noFeatures[lang]}>
          <p>{u.noFeaturesText[lang]}</p>
        </Empty>
      )}
      {features.map((feature) => (
        <FeaturePanel
          feature={feature}
          switches={switches.filter((one) => one.feature === feature.key)}
          units={units}
          named={named}
          lang={lang}
        />
      ))}
    </DeskPage>
  )
}

type PanelProps = { feature: Feature; switches: Switch[]; units: Unit[]; named: AreaName; lang: Lang }

const FeaturePanel = ({ feature, switches, units, named, lang }: PanelProps) => (
  <Panel id={feature.key} icon="gear" title={localized(feature.name, lang)?.text ?? feature.key}>
    <PanelBody>
      <Turned feature={feature.key} at="" name={u.everywhere[lang]} on={feature.everywhere} lang={lang} />
      {switches.map(({ unit_id, unit, area, is_on }) => (
        <Turned
          feature={feature.key}
          at={unit_id ?? area ?? ''}
          name={localized(unit, lang)?.text ?? (area ? named(area) : '')}
          on={is_on}
          removable
          lang={lang}
        />
      ))}
      <form method="post" action="/tyo/kytkimet" class="row g2">
        <input type="hidden" name="feature" value={feature.key} />
        <SelectField name={`at-${feature.key}`} label={u.where[lang]} options={placesOf(units, named, lang)} />
        <SendButton name="turn" value="on" look="second">
          {u.turnOn[lang]}
        </SendButton>
        <SendButton name="turn" value="off" look="quiet">
          {u.turnOff[lang]}
        </SendButton>
      </form>
    </PanelBody>
  </Panel>
)

/** Areas first: those in which some unit works. */
const placesOf = (units: Unit[], named: AreaName, lang: Lang) => [
  ...[...new Set(units.flatMap(({ areas }) => areas))]
    .map((area) => ({ value: area, text: named(area) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang)),
  ...units
    .filter(({ closed }) => !closed)
    .map(({ id, name }) => ({ value: id, text: localized(name, lang)?.text ?? '' })),
]

type TurnedProps = { feature: string; at: string; name: string; on: boolean; removable?: boolean; lang: Lang }

const Turned = ({ feature, at, name, on, removable, lang }: TurnedProps) => (
  <form method="post" action="/tyo/kytkimet" class="row g2">
    <input type="hidden" name="feature" value={feature} />
    <input type="hidden" name={`at-${feature}`} value={at} />
    <b>{name}</b>
    <Tag kind={on ? 'ok' : 'plain'}>{on ? u.on[lang] : u.off[lang]}</Tag>
    <SendButton name="turn" value={on ? 'off' : 'on'} look="quiet">
      {on ? u.turnOff[lang] : u.turnOn[lang]}
      <span class="vh">: {name}</span>
    </SendButton>
    {removable ? (
      <SendButton name="turn" value="remove" look="quiet">
        {u.remove[lang]}
        <span class="vh">: {name}</span>
      </SendButton>
    ) : null}
  </form>
)
