import type { Span } from '#domain/document/blocks/schema.ts'
import type { Draft, ListItem } from '#domain/document/html/draft.ts'
import { attribute, type Element, isElement, isText, type Node } from '#domain/document/html/node.ts'

const IGNORED = /mso-list\s*:\s*ignore/i
const BULLET = /^[\s(]*(?:\P{L}{0,8}|\p{L}|[ivxlcdm]{1,8})[.):\s]*$/iu
const NUMBER = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i

/** List item as Word puts it on the clipboard: a paragraph with its list level, because there are no lists there. */
export type WordItem = { type: 'word-item'; level: number; ordered: boolean; spans: Span[] }

/** List level, from 1, of a paragraph that Word shows as a list item; null for any other element. */
export function wordLevel(element: Element): number | null {
  const style = attribute(element, 'style')
  if (!style?.includes('mso-list')) return null
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(style)?.[1]
  return level === undefined ? null : Math.max(1, Number(level))
}

/** True for the bullet or number that Word writes as text before an item; never true for words. */
export const isWordBullet = (element: Element): boolean =>
  IGNORED.test(attribute(element, 'style') ?? '') && isBullet(textOf(element))

const isBullet = (text: string): boolean => text.trim().length <= 20 && BULLET.test(text.trim())

export function isNumbered(element: Element): boolean {
  const bullet = findBullet(element.childNodes)
  return bullet !== undefined && NUMBER.test(textOf(bullet).trim())
}

/** Converts runs of Word's list paragraphs to lists; leaves everything else as it is. */
export function withWordLists(parts: (Draft | WordItem)[]): Draft[] {
  const drafts: Draft[] = []
  let open: { level: number; items: ListItem[] }[] = []
  for (const part of parts) {
    if (part.type !== 'word-item') {
      open = []
      drafts.push(part)
      continue
    }
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > part.level) open.pop()
    const top = open.at(-1)
    const parent = top?.items.at(-1)
    if (!top) {
      const items: ListItem[] = [{ spans: part.spans }]
      drafts.push({ type: 'list', ordered: part.ordered, items })
      open = [{ level: part.level, items }]
    } else if (part.level > top.level && parent) {
      parent.list = { ordered: part.ordered, items: [{ spans: part.spans }] }
      open.push({ level: part.level, items: parent.list.items })
    } else top.items.push({ spans: part.spans })
  }
  return drafts
}

function findBullet(nodes: Node[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const found = isWordBullet(node) ? node : findBullet(node.childNodes)
    if (found) return found
  }
  return undefined
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : '')).join('')
}
