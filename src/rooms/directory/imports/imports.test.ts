import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Fields, rowsOf, type TestSite, testSite, wordsOf } from '../../../../test/harness.ts'
import { jobsOf, keptPost, stopAllJobs } from '../../../../test/jobs.ts'
import { anOrganization, aPractitioner, aSession, aUnit } from '../../../people/sample.ts'
import { importsIn } from './files.ts'
import { workOnRun } from './work.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pv-imports-'))
const path = '/tyo/koordinointi/tuonnit'
let site: TestSite
const tokens: Record<string, string> = {}
/** Our organizations: one whose editor brings a table, and somebody else's. */
const ours = { association: '', other: '' }
before(async () => {
  site = await testSite({ uploads: importsIn(dataDir) })
  const { db } = site
  const club = await anOrganization(db, { name: 'Kerhola ry', kind: 'association' })
  const unit = await aUnit(db, { name: 'Kerholan toimisto', organization: club, register: null })
  const staff = {
    ritva: { given: 'Ritva', family: 'Toimittaja', task: 'approving' },
    eero: { given: 'Eero', family: 'Kerho', task: 'editing', unit },
    nurse: { given: 'Päivi', family: 'Hoitaja', task: 'broad_care', unit },
  }
  for (const [name, facts] of Object.entries(staff))
    tokens[name] = await aSession(db, { practitioner: await aPractitioner(db, facts) }, { now: site.clock.now })
  const organization = async (slug: string, runBy: string | null) =>
    (
      await sql<{ id: string }>`insert into directory.organization (slug, kind, name, run_by)
        values (${slug}, 'ngo', ${JSON.stringify({ fi: { text: slug, state: 'checked' } })}, ${runBy}) returning id`.execute(
        db,
      )
    ).rows[0]?.id as string
  ours.association = await organization('kerhola', club)
  ours.other = await organization('muu-yhdistys', null)
})
after(async () => {
  await stopAllJobs()
  await site.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const cookie = (who: string) => ({ cookie: `session=${tokens[who]}` })
const open = (who: string, where: string) => site.visit(where, cookie(who))
const send = (who: string, where: string, fields: Fields = {}) => site.send(where, fields, cookie(who))

/** Sends a form with files as a browser does. */
async function bring(
  who: string,
  fields: Record<string, string | string[]>,
  ...files: { name: string; text: string }[]
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  for (const { name, text } of files) body.append('files', new Blob([text]), name)
  const response = await site.request(`${path}/uusi`, {
    ...{ method: 'POST', body },
    headers: { origin: 'http://perheverkosto.test', ...cookie(who) },
  })
  const html = await response.text()
  return { status: response.status, to: response.headers.get('location') ?? '', words: wordsOf(html) }
}
/** Does what a run waits for, as a job does; what its state is then. */
async function settled(where: string): Promise<string> {
  const id = where.split('/').at(-1) ?? ''
  await workOnRun({ db: site.appDb, clock: () => site.clock.now, dataDir }, id)
  return stateOf(id)
}
const stateOf = async (id: string) =>
  (await rowsOf<{ state: string }>(site.db, `select state from directory.import_run where id = '${id}'`))[0]?.state ??
  ''
const table = (...rows: string[]) => ({
  name: 'palvelut.csv',
  text: ['Tunnus;Palvelun nimi suomeksi;Lyhyesti suomeksi;Hinta', ...rows].join('\r\n'),
})
const template = (organization: string, more: string[] = []) => ({ format: 'auto', organization, more })
const namesOf = async (organization: string) =>
  (
    await rowsOf<{ name: string; status: string }>(
      site.db,
      `select name #>> '{fi,text}' as name, status from directory.service where organization_id = '${organization}' order by 1`,
    )
  ).map(({ name, status }) => (status === 'active' ? name : `${name} (${status})`))

describe('the network’s editor', () => {
  test('brings a table in, sees what would change, accepts it, and takes it back', async () => {
    assert.match((await open('ritva', path)).words, /Ei vielä tuonteja/)
    const sent = await bring(
      'ritva',
      template(ours.other),
      table('a1;Isäryhmä;Isille;maksuton', 'a2;;Ilman nimeä;', 'a3;Satutunti;Pienille;42'),
    )
    assert.equal(sent.status, 303)
    assert.equal(await settled(sent.to), 'waiting')
    assert.deepEqual(readdirSync(importsIn(dataDir)), [], 'the file is gone once it is read')
    const page = await open('ritva', sent.to)
    assert.match(page.words, /Odottaa hyväksyntää/)
    assert.match(page.words, /Uusi 2/)
    assert.match(page.words, /Nimi puuttuu/)
    assert.match(page.words, /Isäryhmä Palvelu/)
    assert.deepEqual(await namesOf(ours.other), [])
    assert.equal((await send('ritva', `${sent.to}/hyvaksy`, { take: 'all' })).status, 303)
    assert.equal(await settled(sent.to), 'applied')
    assert.deepEqual(await namesOf(ours.other), ['Isäryhmä', 'Satutunti'])
    assert.match((await open('ritva', `${sent.to}/peru`)).words, /Perutaanko tuonti\?/)
    assert.equal((await send('ritva', `${sent.to}/peru`)).status, 303)
    assert.equal(await settled(sent.to), 'undone')
    assert.deepEqual(await namesOf(ours.other), ['Isäryhmä (defunct)', 'Satutunti (defunct)'])
    assert.equal((await send('ritva', `${sent.to}/peru`)).status, 409)
  })

  test('leaves rows out, and those with something to look at', async () => {
    const sent = await bring(
      'ritva',
      template(ours.other),
      table('b1;Muskari;Musiikkia;maksuton', 'b2;Kirppis;Tavaraa;kallis', 'b3;Talkoot;Yhdessä;'),
    )
    await settled(sent.to)
    const [row] = await rowsOf<{ number: number }>(
      site.db,
      `select number from directory.import_row where run_id = '${sent.to.split('/').at(-1)}' and source_key = 'b3'`,
    )
    const left = await send('ritva', `${sent.to}/valinnat`, {
      shown: ['1', '2', String(row?.number)],
      out: String(row?.number),
      laji: '',
      after: '0',
    })
    assert.equal(left.status, 303)
    assert.match((await open('ritva', sent.to)).words, /Jätetty pois 1/)
    await send('ritva', `${sent.to}/hyvaksy`, { take: 'flawless' })
    await settled(sent.to)
    const names = await namesOf(ours.other)
    assert.ok(names.includes('Muskari'))
    assert.ok(!names.includes('Kirppis') && !names.includes('Talkoot'))
  })

  test('is asked again before much of a source ends', async () => {
    const rows = ['1', '2', '3', '4'].map((n) => `c${n};Kurssi ${n};Opitaan;`)
    const first = await bring('ritva', template(ours.association, ['whole']), table(...rows))
    await settled(first.to)
    await send('ritva', `${first.to}/hyvaksy`, { take: 'all' })
    await settled(first.to)
    const second = await bring('ritva', template(ours.association, ['whole']), table(...rows.slice(0, 2)))
    await settled(second.to)
    const asked = await send('ritva', `${second.to}/hyvaksy`, { take: 'all' })
    assert.equal(asked.status, 422)
    assert.match(asked.words, /Vahvista, että näin moni päättyy/)
    assert.equal((await send('ritva', `${second.to}/hyvaksy`, { take: 'all', gone: '1' })).status, 303)
    await settled(second.to)
    assert.deepEqual(await namesOf(ours.association), [
      'Kurssi 1',
      'Kurssi 2',
      'Kurssi 3 (defunct)',
      'Kurssi 4 (defunct)',
    ])
  })

  test('only tries: nothing can be accepted', async () => {
    const sent = await bring('ritva', template(ours.other, ['dry']), table('d1;Kokeilu;;'))
    await settled(sent.to)
    assert.doesNotMatch((await open('ritva', sent.to)).words, /Hyväksytäänkö/)
    assert.equal((await send('ritva', `${sent.to}/hyvaksy`, { take: 'all' })).status, 409)
  })

  test('reads the answers as a table in which nothing is a formula', async () => {
    const sent = await bring(
      'ritva',
      template(ours.other, ['dry']),
      table('=1+1;;Ilman nimeä;', 'e2;Hyvä;;=HYPERLINK("x")'),
    )
    await settled(sent.to)
    const file = await open('ritva', `${sent.to}/huomiot.csv`)
    assert.match(file.headers.get('content-type') ?? '', /text\/csv/)
    assert.match(file.html, /'=HYPERLINK/)
    assert.doesNotMatch(file.html, /(^|;|")=/m)
    assert.match((await open('ritva', `${sent.to}/huomiot?syy=name_missing`)).words, /Nimi puuttuu/)
  })

  test('is told which field is missing, and keeps what was chosen', async () => {
    const sent = await bring('ritva', { format: 'template_csv', organization: '', more: ['dry'] })
    assert.equal(sent.status, 422)
    assert.match(sent.words, /Valitse tiedosto/)
    assert.match(sent.words, /Valitse, kenen palveluja tuot/)
  })
})

describe('an organization’s editor', () => {
  test('brings the table of their own; the network’s editor accepts it', async () => {
    const form = await open('eero', `${path}/uusi`)
    assert.match(form.html, /value="template_csv"/)
    assert.doesNotMatch(form.html, /value="ptv"|muu-yhdistys/)
    const sent = await bring('eero', template(ours.association), table('f1;Perheleiri;Kesällä;'))
    assert.equal(await settled(sent.to), 'waiting')
    assert.match((await open('eero', sent.to)).words, /Verkoston toimittaja katsoo muutokset/)
    assert.equal((await send('eero', `${sent.to}/hyvaksy`, { take: 'all' })).status, 404)
    assert.equal((await send('ritva', `${sent.to}/hyvaksy`, { take: 'all' })).status, 303)
    await settled(sent.to)
    assert.ok((await namesOf(ours.association)).includes('Perheleiri'))
  })

  test('brings nothing for others, in no other form, and sees no other run', async () => {
    assert.equal((await bring('eero', template(ours.other), table('g1;Varas;;'))).status, 422)
    assert.equal(
      (await bring('eero', { ...template(ours.association), format: 'ptv' }, table('g1;Varas;;'))).status,
      422,
    )
    const theirs = await bring('ritva', template(ours.other, ['dry']), table('g2;Toisen;;'))
    await settled(theirs.to)
    for (const where of ['', '/huomiot', '/huomiot.csv'])
      assert.equal((await open('eero', theirs.to + where)).status, 404)
    assert.equal((await send('eero', `${theirs.to}/hylkaa`)).status, 404)
    assert.doesNotMatch((await open('eero', path)).html, new RegExp(theirs.to))
  })

  test('takes a run back before it is decided', async () => {
    const sent = await bring('eero', template(ours.association), table('h1;Peruttu;;'))
    await settled(sent.to)
    assert.equal((await send('eero', `${sent.to}/hylkaa`)).status, 303)
    assert.equal(await settled(sent.to), 'refused')
  })
})

describe('what is sent', () => {
  test('and cannot be read ends as failed, and nothing of it is kept, nor of what a fault left', async () => {
    const sent = await bring('ritva', template(ours.other), table('m1;Rikki;;'))
    const id = sent.to.split('/').at(-1) ?? ''
    rmSync(join(importsIn(dataDir), id, '0'))
    mkdirSync(join(importsIn(dataDir), id, '0'))
    const old = join(importsIn(dataDir), 'incoming-old')
    mkdirSync(old)
    utimesSync(old, 0, 0)
    await assert.rejects(settled(sent.to))
    assert.equal(await stateOf(id), 'failed')
    assert.deepEqual(readdirSync(importsIn(dataDir)), [])
    assert.equal((await open('ritva', sent.to)).status, 200)
  })

  test('waits three at a time, and is refused before it is read', async () => {
    const sent = []
    for (const at of [1, 2, 3]) sent.push(await bring('eero', template(ours.association), table(`n${at};Monta;;`)))
    const fourth = await bring('eero', template(ours.association), table('n4;Liikaa;;'))
    assert.deepEqual(
      [...sent, fourth].map(({ status }) => status),
      [303, 303, 303, 429],
    )
    assert.match((await open('eero', sent[0]?.to ?? '')).words, /Vedä tuonti takaisin/)
    for (const { to } of sent) assert.equal((await send('eero', `${to}/hylkaa`)).status, 303)
    assert.equal(await settled(sent[0]?.to ?? ''), 'refused')
    assert.deepEqual(readdirSync(importsIn(dataDir)), [])
  })

  test('is received from nobody else, and nothing of it is kept', async () => {
    assert.equal((await bring('nurse', template(ours.other), table('i1;Ei;;'))).status, 404)
    assert.deepEqual(readdirSync(importsIn(dataDir)), [])
    assert.equal((await open('nurse', path)).status, 404)
  })

  test('may be larger than a form, but no form elsewhere may', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `j${n};Palvelu ${n};${'Pitkä teksti. '.repeat(10)};`)
    const sent = await bring('ritva', template(ours.other, ['dry']), table(...rows))
    assert.equal(sent.status, 303)
    await settled(sent.to)
    assert.match((await open('ritva', sent.to)).words, /Uusi 3[\s\u00a0]?000/)
    assert.equal((await send('ritva', `${sent.to}/valinnat`, { out: 'x'.repeat(70_000) })).status, 413)
  })

  test('is named without the folders it came from, and is none of ours when it is neither a table nor a feed', async () => {
    const sent = await bring('ritva', template(ours.other, ['dry']), {
      ...table('l1;Kansio;;'),
      name: '../../etc/palvelut.csv',
    })
    await settled(sent.to)
    const page = await open('ritva', sent.to)
    assert.match(page.words, /Tiedostot palvelut\.csv/)
    assert.doesNotMatch(page.html, /etc/)
    const picture = await bring('ritva', template(ours.other), {
      name: 'kuva.png',
      text: '\x89PNG\r\n\x1a\n<svg onload="alert(1)">',
    })
    assert.equal(picture.status, 422)
    assert.match(picture.words, /Emme tunnistaneet tiedostoa/)
    assert.deepEqual(readdirSync(importsIn(dataDir)), [])
  })

  test('is refused when it says that it is too much', async () => {
    const response = await site.request(`${path}/uusi`, {
      ...{ method: 'POST', body: '--x--' },
      headers: {
        ...{
          origin: 'http://perheverkosto.test',
          ...cookie('ritva'),
          'content-type': 'multipart/form-data; boundary=x',
        },
        'content-length': String(300 * 1024 * 1024),
      },
    })
    assert.equal(response.status, 413)
  })

  test('is refused when the form ends in the middle', async () => {
    const response = await site.request(`${path}/uusi`, {
      ...{ method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\nabc' },
      headers: {
        origin: 'http://perheverkosto.test',
        ...cookie('ritva'),
        'content-type': 'multipart/form-data; boundary=x',
      },
    })
    assert.equal(response.status, 415)
    assert.deepEqual(readdirSync(importsIn(dataDir)), [])
  })

  test('is read and saved by jobs that nobody has to start', async () => {
    await jobsOf(site, keptPost().post, { dataDir })
    const sent = await bring('ritva', template(ours.other), table('k1;Itsestään;;'))
    const id = sent.to.split('/').at(-1) ?? ''
    const comesTo = async (state: string) => {
      for (let at = 0; at < 400 && (await stateOf(id)) !== state; at++) await sleep(50)
      assert.equal(await stateOf(id), state)
    }
    await comesTo('waiting')
    await send('ritva', `${sent.to}/hyvaksy`, { take: 'all' })
    await comesTo('applied')
    await stopAllJobs()
  })
})

describe('the template', () => {
  test('is there as a table and as a workbook', async () => {
    const table = await open('eero', `${path}/pohja.csv`)
    assert.match(table.html, /Palvelun nimi suomeksi/)
    const book = await site.request(`${path}/pohja.xlsx`, { headers: cookie('eero') })
    assert.equal(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    )
  })
})
