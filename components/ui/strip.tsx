import { EvenRow } from '#components/ui/even-row.tsx'
import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRow } from '#components/ui/spans.ts'
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
  if (stories.length < 2 || stories.some(({ picture }) => !picture)) {
    const row = spannedRow(stories, { size: 3 })
    return <EvenRow row={row} speech={speech} as={`strip ${as}`.trim()} {...(toldOf ? { toldOf } : {})} {...list} />
  }
  return (
    <div className={`cols even strip pictured ${as}`.trim()}>
      {stories.map((story) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          size={3}
          sizes={SIZES.teaser}
          hasStandfirst={false}
          told={toldOf?.(story) ?? null}
          {...list}
        />
      ))}
    </div>
  )
}
