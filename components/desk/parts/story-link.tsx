import type { ComponentProps } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'

type Props = Omit<ComponentProps<'a'>, 'href' | 'id'> & { id: number; headline: string }

/** A link to a story on the desk, named by its headline. */
export const StoryLink = ({ id, headline, ...link }: Props) => (
  <DeskLink {...link} href={`/desk/articles/${id}`}>
    <StoryName of={headline} />
  </DeskLink>
)
