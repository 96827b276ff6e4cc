import { BandHead } from '#components/ui/band-head.tsx'
import { Story } from '#components/ui/story.tsx'
import type { FrontBand } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Four = Extract<FrontBand, { kind: 'four' }>

/** Four sections as columns of headlines. */
export function Four({ band: { columns }, speech }: { band: Four; speech: Speech }) {
  return (
    <div className="band river">
      <div className="cols">
        {columns.map(({ section, stories }) => (
          <section key={section.id} className="span-3" aria-label={section.name}>
            <BandHead section={section} />
            <div className="stack">
              {stories.map((story, n) => (
                <Story
                  key={story.id}
                  story={n === 0 ? story : { ...story, kicker: '' }}
                  speech={speech}
                  size={n === 0 ? 3 : 1}
                  inSection={section.slug}
                  hasStandfirst={false}
                  hasByline={false}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}
