import { Spans } from '#components/article/blocks/spans.tsx'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { ListItem } from '#domain/document/blocks/schema.ts'

type Props = { ordered: boolean; items: ListItem[]; notes: Footnotes }

/** A list with its nested lists. */
export function List({ ordered, items, notes }: Props) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={ordered ? 'numbers' : 'dots'}>
      {items.map(({ spans, list }, n) => (
        <li key={n}>
          <Spans spans={spans} notes={notes} />
          {list && <List {...list} notes={notes} />}
        </li>
      ))}
    </Tag>
  )
}
