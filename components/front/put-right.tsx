import { PlainHead } from '#components/ui/band-head.tsx'
import { Cells } from '#components/ui/cells.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { articlePath } from '#domain/urls/paths.ts'
import type { FrontView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { corrections: FrontView['corrections']; speech: Speech; isWide?: boolean }

/** The newest corrections, each linked to its story; side by side at full width. */
export function PutRight({ corrections, speech, isWide = false }: Props) {
  const all = corrections.map(({ slug, note, at }) => (
    <div key={`${slug}-${at}`} className="story" {...(isWide ? { 'data-cell': '' } : {})}>
      <p className="standfirst flush">
        <a href={articlePath(slug)}>{note}</a>
      </p>
      <p className="meta">
        <Moment at={at} format="date" speech={speech} />
      </p>
    </div>
  ))
  return (
    <>
      <PlainHead title={speech.words.putRight} note={<a href="/corrections">{speech.words.allCorrections}</a>} />
      {isWide ? <Cells pattern="6+6">{all}</Cells> : <div className="stack">{all}</div>}
    </>
  )
}
