import type { TiptapEditorHTMLElement } from '@tiptap/react'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { inSentence } from '#components/desk/parts/in-sentence.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const FIELDS: Partial<Record<string, Message>> = {
  kicker: msg('the kicker'),
  headline: msg('the headline'),
  'short-headline': msg('the short headline'),
  standfirst: msg('the standfirst'),
}

/** Returns where the caret is: a field of the editor by name or a block by id; empty if it is elsewhere. */
export function placeNow(): string {
  const focused = document.activeElement
  const field = focused?.closest<HTMLElement>('[data-place]')?.dataset['place']
  if (field) return field
  const editor = focused?.closest<TiptapEditorHTMLElement>('[data-body] .ProseMirror')?.editor
  if (!editor) return ''
  const { $from } = editor.state.selection
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  return typeof block?.attrs.id === 'string' ? block.attrs.id : ''
}

/** Names a place: `the headline`, `paragraph 6`; empty if the text no longer has it. */
export function placeWords(place: string, { blocks }: Pick<ArticleDocument, 'blocks'>): string {
  const field = FIELDS[place]
  if (field) return t(field)
  const block = blocks.find(({ id }) => id === place)
  if (!block) return ''
  const alike = blocks.filter(({ type }) => type === block.type)
  const name = inSentence(blockSummary(block).name)
  return alike.length === 1 ? t('the {name}', { name }) : t('{name} {n}', { name, n: alike.indexOf(block) + 1 })
}
