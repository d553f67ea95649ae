import type { Lang } from '../../platform/languages.ts'

export const mailboxPath = '/kokeilu/posti'
export const mailboxHref = (lang: Lang): string => (lang === 'fi' ? mailboxPath : `${mailboxPath}?lang=${lang}`)
