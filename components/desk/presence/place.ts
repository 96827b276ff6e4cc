import type { TiptapEditorHTMLElement } from '@tiptap/react'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const FIELDS: Partial<Record<string, Message>> = {
  kicker: msg('the kicker'),
  headline: msg('the headline'),
  'short-headline': msg('the short headline'),
  standfirst: msg('the standfirst'),
}

/** Names of a block as they stand in a sentence: of the only one of its type, and of one among several. */
const BLOCKS: Record<Block['type'], { only: Message; nth: Message }> = {
  paragraph: { only: msg('the paragraph'), nth: msg('paragraph {n}') },
  heading: { only: msg('the heading'), nth: msg('heading {n}') },
  list: { only: msg('the list'), nth: msg('list {n}') },
  quote: { only: msg('the quote'), nth: msg('quote {n}') },
  'pull-quote': { only: msg('the pull quote'), nth: msg('pull quote {n}') },
  image: { only: msg('the picture'), nth: msg('picture {n}') },
  gallery: { only: msg('the gallery'), nth: msg('gallery {n}') },
  embed: { only: msg('the embed'), nth: msg('embed {n}') },
  table: { only: msg('the table'), nth: msg('table {n}') },
  'fact-box': { only: msg('the fact box'), nth: msg('fact box {n}') },
  divider: { only: msg('the divider'), nth: msg('divider {n}') },
  related: { only: msg('the “read also”'), nth: msg('“read also” {n}') },
  update: { only: msg('the update'), nth: msg('update {n}') },
  correction: { only: msg('the correction'), nth: msg('correction {n}') },
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
  const { only, nth } = BLOCKS[block.type]
  return alike.length === 1 ? t(only) : t(nth, { n: alike.indexOf(block) + 1 })
}
