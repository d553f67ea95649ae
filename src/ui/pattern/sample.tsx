import type { Child } from 'hono/jsx'
import { FrameProvider, type PageFrame, useFrame } from '../frame.ts'
import { type PartId, parts, type SectionId, t } from './texts.ts'

/** One chapter of the pattern page: its heading in the page's language. */
export const Chapter = ({ id, children }: { id: SectionId; children?: Child }) => (
  <section class="stack g5" aria-labelledby={id}>
    <h2 id={id}>{t[id][useFrame().lang]}</h2>
    {children}
  </section>
)

type PartProps = {
  id: PartId
  /** The classes the part is made of. */
  code: string
  /** A staff part: the tighter scale of the staff side. */
  staff?: boolean
  /** What sticks to the window sticks here to its own box. */
  framed?: boolean
  children?: Child
}

/** A part with its name in the page's language. The sample itself is in Finnish and marked so. */
export const Part = ({ id, code, staff, framed, children }: PartProps) => {
  const frame = useFrame()
  const finnish: PageFrame = { ...frame, lang: 'fi' }
  return (
    <div class="stack g3">
      <h3>
        {parts[id][frame.lang]} <code class="small">{code}</code>
      </h3>
      <div lang={frame.lang === 'fi' ? undefined : 'fi'} class={framed ? 'sample' : undefined}>
        <FrameProvider value={finnish}>{staff ? <StaffScale>{children}</StaffScale> : children}</FrameProvider>
      </div>
    </div>
  )
}

const StaffScale = ({ children }: { children?: Child }) => (
  <div class="pro pro-frame">
    <div class="pro-main">{children}</div>
  </div>
)

/** Parts beside each other where there is room; `wide` for parts that need half the page. */
export const Pair = ({ wide, children }: { wide?: boolean; children?: Child }) => (
  <div class={wide ? 'grid min-xl' : 'grid min-lg'}>{children}</div>
)
