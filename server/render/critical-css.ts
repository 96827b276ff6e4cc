import { type AtRule, type ChildNode, parse, type Rule } from 'postcss'
import selectorParser, { type Selector } from 'postcss-selector-parser'

/** A piece of a style sheet: kept if its selectors can match, or if anything within it is kept. */
type Piece = { text: string } | { text: string; selectors: Needed[] } | { before: string; within: Piece[] }

/** Classes that a page must have for a selector to match: all of these, and of each `:is()` or `:has()` one alternative. */
type Needed = { classes: string[]; oneOf: Needed[][] }

/** At-rules that contain rules, and not declarations. */
const HOLDS_RULES = new Set(['layer', 'media', 'supports', 'container'])

/**
 * Parses a built style sheet and returns a function that drops comments and rules whose selectors need a class that the
 * page lacks, or a language: `:lang(ar)` counts as a class. Names within `:not()` and the like are ignored, so that a
 * rule too many may be kept, but none dropped that applies. Throws `CssSyntaxError`.
 */
export function criticalCss(css: string): (classes: ReadonlySet<string>) => string {
  const pieces = piecesOf(parse(css).nodes, css)
  return (classes) => pieces.map((piece) => used(piece, classes)).join('')
}

function used(piece: Piece, classes: ReadonlySet<string>): string {
  if ('within' in piece) {
    const within = piece.within.map((one) => used(one, classes)).join('')
    return within === '' ? '' : `${piece.before}{${within}}`
  }
  if (!('selectors' in piece)) return piece.text
  return piece.selectors.some((needed) => isIn(classes, needed)) ? piece.text : ''
}

const isIn = (page: ReadonlySet<string>, { classes, oneOf }: Needed): boolean =>
  classes.every((name) => page.has(name)) && oneOf.every((any) => any.some((needed) => isIn(page, needed)))

const piecesOf = (nodes: readonly ChildNode[], css: string): Piece[] =>
  nodes.filter((node) => node.type !== 'comment').map((node) => pieceOf(node, css))

function pieceOf(node: ChildNode, css: string): Piece {
  if (node.type === 'atrule' && node.nodes && HOLDS_RULES.has(node.name)) {
    return { before: headOf(node), within: piecesOf(node.nodes, css) }
  }
  const text = css.slice(node.source?.start?.offset, node.source?.end?.offset)
  return node.type === 'rule' ? { text, selectors: neededBy(node) } : { text }
}

const headOf = ({ name, params, raws }: AtRule): string =>
  `@${name}${raws.afterName ?? ''}${params}${raws.between ?? ''}`

/** Functions of which one argument has to match. */
const ONE_OF = new Set([':is', ':where', ':has'])

/** Scripts put text of any language into a page with one of these classes. */
const FILLED = ['kept', 'live-grid']
const aClass = (name: string): Needed => ({ classes: [name], oneOf: [] })

const neededBy = ({ selector }: Rule): Needed[] => selectorParser().astSync(selector).nodes.map(neededOf)

const neededOf = ({ nodes }: Selector): Needed => ({
  classes: nodes.flatMap((node) => (node.type === 'class' ? [node.value] : [])),
  oneOf: nodes.flatMap((node) => {
    if (node.type !== 'pseudo' || node.nodes.length === 0) return []
    if (node.value === ':lang') return [[...FILLED, ...node.nodes.map((one) => `:lang(${one})`)].map(aClass)]
    return ONE_OF.has(node.value) ? [node.nodes.map(neededOf)] : []
  }),
})
