import { Fragment } from 'react'
import { List } from '#components/article/blocks/list.tsx'
import { Spans } from '#components/article/blocks/spans.tsx'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'

type Props = { block: BlockOf<'fact-box'>; notes: Footnotes }

/** A fact box beside the story; on a wide page it hangs in the margin. */
export function FactBox({ block: { id, title, facts, blocks }, notes }: Props) {
  const Frame = title === '' ? 'div' : 'section'
  return (
    <Frame className="fact-box hang" {...(title === '' ? {} : { 'aria-labelledby': `${id}-title` })}>
      {title !== '' && <h2 id={`${id}-title`}>{title}</h2>}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ figure, spans }, n) => (
            <Fragment key={n}>
              <dt>{figure}</dt>
              <dd>
                <Spans spans={spans} notes={notes} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {blocks.map((block) =>
        block.type === 'list' ? (
          <List key={block.id} ordered={block.ordered} items={block.items} notes={notes} />
        ) : (
          <p key={block.id}>
            <Spans spans={block.spans} notes={notes} />
          </p>
        ),
      )}
    </Frame>
  )
}
