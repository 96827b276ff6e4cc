import { Embed } from '#components/article/blocks/embed.tsx'
import { FactBox } from '#components/article/blocks/fact-box.tsx'
import { Figure, Gallery, type Pictures } from '#components/article/blocks/figure.tsx'
import { List } from '#components/article/blocks/list.tsx'
import type { Columns } from '#components/article/blocks/picture-columns.ts'
import { PullQuote, Quote } from '#components/article/blocks/quote.tsx'
import { ReadAlso } from '#components/article/blocks/read-also.tsx'
import { Spans } from '#components/article/blocks/spans.tsx'
import { Table } from '#components/article/blocks/table.tsx'
import { Correction, Update } from '#components/article/blocks/update.tsx'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { Block as Stored } from '#domain/document/blocks/schema.ts'
import { headingAnchor } from '#domain/document/blocks/table-of-contents.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Pictures by media id, ids of live stories, and footnotes that the blocks of a story name. */
export type Named = { pictures: Pictures; liveStories?: readonly number[]; notes: Footnotes; speech: Speech }
type Props = Named & { block: Stored; isFirst?: boolean; columns?: Columns | undefined }

/** Renders one block of a story by its type. */
export function Block({ block, isFirst = false, columns, pictures, liveStories, notes, speech }: Props) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} notes={notes} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading id={headingAnchor(block)}>
          <Spans spans={block.spans} notes={notes} />
        </Heading>
      )
    }
    case 'list':
      return <List ordered={block.ordered} items={block.items} notes={notes} />
    case 'quote':
      return <Quote block={block} notes={notes} />
    case 'pull-quote':
      return <PullQuote block={block} notes={notes} />
    case 'image':
      return <Figure block={block} pictures={pictures} speech={speech} isFirst={isFirst} columns={columns} />
    case 'gallery':
      return <Gallery block={block} pictures={pictures} speech={speech} />
    case 'embed':
      return <Embed block={block} pictures={pictures} speech={speech} />
    case 'table':
      return <Table block={block} notes={notes} speech={speech} />
    case 'divider':
      return <hr />
    case 'fact-box':
      return <FactBox block={block} notes={notes} />
    case 'related':
      return <ReadAlso block={block} liveStories={liveStories} speech={speech} />
    case 'update':
      return <Update block={block} notes={notes} speech={speech} />
    case 'correction':
      return <Correction block={block} notes={notes} speech={speech} />
    default:
      return block satisfies never
  }
}
