import { PlainHead } from '#components/ui/band-head.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { articlePath } from '#domain/urls/paths.ts'
import type { FrontView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The newest corrections, each linked to the story that it puts right. */
export function PutRight({ corrections, speech }: { corrections: FrontView['corrections']; speech: Speech }) {
  return (
    <section className="band put-right" aria-label={speech.words.putRight}>
      <PlainHead title={speech.words.putRight} note={<a href="/corrections">{speech.words.allCorrections}</a>} />
      <div className="cols">
        {corrections.map(({ slug, note, at }) => (
          <div key={`${slug}-${at}`} className="story span-6">
            <p className="standfirst flush">
              <a href={articlePath(slug)}>{note}</a>
            </p>
            <p className="meta">
              <Moment at={at} told="date" speech={speech} />
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
