import { parsedJson } from '#domain/text/parsed-json.ts'

/** A block of the editor, with its HTML and its inner blocks in order. `name` is null for text outside of all blocks. */
export type WpBlock = {
  name: string | null
  attributes: Record<string, unknown>
  parts: (string | WpBlock)[]
}

const NAME = /^(\/?)wp:((?:[a-z][\w-]*\/)?[a-z][\w-]*)(?=[\s/]|$)/
const MAX_DEPTH = 100

/**
 * Parses the mark-up of the block editor, `<!-- wp:name {json} -->…<!-- /wp:name -->`. Never fails: an end without a
 * beginning is left out, and a block without an end goes to the end of the one around it. A name without a slash
 * belongs to the core: `core/paragraph`. Text that is deeper than a hundred blocks belongs to the hundredth.
 */
export function blockTree(text: string): WpBlock[] {
  const root: WpBlock = { name: null, attributes: {}, parts: [] }
  const open = [root]
  const add = (part: string | WpBlock) => open.at(-1)?.parts.push(part)
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start + 4)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    const mark = markOf(text.slice(start + 4, end).trim())
    if (!mark) continue
    if (start > at) add(text.slice(at, start))
    at = end + 3
    if (mark.isEnd) closeBlock(open, mark.name)
    else {
      const block: WpBlock = { name: mark.name, attributes: attributesOf(mark.json), parts: [] }
      add(block)
      if (!mark.isVoid && open.length <= MAX_DEPTH) open.push(block)
    }
  }
  if (at < text.length) add(text.slice(at))
  return root.parts.map((part) => (typeof part === 'string' ? { name: null, attributes: {}, parts: [part] } : part))
}

/** Reads a comment as the mark of a block; null for any other comment. */
function markOf(comment: string): { name: string; json: string; isEnd: boolean; isVoid: boolean } | null {
  const [begin, slash = '', name = ''] = NAME.exec(comment) ?? []
  if (begin === undefined) return null
  const rest = comment.slice(begin.length).trim()
  const isVoid = rest.endsWith('/')
  const json = isVoid ? rest.slice(0, -1).trim() : rest
  return { name: name.includes('/') ? name : `core/${name}`, json, isEnd: slash !== '', isVoid }
}

function closeBlock(open: WpBlock[], name: string): void {
  const at = open.findLastIndex((block) => block.name === name)
  if (at > 0) open.length = at
}

const attributesOf = (json: string) => (parsedJson(json) ?? {}) as Record<string, unknown>

export const textAttribute = (block: WpBlock, name: string): string => {
  const value = block.attributes[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
