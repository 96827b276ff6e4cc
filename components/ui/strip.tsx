import { fitRow } from '#components/ui/fit-row.ts'
import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import type { TeaserView } from '#domain/views.ts'

type Props = Pick<StoryProps, 'speech' | 'inSection' | 'subSections'> & {
  stories: TeaserView[]
  as?: string
  toldOf?: (story: TeaserView) => Told
}

/**
 * Stories side by side, up to four. They have pictures only if all of them have one: a column of words beside pictures
 * would end half-way. Without pictures they have standfirsts, as far as their columns then end together.
 */
export function Strip({ stories, speech, toldOf, as = '', ...list }: Props) {
  const isPictured = stories.length > 1 && stories.every((story) => story.picture)
  const fits = isPictured ? [] : fitRow(stories, { size: 3 })
  return (
    <div className={`cols even strip ${isPictured ? 'pictured' : ''} ${as}`.replaceAll(/ +/g, ' ').trim()}>
      {stories.map((story, n) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          size={3}
          {...(isPictured ? { sizes: SIZES.teaser, hasStandfirst: false } : fits[n])}
          told={toldOf?.(story) ?? null}
          {...list}
        />
      ))}
    </div>
  )
}
