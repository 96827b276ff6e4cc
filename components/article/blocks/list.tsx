import { Spans } from '#components/article/blocks/spans.tsx'
import type { ListItem } from '#domain/document/schema.ts'

/** A list, with the lists within it. */
export function List({ ordered, items }: { ordered: boolean; items: ListItem[] }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={ordered ? 'numbers' : 'dots'}>
      {items.map(({ spans, list }, n) => (
        <li key={n}>
          <Spans spans={spans} />
          {list && <List {...list} />}
        </li>
      ))}
    </Tag>
  )
}
