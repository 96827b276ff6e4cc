import { PlainHead } from '#components/ui/band-head.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorRef } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** A single face is no band. */
const FEWEST = 2

/** The faces of those who write most in a section of opinion, each with a link to its stories. */
export function ColumnistFaces({ authors, speech: { words } }: { authors: AuthorRef[]; speech: Speech }) {
  if (authors.length < FEWEST) return null
  return (
    <section className="band second" aria-label={words.columnists}>
      <PlainHead title={words.columnists} />
      <ul className="columnists">
        {authors.map(({ slug, name, role, portrait }) => (
          <li key={slug} className="face" data-cell="">
            {portrait && <Picture picture={portrait} ratio="1x1" sizes={SIZES.smallFace} />}
            <p>
              <a href={authorPath(slug)}>{name}</a> {role}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
