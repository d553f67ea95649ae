import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { href } from '../../../ui/paths.ts'
import { isPosted, Kept, listHref, type PartProps, type View } from '../pages/list-forms.tsx'
import { mt } from './texts.ts'

/** From the list to the large map and back, with the same question; what the person wrote is posted along. */
export const ViewWay = ({ list, lang, to }: PartProps & { to: View }) => {
  const look = { look: 'quiet', icon: to === 'map' ? 'map-trifold' : 'list-bullets', small: true } as const
  const text = (to === 'map' ? mt.toMap : mt.toList)[lang]
  if (!isPosted(list))
    return (
      <ButtonLink href={listHref(list, lang, {}, to)} {...look}>
        {text}
      </ButtonLink>
    )
  return (
    <form method="post" action={href(to, lang)}>
      <Kept list={list} without={['page']} />
      <SendButton {...look}>{text}</SendButton>
    </form>
  )
}
