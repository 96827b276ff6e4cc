import type { ReactNode } from 'react'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { type HeadlineSize, sizeForLength } from '#domain/grid/teaser-height.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'

type Props = { story: TeaserView; level: 2 | 3; size: HeadlineSize; as?: string; children?: ReactNode }

/**
 * A linked headline; a long one is set smaller than `size`. Opinion is italic and light, so that it is recognisable before a
 * word is read. A page in another script gets the serif of the story's.
 */
export function Headline({ story, level, size, as, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const step = sizeForLength(size, story.headline.length)
  const names = ['headline', step !== 2 && `h${step}`, story.section?.voice === 'opinion' && 'voice', as]
  return (
    <Heading className={names.filter(Boolean).join(' ')}>
      <ScriptFace language={story.language} />
      <a href={articlePath(story.slug)}>{children ?? story.headline}</a>
    </Heading>
  )
}
