import { Spans } from '#components/article/blocks/spans.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { anchorOf } from '#domain/document/live/live-document.ts'
import { splitLines } from '#domain/document/text/split-lines.ts'
import type { Speech } from '#domain/words/speech.ts'

/** An update of a live story, with its time. */
export function Update({ block, notes, speech }: { block: BlockOf<'update'>; notes: Footnotes; speech: Speech }) {
  // Without a headline it is no section, because it would have no name in the outline.
  const Frame = block.headline === '' ? 'div' : 'section'
  return (
    <Frame className="update" id={anchorOf(block)}>
      <p className="kicker">
        <Moment at={Date.parse(block.at)} format="full" speech={speech} />
      </p>
      {block.headline !== '' && <h2>{block.headline}</h2>}
      <UpdateText block={block} notes={notes} />
    </Frame>
  )
}

/** The text of an update, one paragraph for each line. */
export function UpdateText({ block, notes }: { block: BlockOf<'update'>; notes: Footnotes }) {
  return splitLines(block.spans).map((line, n) => (
    <p key={n}>
      <Spans spans={line} notes={notes} />
    </p>
  ))
}

/** A correction, at the place in the text that it is about. */
export function Correction({
  block,
  notes,
  speech,
}: {
  block: BlockOf<'correction'>
  notes: Footnotes
  speech: Speech
}) {
  return (
    <p className="notice" role="note">
      <b>
        {speech.words.correction}
        {speech.words.comma}
        <Moment at={Date.parse(block.at)} format="full" speech={speech} />.
      </b>{' '}
      <Spans spans={block.spans} notes={notes} />
    </p>
  )
}
