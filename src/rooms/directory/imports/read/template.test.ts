import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { packed } from './archive.ts'
import { givenFile, inShort, outcome, the } from './sample.ts'
import { readTemplate } from './template.ts'
import { columns } from './template-columns.ts'
import { templateCsv, templateWorkbook } from './template-write.ts'

const read = (content: string | Uint8Array, name = 'taulukko.csv') =>
  outcome(readTemplate, [givenFile(name, content, 512)])

const full = `Tunnus;Järjestäjä;Palvelun nimi suomeksi;Palvelun nimi ruotsiksi;Kuvaus suomeksi;Ikä vähintään;Ikä enintään;Hinta;Miten;Kielet;Palvelun laji;Puhelin;Sähköposti;Verkkosivu;Ajat;Ajat alkaen;Paikan nimi suomeksi;Paikan laji;Katuosoite suomeksi;Postinumero;Leveysaste;Pituusaste;Esteetön sisäänkäynti;Tarkistettu;Tarkistaja
k1;Esimerkki ry;Perhekahvila;Familjecafé;"<p>Tervetuloa&nbsp;kahville.</p><p>Ei ilmoittautumista.</p>";0,5;6;maksuton;tulemalla, puhelin;fi, sv;family cafe;040 123 4567 tai 09-123456;posti@esimerkki.invalid;www.esimerkki.invalid/kahvila;ma–pe 9–15, to 9.00-18.00;1.9.2026;Yhdistystalo;association_house;Esimerkkikatu 1;870;60,2;24,9;kyllä;1.11.2026;Maija Malli
`

test('a row of an association becomes a service, its place and its organization', async () => {
  const { told, answers } = await read(full)
  assert.deepEqual(inShort(answers), ['2 description.fi markup_removed'])
  const service = the(told, 'service', 'k1')
  const place = the(told, 'location')
  const giver = the(told, 'organization')
  assert.equal(giver.document.name?.fi?.text, 'Esimerkki ry')
  assert.deepEqual(service.document.organization, { key: giver.key })
  assert.deepEqual(service.document.name, {
    fi: { text: 'Perhekahvila', state: 'checked' },
    sv: { text: 'Familjecafé', state: 'checked' },
  })
  assert.equal(service.document.description?.fi?.text, 'Tervetuloa kahville.\n\nEi ilmoittautumista.')
  assert.deepEqual(service.document.ages, { minimum: 6, maximum: 72 })
  assert.deepEqual(service.document.ways, ['drop_in', 'phone'])
  assert.deepEqual(service.document.terms, [{ taxonomy: 'kind', code: 'family_cafe' }])
  assert.deepEqual(
    service.document.contacts?.map(({ value }) => value),
    [...['+358401234567', '+3589123456', 'posti@esimerkki.invalid', 'https://www.esimerkki.invalid/kahvila']],
  )
  assert.deepEqual(service.document.assured, { on: '2026-11-01', by: 'Maija Malli' })
  assert.equal(place.document.postalCode, '00870')
  assert.deepEqual(place.document.point, { lat: 60.2, lon: 24.9 })
  assert.equal(place.document.stepFree, true)
  const rule = { state: 'open', everyWeeks: 1 }
  assert.deepEqual(service.document.at?.[0]?.hours[0], {
    ...{ from: '2026-09-01', to: null, override: false, name: {} },
    rules: [
      { weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00', ...rule },
      { weekdays: [4], opens: '09:00', closes: '18:00', ...rule },
    ],
  })
})

test('headings may be in any language and order, and unknown ones are told', async () => {
  const { told, answers } = await read('Extra;NAME OF THE SERVICE (in Finnish)  in finnish;Kod\nx;Ryhmä;a\n')
  assert.equal(the(told, 'service', 'a').document.name?.fi?.text, 'Ryhmä')
  assert.deepEqual(inShort(answers), ['1 Extra column_unknown'])
})

test('a table without its keys is answered, and so is an empty one', async () => {
  assert.deepEqual(inShort((await read('Palvelun nimi suomeksi\nRyhmä\n')).answers), ['1 key column_missing'])
  assert.deepEqual(inShort((await read('')).answers), ['0  file_empty'])
})

test('a bad row never spoils the others, and every row is told or answered', async () => {
  const { told, answers } = await read(
    'Tunnus;Palvelun nimi suomeksi;Ikä vähintään;Ikä enintään;Puhelin;Ajat alkaen;Ajat\n' +
      ';nimetön;;;;;\na;Eka;;;;;\na;Toka;;;;;\nb;;;;;;\nc;"Kesken;1\nd;Neljäs;5;3;ei ole;31.2.2026;ma 9–15\ne;Viides;;;;;;liikaa\nf;Kuudes\ng;Seitsemäs;vauva;;;;joskus\n',
  )
  assert.deepEqual(
    told.map(({ key }) => key),
    ['a', 'd', 'f', 'g'],
  )
  assert.deepEqual(inShort(answers), [
    ...['2 key key_missing', '4 key duplicate', '5 name name_missing', '6  row_unreadable', '7 hoursFrom date_bad'],
    ...['7 ageTo crossed', '7 phone phone_bad', '8  cells_extra', '9  cells_missing', '10 hours hours_not_read'],
    '10 ageFrom number_bad',
  ])
  const fourth = the(told, 'service', 'd').document
  assert.ok(!('ages' in fourth) && !('hours' in fourth))
  assert.ok(!('ages' in the(told, 'service', 'f').document))
})

test('an empty cell says that there is no such text, and a missing column says nothing', async () => {
  const { told } = await read('Tunnus;Palvelun nimi suomeksi;Palvelun nimi ruotsiksi\na;Ryhmä;\n')
  const { document } = the(told, 'service', 'a')
  assert.equal(document.name?.sv, null)
  assert.ok(!('en' in (document.name ?? {})) && !('summary' in document))
})

test('a place is told once, and a row that tells it otherwise is answered', async () => {
  const { told, answers } = await read(
    'Tunnus;Palvelun nimi suomeksi;Paikan nimi suomeksi;Postinumero;Katuosoite suomeksi\na;A;Talo;00100;Katu 1\nb;B;Talo;00100;Katu 1\nc;C;Talo;00100;Katu 2\n',
  )
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['location', 'service', 'service', 'service'],
  )
  assert.deepEqual(inShort(answers), ['4 place duplicate'])
})

