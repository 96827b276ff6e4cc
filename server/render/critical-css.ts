/** A piece of a style sheet: kept if its selectors can match, or if anything within it is kept. */
type Piece =
  | { text: string }
  | { before: string; selectors: string[][]; body: string }
  | { before: string; within: Piece[] }

/** At-rules that contain rules, and not declarations. */
const HOLDS_RULES = /^@(?:layer|media|supports|container)\b/

/**
 * Parses a built style sheet (plain CSS, without comments) and returns a function that drops rules whose selectors
 * name a class that the page lacks. Names within `:not()`, `:has()` and the like are ignored, so that a rule too many
 * may be kept, but none dropped that applies.
 */
export function criticalCss(css: string): (classes: ReadonlySet<string>) => string {
  const pieces = piecesOf(css)
  return (classes) => pieces.map((piece) => used(piece, classes)).join('')
}

function used(piece: Piece, classes: ReadonlySet<string>): string {
  if ('text' in piece) return piece.text
  if ('within' in piece) {
    const within = piece.within.map((one) => used(one, classes)).join('')
    return within === '' ? '' : `${piece.before}{${within}}`
  }
  const isUsed = piece.selectors.some((names) => names.every((name) => classes.has(name)))
  return isUsed ? `${piece.before}{${piece.body}}` : ''
}

function piecesOf(css: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < css.length;) {
    const end = endOf(css, at, /[{;]/g)
    const before = css.slice(at, end)
    if (css[end] !== '{') {
      pieces.push({ text: css.slice(at, end + 1) })
      at = end + 1
      continue
    }
    const close = closeOf(css, end)
    pieces.push(pieceOf(before, css.slice(end + 1, close)))
    at = close + 1
  }
  return pieces
}

function pieceOf(before: string, body: string): Piece {
  if (HOLDS_RULES.test(before)) return { before, within: piecesOf(body) }
  if (before.startsWith('@')) return { text: `${before}{${body}}` }
  return { before, body, selectors: outside(before).split(',').map(classesIn) }
}

/** A list of selectors without the content of parentheses and brackets. */
function outside(selectors: string): string {
  const less = selectors.replace(/"[^"]*"|'[^']*'/g, '').replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  return less === selectors ? less : outside(less)
}

const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)

/** Position of the first match from `at` on, outside of strings; the end if there is none. */
function endOf(css: string, at: number, what: RegExp): number {
  what.lastIndex = at
  const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g
  for (let found = what.exec(css); found; found = what.exec(css)) {
    string.lastIndex = at
    let quoted = string.exec(css)
    while (quoted && quoted.index + quoted[0].length <= found.index) quoted = string.exec(css)
    if (!quoted || quoted.index > found.index) return found.index
    what.lastIndex = quoted.index + quoted[0].length
  }
  return css.length
}

function closeOf(css: string, open: number): number {
  let depth = 1
  let at = open + 1
  while (depth > 0) {
    at = endOf(css, at, /[{}]/g)
    if (at >= css.length) throw new Error('A style sheet ends inside a rule.')
    depth += css[at] === '{' ? 1 : -1
    at += 1
  }
  return at - 1
}
