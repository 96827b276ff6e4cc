import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The footnotes below a story, each with a link back to its place. */
export function Notes({ notes: { texts }, speech }: { notes: Footnotes; speech: Speech }) {
  if (texts.length === 0) return null
  return (
    <section className="notes" role="doc-endnotes" aria-labelledby="notes-title">
      <h2 id="notes-title">{speech.words.notes}</h2>
      <ol>
        {texts.map((text, n) => (
          <li key={n} id={`note-${n + 1}`}>
            {text}{' '}
            <a href={`#noted-${n + 1}`} role="doc-backlink" aria-label={speech.words.backToText(n + 1)}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
