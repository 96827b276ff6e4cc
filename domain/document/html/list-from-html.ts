import type { Context } from '#domain/document/html/context.ts'
import type { Draft, ListItem } from '#domain/document/html/draft.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { attribute, type Element, isElement, type Node } from '#domain/document/html/node.ts'
import type { State } from '#domain/document/html/state.ts'

/** Converts a list with its nested lists; parts that an item cannot hold come after the whole list. */
export function list(element: Element, state: State, context: Context): Draft[] {
  const items: ListItem[] = []
  const rest: Draft[] = []
  if (element.tagName === 'ol') nameNumbers(element, context)
  for (const node of element.childNodes) {
    const own = isElement(node) && node.tagName === 'li'
    if (own && (isWrapper(node) || context.notes.isTaken(node))) continue
    const parts: Node[] = own ? node.childNodes : [node]
    const folded = flattenBlocks(context.collect(parts, state, false), '\n', true)
    for (const draft of folded.rest) rest.push(draft)
    addItem(items, folded, own)
  }
  if (items.length === 0) return rest
  return [{ type: 'list', ordered: element.tagName === 'ol', items }, ...rest]
}

/** Names numbering that the document cannot express, since its lists count 1, 2, 3. */
function nameNumbers(element: Element, context: Context): void {
  const start = attribute(element, 'start')?.trim() ?? ''
  const type = attribute(element, 'type')?.trim() ?? ''
  if (attribute(element, 'reversed') !== undefined) context.dropped.name('order of a list (it counts down)')
  if (/^[-+]?\d/.test(start) && Number.parseInt(start, 10) !== 1)
    context.dropped.name(`number of a list (it starts at ${Number.parseInt(start, 10)})`)
  if (/^[aAiI]$/.test(type)) context.dropped.name(`number of a list (type ${type})`)
  let number = 1
  for (const item of element.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    const value = Number.parseInt(attribute(item, 'value') ?? '', 10)
    if (!Number.isNaN(value) && value !== number) {
      context.dropped.name(`number of a list item (${value})`)
      number = value
    }
    number++
  }
}

const isWrapper = (element: Element): boolean => element.childNodes.length === 0

function addItem(items: ListItem[], folded: ReturnType<typeof flattenBlocks>, own: boolean): void {
  const { spans, lists } = folded
  const [first] = lists
  if (spans.length === 0 && !first) return
  const inner = lists.flatMap((one) => one.items)
  const last = items.at(-1)
  // Old editors, and Google Docs, put a nested list beside the item that it belongs to instead of inside it.
  if (spans.length === 0 && first && last && !own) {
    if (last.list) for (const item of inner) last.list.items.push(item)
    else last.list = { ordered: first.ordered, items: inner }
    return
  }
  items.push({ spans, ...(first && { list: { ordered: first.ordered, items: inner } }) })
}
