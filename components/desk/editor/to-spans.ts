import type { JSONContent } from '@tiptap/react'
import { isTextHref } from '#domain/document/blocks/href.ts'
import { FLAGS, type Mark, type Span } from '#domain/document/blocks/schema.ts'

const MARK_ORDER: readonly string[] = [...FLAGS, 'link', 'footnote']
const MAX_NOTE = 2_000

/**
 * Converts text nodes to spans: neighbours with the same marks are joined; a line break takes the marks of the text
 * before it.
 */
export function spansOf(nodes: JSONContent[]): Span[] {
  const spans: Span[] = []
  for (const node of nodes) {
    const last = spans.at(-1)
    const text = node.type === 'hardBreak' ? '\n' : (node.text ?? '')
    if (text === '') continue
    // A footnote stays on one line, so a line break ends it.
    const before = last?.marks?.filter((mark) => mark.type !== 'footnote') ?? []
    const marks = node.type === 'hardBreak' ? before : marksOf(node)
    if (last && sameMarks(last.marks ?? [], marks)) last.text += text
    else spans.push({ text, ...(marks.length > 0 && { marks }) })
  }
  return spans
}

/** Joins the texts of several paragraphs with line breaks. */
export const linesAsSpans = (paragraphs: JSONContent[]): Span[] =>
  spansOf(paragraphs.flatMap(({ content = [] }, at) => (at > 0 ? [{ type: 'hardBreak' }, ...content] : content)))

export const hasWords = (spans: Span[]) => spans.some((span) => span.text.trim() !== '')

function marksOf(node: JSONContent): Mark[] {
  const marks = new Map<string, Mark>()
  for (const { type, attrs } of node.marks ?? []) {
    const flag = FLAGS.find((one) => one === type)
    if (flag) marks.set(flag, { type: flag })
    const href: unknown = attrs?.href
    if (type === 'link' && typeof href === 'string' && isTextHref(href)) marks.set(type, { type, href })
    const text: unknown = attrs?.text
    if (type === 'footnote' && typeof text === 'string' && text.trim() !== '')
      marks.set(type, { type, text: text.trim().slice(0, MAX_NOTE) })
  }
  return [...marks.values()].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

const sameMarks = (a: Mark[], b: Mark[]) => JSON.stringify(a) === JSON.stringify(b)
