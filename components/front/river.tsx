import { BandHead } from '#components/ui/band-head.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import type { FrontBand, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Characters that fit into three lines of a narrow column, beside a wide story. */
const STACK_ROOM = 110

type River = Extract<FrontBand, { kind: 'river' }>

/** One section across the page: a wide story with its picture, then two stacks. */
export function River({ band: { section, strapline, stories }, speech }: { band: River; speech: Speech }) {
  const [first, ...rest] = stories
  const half = Math.ceil(rest.length / 2)
  return (
    <section className="band river" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      <div className="cols">
        {first && (
          <Story
            story={first}
            speech={speech}
            as="wide-story span-6"
            size={4}
            sizes={SIZES.wide}
            inSection={section.slug}
          />
        )}
        <Stack stories={rest.slice(0, half)} speech={speech} inSection={section.slug} />
        <Stack stories={rest.slice(half)} speech={speech} inSection={section.slug} />
      </div>
    </section>
  )
}

function Stack({ stories, speech, inSection }: { stories: TeaserView[]; speech: Speech; inSection: string }) {
  if (stories.length === 0) return null
  return (
    <div className="stack span-3">
      {stories.map((story) => (
        <Story key={story.id} story={story} speech={speech} inSection={inSection} hasByline={false} room={STACK_ROOM} />
      ))}
    </div>
  )
}
