import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'hasStandfirst' | 'inSection' | 'subSections'> & {
  stories: TeaserView[]
  as?: string
  toldOf?: (story: TeaserView) => Told
}

/** Four stories side by side. Those with a picture need no standfirst; the others show one in its place. */
export function Strip({ stories, speech, toldOf, hasStandfirst = true, as = '', ...of }: Props) {
  return (
    <div className={`cols strip ${as}`.trim()}>
      {stories.map((story) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          size={3}
          sizes={SIZES.teaser}
          told={toldOf?.(story) ?? null}
          hasStandfirst={hasStandfirst && !story.picture}
          room={130}
          {...of}
        />
      ))}
    </div>
  )
}
