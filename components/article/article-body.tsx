import { ArticleBlocks } from '#components/article/article-blocks.tsx'
import type { Named } from '#components/article/blocks/block.tsx'
import { Notes } from '#components/article/blocks/footnote-list.tsx'
import { pictureColumns } from '#components/article/blocks/picture-columns.ts'
import { footnotesOf } from '#domain/document/blocks/footnotes.ts'
import { type ArticleDocument, parseBlock } from '#domain/document/blocks/schema.ts'
import { hasInitialLetter } from '#domain/document/text/initial-letter.ts'

type Props = Omit<Named, 'notes'> & {
  document: ArticleDocument
  /** True if a lead picture is above the text. */
  hasLead?: boolean
  /** True if its pictures may be wider than the text. */
  isLong?: boolean
  /** True if it begins with a drop initial where it can. */
  hasInitial?: boolean
}

/**
 * A picture among this many first blocks is visible at once if no lead is above it: it opens the text or follows its
 * first paragraph.
 */
const SEEN_AT_ONCE = 2

/**
 * Renders the text of a story. A stored block that does not fit the schema is skipped, so that the rest stays readable.
 */
export function ArticleBody({ document, hasLead = false, isLong = false, hasInitial = false, ...named }: Props) {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  const notes = footnotesOf({ blocks })
  const opening = hasLead ? undefined : blocks.slice(0, SEEN_AT_ONCE).find(({ type }) => type === 'image')
  const columns = isLong ? pictureColumns(blocks, named.pictures) : undefined
  return (
    <div className={hasInitial && hasInitialLetter(document) ? 'prose initial' : 'prose'}>
      <ArticleBlocks blocks={blocks} first={opening} columns={columns} notes={notes} {...named} />
      <Notes notes={notes} speech={named.speech} />
    </div>
  )
}
