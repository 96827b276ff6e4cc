import { Fragment } from 'react'
import { Spans } from '#components/article/blocks/spans.tsx'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { splitLines } from '#domain/document/text/split-lines.ts'

type Said = Pick<BlockOf<'quote'>, 'spans' | 'speaker' | 'role' | 'place' | 'href'>
type Props = { block: Said; notes: Footnotes }

/** A quote with its speaker. */
export function Quote({ block, notes }: Props) {
  return (
    <figure className="said">
      <Words block={block} notes={notes} />
      <By {...block} />
    </figure>
  )
}

/** A pull quote in italics; on a wide page it hangs in the margin. */
export function PullQuote({ block, notes }: Props) {
  return (
    <figure className="pull hang">
      <Words block={block} notes={notes} />
      <By {...block} />
    </figure>
  )
}

function Words({ block: { spans, href }, notes }: Props) {
  return (
    <blockquote cite={href}>
      {splitLines(spans).map((paragraph, n) => (
        <p key={n}>
          <Spans spans={paragraph} notes={notes} />
        </p>
      ))}
    </blockquote>
  )
}

/** Speaker, role and place; the last of them links to the source of the quote. */
function By({ speaker, role, place, href }: Said) {
  const parts = [speaker && <cite>{speaker}</cite>, role, place].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <figcaption>
      {parts.map((part, n) => (
        <Fragment key={n}>
          {n > 0 && ', '}
          {href && n === parts.length - 1 ? <a href={href}>{part}</a> : part}
        </Fragment>
      ))}
    </figcaption>
  )
}
