import { Fragment } from 'react'
import { List } from '#components/article/blocks/list.tsx'
import { Spans } from '#components/article/blocks/spans.tsx'
import type { BlockOf } from '#domain/document/schema.ts'

/** Figures and short words beside the story; on a wide page they hang in the margin. */
export function FactBox({ block: { id, title, facts, blocks } }: { block: BlockOf<'fact-box'> }) {
  return (
    <section className="fact-box hang" {...(title === '' ? {} : { 'aria-labelledby': `${id}-title` })}>
      {title !== '' && <h2 id={`${id}-title`}>{title}</h2>}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ figure, spans }, n) => (
            <Fragment key={n}>
              <dt>{figure}</dt>
              <dd>
                <Spans spans={spans} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {blocks.map((block) =>
        block.type === 'list' ? (
          <List key={block.id} ordered={block.ordered} items={block.items} />
        ) : (
          <p key={block.id}>
            <Spans spans={block.spans} />
          </p>
        ),
      )}
    </section>
  )
}
