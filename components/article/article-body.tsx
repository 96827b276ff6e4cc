import { ArticleBlocks } from '#components/article/article-blocks.tsx'
import type { Pictures } from '#components/article/blocks/figure.tsx'
import { Notes } from '#components/article/blocks/notes.tsx'
import { footnotesOf } from '#domain/document/footnotes.ts'
import { type ArticleDocument, parseBlock } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { document: ArticleDocument; pictures: Pictures; speech: Speech }

/** The text of a story. A stored block that does not fit the schema is left out: the rest can still be read. */
export function ArticleBody({ document, pictures, speech }: Props) {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  const notes = footnotesOf({ blocks })
  return (
    <div className="prose">
      <ArticleBlocks blocks={blocks} pictures={pictures} notes={notes} speech={speech} />
      <Notes notes={notes} speech={speech} />
    </div>
  )
}
