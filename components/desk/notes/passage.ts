import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { StoryNote } from '#domain/article/desk-views.ts'

/** The target of a note: a block and some of its current words, or the whole block if `passage` is empty. */
export type Passage = { blockId: string; passage: string }
/** Position of a note in the text: its words, or its whole block if the words have changed. */
export type Anchor = { from: number; to: number; isBlock: boolean; hasChanged: boolean }

const MAX_PASSAGE = 2_000
/** Each non-text leaf becomes one character, because it takes one position. */
const ATOM = '\ufffc'
const textOf = (node: Node) => node.textBetween(0, node.content.size, undefined, ATOM)

/** Returns the selection as the target of a note. A selection over several paragraphs is cut to the first one. */
export function selectedPassage({ selection }: EditorState): Passage | null {
  const { $from, from, to } = selection
  const top = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  const blockId: unknown = top?.attrs.id
  if (!top || typeof blockId !== 'string') return null
  if (selection.empty || selection instanceof NodeSelection || !$from.parent.isTextblock)
    return { blockId, passage: '' }
  const text = textOf($from.parent)
  const start = $from.start()
  const end = Math.min(to - start, text.length)
  const words = clear(text, from - start, end)
  if (!words) return { blockId, passage: '' }
  const position = $from.before(1)
  const isFound = (passage: string) => findWords(top, position, passage)?.from === start + words.from
  // The same words may occur earlier; the passage grows to the left until it is unique.
  while (words.from > 0 && !isFound(text.slice(words.from, words.to)))
    words.from = text.lastIndexOf(' ', words.from - 2) + 1
  return { blockId, passage: text.slice(words.from, words.to).slice(0, MAX_PASSAGE) }
}

/** Trims the spaces at the ends of a range; null if nothing is left. */
function clear(text: string, from: number, to: number) {
  const words = text.slice(from, to)
  const at = words.search(/\S/)
  return at < 0 ? null : { from: from + at, to: from + words.trimEnd().length }
}

function findWords(block: Node, position: number, words: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  const search = (node: Node, at: number): void => {
    const index = found ? -1 : textOf(node).indexOf(words)
    if (index >= 0) found = { from: at + 1 + index, to: at + 1 + index + words.length }
  }
  if (block.isTextblock) search(block, position)
  else
    block.descendants((node, at) => {
      if (node.isTextblock) search(node, position + 1 + at)
      return !node.isTextblock && found === null
    })
  return found
}

/**
 * Maps note ids to their positions in the text. Notes on the whole story and notes whose block is gone have no entry.
 */
export function anchorsOf(doc: Node, notes: Pick<StoryNote, 'id' | 'blockId' | 'passage'>[]): Map<number, Anchor> {
  const anchors = new Map<number, Anchor>()
  const wanted = Map.groupBy(
    notes.filter(({ blockId }) => blockId !== null),
    ({ blockId }) => blockId,
  )
  if (wanted.size === 0) return anchors
  doc.forEach((block, position) => {
    for (const { id, passage } of wanted.get(block.attrs.id as string) ?? []) {
      const words = passage === '' ? null : findWords(block, position, passage)
      const whole = { from: position, to: position + block.nodeSize, isBlock: true, hasChanged: passage !== '' }
      anchors.set(id, words ? { ...words, isBlock: false, hasChanged: false } : whole)
    }
  })
  return anchors
}
