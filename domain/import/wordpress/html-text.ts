import { parseFragment } from 'parse5'
import { type Node, textBelow } from '#domain/document/html/node.ts'
import { cleanText } from '#domain/text/clean-text.ts'

/** Words of HTML as one line of plain text: tags go, character references are decoded. */
export function plainLine(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  const nodes: Node[] = parseFragment(html.replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, ' $&')).childNodes
  return oneLine(nodes.map(textBelow).join(''))
}

const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ').trim()
