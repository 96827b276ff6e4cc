import { PutRight } from '#components/front/put-right.tsx'
import { MostRead } from '#components/site/most-read.tsx'
import type { FrontView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/**
 * The last band of the front: most read, and beside it the corrections. Either is shown alone if the other is empty.
 */
export function Close({ front: { mostRead, corrections }, speech }: { front: FrontView; speech: Speech }) {
  const { words } = speech
  if (mostRead.length === 0) {
    return corrections.length === 0 ? null : (
      <section className="band put-right" aria-label={words.putRight}>
        <PutRight corrections={corrections} speech={speech} isWide />
      </section>
    )
  }
  return (
    <section className="band" aria-label={words.mostRead}>
      {corrections.length === 0 ? (
        <MostRead stories={mostRead} speech={speech} isRow />
      ) : (
        <div className="cols close">
          <div>
            <MostRead stories={mostRead} speech={speech} isRow />
          </div>
          <div className="put-right" data-cell="">
            <PutRight corrections={corrections} speech={speech} />
          </div>
        </div>
      )}
    </section>
  )
}
