import type { Span } from '#domain/document/blocks/schema.ts'
import type { Draft, ListItem } from '#domain/document/html/draft.ts'
import { joinSpans } from '#domain/document/text/join-spans.ts'

type FoldedList = { ordered: boolean; items: ListItem[] }
export type Folded = { spans: Span[]; lists: FoldedList[]; rest: Draft[] }

/**
 * Flattens the blocks inside a block that holds one text: their words become its lines; `rest` has those without words.
 */
export function flattenBlocks(drafts: Draft[], by: '\n' | ' ' = '\n', keepLists = false): Folded {
  const only = drafts.length === 1 ? drafts[0] : undefined
  if (only && 'spans' in only && by === '\n' && !isCode(only.spans) && linesOf(only).length === 1)
    return { spans: only.spans, lists: [], rest: [] }
  const texts: Span[][] = []
  const lists: FoldedList[] = []
  const rest: Draft[] = []
  for (const draft of drafts) {
    if (draft.type === 'list' && keepLists) lists.push({ ordered: draft.ordered, items: draft.items })
    else if (draft.type === 'list') itemTexts(draft.items, texts)
    else if ('spans' in draft) texts.push(...linesOf(draft))
    else if (draft.type !== 'divider') rest.push(draft)
  }
  return { spans: texts.length === 0 ? [] : joinSpans(texts, by), lists, rest }
}

/** The text of a block, and of a quotation who said it. */
function linesOf(draft: Draft & { spans: Span[] }): Span[][] {
  const said = 'speaker' in draft ? [draft.speaker, draft.role] : []
  return [draft.spans, ...said.flatMap((text) => (text ? [[{ text }]] : []))]
}

const isCode = (spans: Span[]): boolean => spans.every((span) => span.marks?.some((mark) => mark.type === 'code'))

function itemTexts(items: ListItem[], texts: Span[][]): void {
  for (const item of items) {
    texts.push(item.spans)
    if (item.list) itemTexts(item.list.items, texts)
  }
}
