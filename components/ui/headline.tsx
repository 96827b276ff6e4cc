import type { ReactNode } from 'react'
import { articlePath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'

/** A step of the type scale; 2 is the default size of a headline. */
export type HeadlineSize = 1 | 2 | 3 | 4 | 5 | 6 | 7

type Props = { story: TeaserView; level: 2 | 3; size: HeadlineSize; as?: string; children?: ReactNode }

/** A linked headline. Opinion is italic and light, so that it is recognisable before a word is read. */
export function Headline({ story, level, size, as, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const names = ['headline', size !== 2 && `h${size}`, story.section?.voice === 'opinion' && 'voice', as]
  return (
    <Heading className={names.filter(Boolean).join(' ')}>
      <a href={articlePath(story.slug)}>{children ?? story.headline}</a>
    </Heading>
  )
}
