import type { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import type { ContentNotes } from '#domain/import/wordpress/content/content-notes.ts'

/** Everything that the text of one item is converted with. */
export type ContentContext = {
  index: ArchiveIndex
  notes: ContentNotes
  /** Id of the item, for galleries without ids. */
  itemId: string
  /** Footnotes of the block editor, as HTML; those of shortcodes and brackets join them. */
  footnotes: { id: string; content: string }[]
  /** Reusable blocks that the text stands in, so that none includes itself. */
  within: string[]
}
