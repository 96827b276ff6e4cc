import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { notFoundWords as words } from '#components/desk/words/page-titles.ts'

/** Renders inside the shell of the desk, which provides the landmark and the navigation. */
export default function NotFound() {
  return (
    <Empty
      isPage
      title={words.heading}
      how={words.hint}
      act={<ButtonLink href="/desk">{words.toStories}</ButtonLink>}
    />
  )
}
