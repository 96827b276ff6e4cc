import { Embed } from '#components/article/blocks/embed.tsx'
import { FactBox } from '#components/article/blocks/fact-box.tsx'
import { Figure, Gallery, type Pictures } from '#components/article/blocks/figure.tsx'
import { List } from '#components/article/blocks/list.tsx'
import { PullQuote, Quote } from '#components/article/blocks/quote.tsx'
import { Spans } from '#components/article/blocks/spans.tsx'
import { Table } from '#components/article/blocks/table.tsx'
import { Correction, Update } from '#components/article/blocks/update.tsx'
import type { Block as Stored } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

/** One block of a story, by its type. */
export function Block({ block, pictures, speech }: { block: Stored; pictures: Pictures; speech: Speech }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      )
    }
    case 'list':
      return <List ordered={block.ordered} items={block.items} />
    case 'quote':
      return <Quote block={block} />
    case 'pull-quote':
      return <PullQuote block={block} />
    case 'image':
      return <Figure block={block} pictures={pictures} />
    case 'gallery':
      return <Gallery block={block} pictures={pictures} />
    case 'embed':
      return <Embed block={block} speech={speech} />
    case 'table':
      return <Table block={block} />
    case 'divider':
      return <hr />
    case 'fact-box':
      return <FactBox block={block} />
    case 'update':
      return <Update block={block} speech={speech} />
    case 'correction':
      return <Correction block={block} speech={speech} />
    default:
      return block satisfies never
  }
}
