import { Checks, Choices, SlotDays } from '../forms/choices.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../forms/field.tsx'
import { ButtonLink, SendButton } from '../parts/buttons.tsx'
import { Answers } from '../parts/facts.tsx'
import { DonePanel, Steps } from '../parts/steps.tsx'
import { Chapter, Pair, Part } from './sample.tsx'

export const Forms = () => (
  <Chapter id="forms">
    <Pair>
      <Part id="fields" code=".field .input">
        <div>
          <TextField name="child" label="Lapsen etunimi" autocomplete="off" />
          <TextField
            name="phone"
            label="Puhelinnumero"
            hint="Soitamme vain, jos aika muuttuu."
            type="tel"
            inputmode="tel"
            short
          />
          <SelectField
            name="area"
            label="Alue"
            value="maunula"
            options={[
              { value: 'maunula', text: 'Maunula' },
              { value: 'malmi', text: 'Malmi' },
            ]}
          />
          <TextArea
            name="wish"
            label="Mistä haluaisit puhua? (voit jättää tyhjäksi)"
            rows={3}
            value="Yöt valvottavat."
          />
        </div>
      </Part>
      <Part id="errors" code=".error-summary .has-error">
        <div class="stack g4">
          <ErrorSummary title="Tarkista kaksi kohtaa" errors={[...mistakes]} />
          <TextField name="email" label="Sähköposti" value="sanna@" error={mistakes[0].text} type="email" />
          <Choices
            name="remind"
            label="Miten muistutamme?"
            error={mistakes[1].text}
            choices={[
              { value: 'sms', text: 'Tekstiviestillä' },
              { value: 'none', text: 'Ei muistutusta' },
            ]}
          />
        </div>
      </Part>
      <Part id="choices" code=".choice .check">
        <div>
          <Choices
            name="feeling"
            label="Miten voit?"
            chosen="well"
            choices={[
              { value: 'well', text: 'Jaksan hyvin' },
              { value: 'tired', text: 'Väsyttää', detail: 'Selviän, mutta apua saisi olla' },
            ]}
          />
          <Choices
            name="device"
            label="Kenen laite tämä on?"
            chosen="own"
            sideBySide
            choices={[
              { value: 'own', text: 'Oma laite' },
              { value: 'shared', text: 'Yhteinen laite', detail: 'Kirjaudut ulos 15 minuutissa.' },
            ]}
          />
          <Checks
            name="needs"
            label="Tarvitsetko jotain näistä?"
            chosen={['interpreter']}
            checks={[
              { value: 'interpreter', text: 'Tulkki' },
              { value: 'stepfree', text: 'Esteetön reitti tai tila' },
            ]}
          />
        </div>
      </Part>
    </Pair>
  </Chapter>
)

const mistakes = [
  { field: 'email', text: 'Kirjoita koko sähköpostiosoite' },
  { field: 'remind', text: 'Valitse, miten muistutamme' },
] as const

export const Booking = () => (
  <Chapter id="booking">
    <Part id="steps" code=".steps .stepno">
      <Steps
        label="Varauksen vaiheet"
        steps={['Kenelle', 'Asia', 'Aika', 'Tiedot', 'Valmis']}
        current={3}
        done="valmis"
        counted="Vaihe 3/5"
      />
    </Part>
    <Pair>
      <Part id="slots" code=".day .slots .slot">
        <form action="#booking">
          <SlotDays
            name="time"
            chosen="2026-11-26T10:00"
            days={[
              {
                legend: <time datetime="2026-11-24">Tiistai 24.11.</time>,
                slots: [
                  { value: '2026-11-24T09:15', text: '9.15' },
                  { value: '2026-11-24T13:00', text: '13.00' },
                ],
              },
              {
                legend: <time datetime="2026-11-26">Torstai 26.11.</time>,
                slots: [
                  { value: '2026-11-26T08:30', text: '8.30' },
                  { value: '2026-11-26T10:00', text: '10.00' },
                  { value: '2026-11-26T14:15', text: '14.15' },
                ],
              },
            ]}
          />
          <SendButton wideOnPhone>Jatka: torstai 26.11. klo 10.00</SendButton>
        </form>
      </Part>
      <Part id="answers" code=".summary">
        <div class="card card-pad">
          <Answers
            rows={[
              { name: 'Kenelle', value: 'Aino, 4 kk', change: { text: 'Muuta', href: '#booking' } },
              { name: 'Asia', value: '4 kuukauden terveystarkastus', change: { text: 'Muuta', href: '#booking' } },
              { name: 'Varaustunnus', value: <span class="num">PV-4812-26</span> },
            ]}
          />
        </div>
      </Part>
    </Pair>
    <Part id="done" code=".done-panel">
      <DonePanel title="Aika on varattu" level={3}>
        <p>
          <b>Torstai 26.11.2026 klo 10.00</b>
          <br />
          Malmin neuvola, 1. kerros
        </p>
        <p class="row">
          <ButtonLink href="#booking" icon="calendar-plus">
            Lisää kalenteriin
          </ButtonLink>
          <ButtonLink href="#booking" look="second" icon="printer">
            Tulosta
          </ButtonLink>
        </p>
      </DonePanel>
    </Part>
  </Chapter>
)
