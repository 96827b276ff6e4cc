import { paragraphsOf } from '#components/article/blocks/paragraphs.ts'
import { Spans } from '#components/article/blocks/spans.tsx'
import type { BlockOf } from '#domain/document/schema.ts'

/** What somebody said, and who. */
export function Quote({ block: { spans, speaker, role } }: { block: BlockOf<'quote'> }) {
  return (
    <blockquote className="said">
      <Said spans={spans} />
      {(speaker || role) && (
        <footer>
          {speaker && <cite>{speaker}</cite>}
          {speaker && role && ', '}
          {role}
        </footer>
      )}
    </blockquote>
  )
}

/** A line pulled out of the text, in the italic; on a wide page it hangs in the margin. */
export function PullQuote({ block: { spans, speaker, role } }: { block: BlockOf<'pull-quote'> }) {
  return (
    <figure className="pull hang">
      <Said spans={spans} />
      {(speaker || role) && <figcaption>{[speaker, role].filter(Boolean).join(', ')}</figcaption>}
    </figure>
  )
}

function Said({ spans }: Pick<BlockOf<'quote'>, 'spans'>) {
  return paragraphsOf(spans).map((paragraph, n) => (
    <p key={n}>
      <Spans spans={paragraph} />
    </p>
  ))
}
