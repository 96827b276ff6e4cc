import type { TiptapEditorHTMLElement } from '@tiptap/react'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'

const FIELDS: Record<string, string> = { kicker: 'the kicker', headline: 'the headline', standfirst: 'the standfirst' }

/** Where the caret is: a field of the galley by its name, a block of the text by its id; nothing where it is elsewhere. */
export function placeNow(): string {
  const focused = document.activeElement
  const field = focused?.closest<HTMLElement>('[data-place]')?.dataset['place']
  if (field) return field
  const editor = focused?.closest<TiptapEditorHTMLElement>('.body-editor .ProseMirror')?.editor
  if (!editor) return ''
  const { $from } = editor.state.selection
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  return typeof block?.attrs.id === 'string' ? block.attrs.id : ''
}

/** A place in words: `the headline`, `paragraph 6`; empty where the text has no such place any more. */
export function placeWords(place: string, { blocks }: Pick<ArticleDocument, 'blocks'>): string {
  const field = FIELDS[place]
  if (field) return field
  const block = blocks.find(({ id }) => id === place)
  if (!block) return ''
  const alike = blocks.filter(({ type }) => type === block.type)
  const name = blockSummary(block).name.toLowerCase()
  return alike.length === 1 ? `the ${name}` : `${name} ${alike.indexOf(block) + 1}`
}
