/** Elements whose content is no text for a reader, or text whose line breaks count. */
const OPAQUE = /^<(script|style|pre|textarea|svg|math|figure|select|audio|video|object|iframe|table)\b/i

export type HtmlToken = { kind: 'text' | 'tag' | 'comment' | 'opaque'; text: string; name: string; isEnd: boolean }

/** Splits HTML into text, tags, comments and elements that are taken whole. Joined, the tokens are the source. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const lower = html.toLowerCase().length === html.length ? html.toLowerCase() : html
  // An end that is missing is searched for once.
  const missing = new Set<string>()
  let at = 0
  const push = (kind: HtmlToken['kind'], end: number, name = '', isEnd = false) => {
    if (end > at) tokens.push({ kind, text: html.slice(at, end), name, isEnd })
    at = end
  }
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', Math.max(at, start + 1))) {
    const begin = /^<(?:!--|!|\/?[a-z][\w:-]*)/i.exec(html.slice(start, start + 40))?.[0]
    if (begin === undefined) continue
    const isComment = begin === '<!--'
    if (isComment && missing.has(begin)) continue
    const end = html.indexOf(isComment ? '-->' : '>', start)
    if (end < 0 && !isComment) break
    if (end < 0) {
      missing.add(begin)
      continue
    }
    push('text', start)
    const opaque = OPAQUE.exec(begin)?.[1]?.toLowerCase()
    const close = opaque === undefined || missing.has(opaque) ? -1 : endOf(lower, opaque, end)
    if (opaque !== undefined && close < 0) missing.add(opaque)
    if (close >= 0) push('opaque', close, opaque)
    else if (isComment) push('comment', end + 3)
    else push('tag', end + 1, begin.replace(/^<\/?/, '').toLowerCase(), begin.startsWith('</'))
  }
  push('text', html.length)
  return tokens
}

/** Position after the element that begins before `from`, elements of its own kind inside it counted; −1 for no end. */
function endOf(lower: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'g')
  tag.lastIndex = from
  let depth = 1
  for (let found = tag.exec(lower); found; found = tag.exec(lower)) {
    depth += found[1] === '/' ? -1 : 1
    if (depth > 0) continue
    const end = lower.indexOf('>', found.index)
    return end < 0 ? -1 : end + 1
  }
  return -1
}
