import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorCard } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { openingOf } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The authors at the end of a story, each with the first sentence about them, in the paper's language. */
export function AboutAuthors({ writers, speech }: { writers: AuthorCard[]; speech: Speech }) {
  if (writers.length === 0) return null
  return (
    <section
      className="writers"
      aria-label={speech.words.aboutAuthors}
      lang={speech.page}
      dir={directionOf(speech.page)}
    >
      {writers.map(({ slug, name, role, bio, portrait }) => (
        <div key={slug} className="writer">
          {portrait && <Picture picture={portrait} ratio="1x1" sizes={SIZES.smallFace} />}
          <p>
            <a href={authorPath(slug)}>
              <b>{name}</b>
            </a>{' '}
            {role !== '' && <span className="role">{role}</span>} <span>{openingOf(bio, 1)}</span>
          </p>
        </div>
      ))}
    </section>
  )
}
