import { defaultTreeAdapter, serialize } from 'parse5'
import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, isElement, type Node } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { BLOCK_MARK } from '#domain/import/archive-html.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

/** HTML without the unknown blocks that the map drops. */
export function withoutBlocks(html: string, rules: NonNullable<ImportMap['blocks']>): string {
  const dropped = new Set(Object.keys(rules).filter((name) => rules[name] === 'drop'))
  if (dropped.size === 0 || !html.includes(BLOCK_MARK)) return html
  const root = defaultTreeAdapter.createDocumentFragment()
  root.childNodes = kept(parseGuarded(html, new Dropped()), dropped)
  return serialize(root, { scriptingEnabled: false })
}

function kept(nodes: Node[], dropped: ReadonlySet<string>): Node[] {
  return nodes.filter((node) => {
    if (!isElement(node)) return true
    if (dropped.has(attribute(node, BLOCK_MARK) ?? '')) return false
    node.childNodes = kept(node.childNodes, dropped)
    return true
  })
}
