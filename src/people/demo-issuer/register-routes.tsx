import { postedForm } from '../../platform/http/forms.ts'
import { isLang } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { mandatePath } from '../mandates/register.ts'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { demoAccount, demoPeople } from './accounts.ts'
import { type DemoRegister, registerPath } from './register.ts'
import { RegisterPage } from './register-page.tsx'

export const tokenPath = `${registerPath}/oauth/token`
const header = 'x-asiointivaltuudetauthorization'

/** The made-up register: what our server asks of it, and the page where somebody chooses. Not there where there must be none. */
export function registerRoutes(app: PageApp, issuerOf: (c: PageContext) => { mandates: DemoRegister } | null): void {
  /** What only a signed call gets. */
  const signed = (path: string, answer: (c: PageContext, register: DemoRegister) => Promise<object | null>) =>
    app.get(registerPath + path, allow(anyone), async (c) => {
      const register = issuerOf(c)?.mandates
      if (!register) return c.notFound()
      c.header('Cache-Control', 'no-store')
      const { pathname, search } = new URL(c.req.url)
      if (!register.isSigned(c.req.header(header), pathname.slice(registerPath.length) + search, c.var.now))
        return c.json({}, 401)
      const told = await answer(c, register)
      return told ? c.json(told) : c.json({}, 401)
    })

  signed('/service/hpa/user/register/:client/:person', (c, register) =>
    register.begin(c.req.param('person') ?? '', c.var.now),
  )
  signed('/service/hpa/api/delegate/:session', async (c, register) => {
    const person = await register.chosen(c.req.header('authorization'), c.req.param('session') ?? '', c.var.now)
    return person && [{ personId: person.code, name: person.name }]
  })
  signed('/service/hpa/api/authorization/:session/:person', async (c, register) => {
    const person = await register.chosen(c.req.header('authorization'), c.req.param('session') ?? '', c.var.now)
    const covers = (c.req.query('issues') ?? '') === register.service.issue
    return person && { result: person.code === c.req.param('person') && covers ? 'ALLOWED' : 'DISALLOWED' }
  })
  app.post(tokenPath, allow(anyone), async (c) => {
    const register = issuerOf(c)?.mandates
    if (!register) return c.notFound()
    const token = register.isOurs(c.req.header('authorization')) && (await register.redeem(c.req.query('code') ?? ''))
    c.header('Cache-Control', 'no-store')
    return token ? c.json({ access_token: token, token_type: 'bearer', expires_in: 599 }) : c.json({}, 400)
  })
  app.get(`${registerPath}/oauth/authorize`, allow(anyone), (c) => show(c, issuerOf(c)?.mandates))
  app.post(`${registerPath}/oauth/authorize`, allow(anyone), (c) => choose(c, issuerOf(c)?.mandates))
}

async function show(c: PageContext, register: DemoRegister | undefined) {
  const { db, now } = c.var
  const { pathname, search, searchParams } = new URL(c.req.url)
  const asked = await register?.asked(searchParams.get('user') ?? '', now)
  if (!register || !asked) return c.notFound()
  const lang = searchParams.get('lang')
  c.set('lang', isLang(lang) ? lang : 'fi')
  c.header('Cache-Control', 'no-store')
  const givers = (await demoPeople(db)).filter(({ group }) => group === 'family')
  return c.html(
    <RegisterPage frame={frameOf(c, 'signIn')} action={pathname + search} people={asked.people} givers={givers} />,
  )
}

/** Only our own way back is ever taken, whatever the address says. */
async function choose(c: PageContext, register: DemoRegister | undefined) {
  const { db, now } = c.var
  const query = new URL(c.req.url).searchParams
  const [user, form] = [query.get('user') ?? '', await postedForm(c)]
  if (!register || !(await register.asked(user, now))) return c.notFound()
  const back = new URLSearchParams({ state: query.get('state') ?? '' })
  if (form.get('does') === 'give') {
    const giver = await demoAccount(db, form.get('giver') ?? '')
    if (giver?.audience === 'citizen')
      await register.give(user, { code: giver.identity, name: `${giver.family_name} ${giver.given_name}` }, now)
    return show(c, register)
  }
  const code = form.get('does') === 'choose' ? await register.choose(user, form.get('principal') ?? '', now) : null
  back.set(code ? 'code' : 'error', code ?? 'access_denied')
  return c.redirect(`${mandatePath}?${back}`, 303)
}
