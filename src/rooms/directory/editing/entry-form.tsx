import { type Lang, langs } from '../../../platform/languages.ts'
import { Checks } from '../../../ui/forms/choices.tsx'
import { TextField } from '../../../ui/forms/field.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { languageName } from '../languages.ts'
import { entryForms, type FormField, type FormPart } from './entry-forms.ts'
import { type Drawn, OriginNote, SimpleField, Tick, troubleAt, WordsField } from './field-parts.tsx'
import { f, fieldWords, partWords } from './field-texts.ts'
import { many, one, ticked } from './fields.ts'
import { AgeFields, AtRows, ContactRows, HoursRows, NotedTagRows, PairRows, ShortPair } from './list-parts.tsx'
import { e } from './texts.ts'

/** All that people may tell of an entry: texts side by side first, the rest in parts that fold. */
export const EntryFields = ({ of }: { of: Drawn }) => (
  <>
    {entryForms[of.kind].map((part) =>
      part.name === 'texts' ? (
        <>
          <h2 class="vh">{partWords.texts[of.lang]}</h2>
          {part.fields.map((field) => (
            <Field of={of} field={field} />
          ))}
          <Rough of={of} />
        </>
      ) : (
        <Disclosure summary={partWords[part.name][of.lang]} open={hasTrouble(of, part)}>
          {part.fields.map((field) => (
            <Field of={of} field={field} />
          ))}
        </Disclosure>
      ),
    )}
  </>
)

const hasTrouble = ({ troubles }: Drawn, { fields }: FormPart) =>
  fields.some(({ name }) => troubles.some(({ field }) => field === name || field.startsWith(`${name}-`)))

/** New texts are ready unless their writer says otherwise of a language. */
const Rough = ({ of: { fields, lang } }: { of: Drawn }) => (
  <fieldset class="field mt3">
    <legend class="legend">{e.rough[lang]}</legend>
    <div class="row g3">
      {langs.map((each) => (
        <Tick name={`rough-${each}`} text={languageName(each, lang)} on={ticked(fields, `rough-${each}`)} />
      ))}
    </div>
  </fieldset>
)

const Field = ({ of, field }: { of: Drawn; field: FormField }) => {
  const { name } = field
  switch (field.as) {
    case 'words':
      return <WordsField of={of} name={name} long={Boolean(field.long)} />
    case 'contacts':
      return <ContactRows of={of} name={name} />
    case 'hours':
      return <HoursRows of={of} name={name} />
    case 'at':
      return <AtRows of={of} name={name} />
    case 'ages':
      return <AgeFields of={of} name={name} />
    case 'pairs':
      return <PairRows of={of} name={name} first={field.first} second={field.second} />
    case 'notedTags':
      return <NotedTagRows of={of} name={name} />
    case 'tags':
      return <TagFields of={of} name={name} />
    case 'synonyms':
      return <SynonymFields of={of} name={name} />
    case 'point':
      return <PointFields of={of} name={name} />
    default:
      return <SimpleField of={of} field={field} />
  }
}

/** Languages that most services tell of; any other by its tag. */
const usual = ['fi', 'sv', 'en', 'se', 'ru', 'et', 'ar', 'so', 'fse']

const TagFields = ({ of, name }: { of: Drawn; name: string }) => {
  const { fields, lang } = of
  const chosen = many(fields, name)
  const shown = [...new Set([...usual, ...chosen])]
  return (
    <>
      <Checks
        name={name}
        label={fieldWords[name]?.[lang] ?? name}
        checks={shown.map((tag) => ({ value: tag, text: languageName(tag, lang) }))}
        chosen={chosen}
      />
      <TextField
        name={`${name}-other`}
        label={f.otherTags[lang]}
        hint={f.otherTagsHint[lang]}
        value={one(fields, `${name}-other`)}
        error={troubleAt(of, `${name}-other`)}
        maxlength={100}
      />
      <OriginNote of={of} name={name} />
    </>
  )
}

const SynonymFields = ({ of, name }: { of: Drawn; name: string }) => {
  const { fields, lang } = of
  return (
    <fieldset class="field">
      <legend class="legend">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      <p class="hint">{f.aLine[lang]}</p>
      <div class="tri-cols">
        {langs.map((each: Lang) => (
          <div>
            <label class="small" for={`${name}-${each}`}>
              {languageName(each, each)}
            </label>
            <textarea class="input" id={`${name}-${each}`} name={`${name}-${each}`} lang={each} rows={4}>
              {one(fields, `${name}-${each}`)}
            </textarea>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const PointFields = ({ of, name }: { of: Drawn; name: string }) => {
  const { lang } = of
  return (
    <fieldset class="field">
      <legend class="legend">{fieldWords[name]?.[lang]}</legend>
      <OriginNote of={of} name={name} />
      <ShortPair of={of} name={name} ends={['lat', 'lon']} />
    </fieldset>
  )
}