test('a formula stays words, and what nobody can see goes', async () => {
  const { told, answers } = await read('Tunnus;Palvelun nimi suomeksi\na;"=HYPERLINK(""x"")"\nb;Ry\u202Ehmä\u0007\n')
  assert.equal(the(told, 'service', 'a').document.name?.fi?.text, '=HYPERLINK("x")')
  assert.equal(the(told, 'service', 'b').document.name?.fi?.text, 'Ryhmä')
  assert.deepEqual(inShort(answers), ['3 name.fi control_removed'])
})

test('a table in Windows-1252 is read, and said to be guessed', async () => {
  const { told, answers } = await read(Buffer.from('Tunnus;Palvelun nimi suomeksi\r\na;Äitien ryhmä\r\n', 'latin1'))
  assert.equal(the(told, 'service', 'a').document.name?.fi?.text, 'Äitien ryhmä')
  assert.deepEqual(inShort(answers), ['0  encoding_guessed'])
})

test('a workbook is read as the table is', async () => {
  const rows = [
    [
      'Tunnus',
      'Palvelun nimi suomeksi',
      'Ikä vähintään',
      'Postinumero',
      'Paikan nimi suomeksi',
      'Tarkistettu',
      'Tarkistaja',
    ],
    ['a', 'Ryhmä', 1.5, 870, 'Talo', new Date('2026-11-01T00:00:00Z'), 'M'],
    ['a', 'Toinen', null, null, null, null, null],
  ]
  const sheet = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value: value ?? '' })),
  )
  const { told, answers } = await read(await writeXlsxFile(sheet).toBuffer(), 'taulukko.xlsx')
  assert.deepEqual(inShort(answers), ['3 key duplicate'])
  const service = the(told, 'service', 'a')
  assert.equal(service.row, 2)
  assert.deepEqual(service.document.ages, { minimum: 18, maximum: null })
  assert.deepEqual(service.document.assured, { on: '2026-11-01', by: 'M' })
  assert.equal(the(told, 'location').document.postalCode, '00870')
})

test('the written template has every column, and is read without an answer', async () => {
  for (const lang of ['fi', 'sv', 'en'] as const) {
    const book = await templateWorkbook(lang, [{ column: 'kind', code: 'family_cafe', name: 'Perhekahvila' }])
    assert.deepEqual(await read(book, 'malli.xlsx'), { told: [], answers: [] })
    const row = columns.map(({ name }) => (name === 'key' ? 'a' : name === 'name.fi' ? 'Ryhmä' : '')).join(';')
    const { told, answers } = await read(`${templateCsv(lang)}${row}\r\n`)
    assert.deepEqual(answers, [])
    assert.equal(told.length, 1)
  }
})

test('a workbook that unpacks to too much, or is none, is answered', async () => {
  const bomb = zipWith('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, 'a'))
  assert.deepEqual(inShort((await read(bomb, 'pommi.xlsx')).answers.slice(0, 1)), ['0  limit_exceeded'])
  const far = packed([
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<row r="1"><c r="XFD1048576"><v>1</v></c></row>') },
  ])
  assert.deepEqual(inShort((await read(far, 'kaukana.xlsx')).answers.slice(0, 1)), ['0  limit_exceeded'])
  for (const cell of [
    `<row r="1e9">`,
    `<row  r = '9000000'>`,
    `<x:row r="&#57;999999">`,
    `<c a=">" r="A9999999">`,
    `<row r=9999999>`,
  ]) {
    const book = packed([{ name: 'xl/elsewhere/styles.xml', content: Buffer.from(cell) }])
    assert.deepEqual(inShort((await read(book, 'kaukana.xlsx')).answers.slice(0, 1)), ['0  limit_exceeded'], cell)
  }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const { answers } = await read(bytes, 'roska.xlsx')
      assert.ok(answers.some(({ level }) => level === 'error'))
    }),
    { numRuns: 50 },
  )
})

/** A zip file of one part whose directory says that it is small. */
function zipWith(name: string, content: Buffer): Buffer {
  const small = packed([{ name, content: deflateRawSync(content) }])
  const directory = small.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  small.writeUInt16LE(8, 8)
  small.writeUInt16LE(8, directory + 10)
  return small
}

test('of any table with keys, each row is told or answered', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), async (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map((row) => row.map(quoted).join(';'))
      const { told, answers } = await read(['Tunnus;Palvelun nimi suomeksi;Ajat', ...lines].join('\n'))
      const known = new Set([...told, ...answers].map(({ row }) => row))
      const full = rows.flatMap((row, index) =>
        row.some((one) =>
          one
            .toWellFormed()
            .replace(/^\uFEFF/, '')
            .trim(),
        )
          ? [index + 2]
          : [],
      )
      assert.deepEqual(
        full.filter((row) => !known.has(row)),
        [],
      )
    }),
    { numRuns: 150 },
  )
})
