import { BandHead } from '#components/ui/band-head.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import type { FrontBand } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Halves = Extract<FrontBand, { kind: 'halves' }>

/** Two sections side by side, each with a pictured story and a stack of headlines. */
export function Halves({ band: { halves }, speech }: { band: Halves; speech: Speech }) {
  return (
    <div className="band river">
      <div className="cols">
        {halves.map((half) => (
          <Half key={half.section.id} half={half} speech={speech} />
        ))}
      </div>
    </div>
  )
}

function Half({ half: { section, strapline, stories }, speech }: { half: Halves['halves'][number]; speech: Speech }) {
  const [first, ...rest] = stories
  return (
    <section className="half span-6" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      <div className="duo">
        {first && (
          <Story story={first} speech={speech} size={3} sizes={SIZES.thumb} inSection={section.slug} room={160} />
        )}
        {rest.length > 0 && (
          <div className="stack">
            {rest.map((story) => (
              <Story
                key={story.id}
                story={story}
                speech={speech}
                inSection={section.slug}
                hasStandfirst={false}
                hasByline={false}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
