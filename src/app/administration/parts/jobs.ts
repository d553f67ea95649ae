import { counted, isAdministrator, type Part } from '../../../people/staff/administration.ts'
import { queueCounts } from '../../../platform/queue/jobs-list.ts'
import { hasQueue } from '../running/routes.tsx'
import { jobs as texts } from '../running/texts.ts'

export const jobs: Part = {
  section: 'running',
  href: '/hallinta/tyot',
  name: texts.title,
  has: isAdministrator,
  state: async ({ var: { tx, lang } }) => {
    if (!(await hasQueue(tx))) return { text: texts.noQueue[lang], attention: true }
    const dead = (await queueCounts(tx)).reduce((all, one) => all + one.dead, 0)
    return { text: counted(lang, dead, words), attention: dead > 0 }
  },
}

const words = {
  none: { fi: 'Mikään ei ole epäonnistunut', sv: 'Inget har misslyckats', en: 'Nothing has failed' },
  one: { fi: 'työ epäonnistui', sv: 'arbete misslyckades', en: 'job failed' },
  many: { fi: 'työtä epäonnistui', sv: 'arbeten misslyckades', en: 'jobs failed' },
}
