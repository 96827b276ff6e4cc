/** A piece of a style sheet: kept where its selectors can match, or wherever anything within it is kept. */
type Piece =
  | { text: string }
  | { before: string; selectors: string[][]; body: string }
  | { before: string; within: Piece[] }

/** Of what these hold rules, and not declarations. */
const HOLDS_RULES = /^@(?:layer|media|supports|container)\b/

/**
 * Makes of a built style sheet (plain CSS, without comments) what says of it to a page with these classes: rules whose
 * selectors name a class that the page has not are left out. Names within `:not()`, `:has()` and the like ask for
 * nothing, so that a rule is rather kept too many than left out.
 */
export function usedRules(css: string): (classes: ReadonlySet<string>) => string {
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
  for (let at = 0; at < css.length; ) {
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

/** A list of selectors without what stands in its parentheses and brackets. */
function outside(selectors: string): string {
  const less = selectors.replace(/"[^"]*"|'[^']*'/g, '').replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  return less === selectors ? less : outside(less)
}

const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)

/** Where the first of these stands from `at` on, outside of strings; the end where none does. */
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
    if (at >= css.length) throw new Error('A style sheet ends within a rule.')
    depth += css[at] === '{' ? 1 : -1
    at += 1
  }
  return at - 1
}
