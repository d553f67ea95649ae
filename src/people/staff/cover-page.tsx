import { raw } from 'hono/html'
import { FrameProvider } from '../../ui/frame.ts'
import { Head } from '../../ui/page/head.tsx'
import type { StaffFrame } from './frame.tsx'
import { t } from './texts.ts'

/** Nothing but a way back: where "cover the page" leads without script. */
export const CoverPage = ({ frame }: { frame: StaffFrame }) => {
  const { lang } = frame
  return (
    <FrameProvider value={frame}>
      {raw('<!doctype html>')}
      <html lang={lang} class="covered">
        <Head title={t.covered[lang]} neutral hidden posts={false} styles={['public.css', 'pro.css']} scripts={[]} />
        <body class="pro">
          <main class="cover" id="sisalto">
            <h1>{t.covered[lang]}</h1>
            <p>
              <a class="btn" href="/tyo">
                {t.backToDesk[lang]}
              </a>
            </p>
          </main>
        </body>
      </html>
    </FrameProvider>
  )
}
