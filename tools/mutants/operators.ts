import { parseAst } from 'vitest/node'

type Node = { type: string; start: number; end: number; [key: string]: unknown }
/** A change of one place in a source: `text` stands for what is between the two offsets. */
export type Change = { operator: string; start: number; end: number; text: string }
type Operator = (node: Node, textOf: (node: Node) => string, parents: readonly Node[]) => string | Change | null

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const inside = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const part = (node: Node, name: string) => node[name] as Node
const instead = (node: Node, text: string): Change => ({ operator: '', start: node.start, end: node.end, text })

const COMPARISONS: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' }
/** Methods that return what they were called on, more or less. */
const LINKS = /^(?:filter|slice|sort|toSorted|reverse|toReversed|trim|toLowerCase|normalize)$/
/** Attributes that no unit test can be asked to tell apart. */
const STYLING = /^(?:className|style|key|size|autoComplete|spellCheck)$/
const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** Returns whether a function returns nothing itself; functions within it do not count. */
const returnsNothing = (node: Node): boolean =>
  !(node.type === 'ReturnStatement' && isNode(node['argument'])) &&
  inside(node).every((child) => FUNCTIONS.test(child.type) || returnsNothing(child))

/** Returns the text that stands for a node, or the change of another place; null where the operator does not apply. */
const operators: Record<string, Operator> = {
  'flip comparison': (node, textOf) => {
    const other = node.type === 'BinaryExpression' && COMPARISONS[node['operator'] as string]
    if (!other) return null
    // The text between the sides has their brackets, too.
    const between = { ...node, start: part(node, 'left').end, end: part(node, 'right').start }
    return instead(between, textOf(between).replace(String(node['operator']), other))
  },
  'swap && and ||': (node, textOf) => {
    const other = node.type === 'LogicalExpression' && { '&&': '||', '||': '&&', '??': '' }[node['operator'] as string]
    // In brackets, because the two bind differently.
    return other ? `((${textOf(part(node, 'left'))}) ${other} (${textOf(part(node, 'right'))}))` : null
  },
  'negate condition': (node, textOf) =>
    node.type === 'IfStatement' ? instead(part(node, 'test'), `!(${textOf(part(node, 'test'))})`) : null,
  'swap branches': (node, textOf) =>
    node.type === 'ConditionalExpression'
      ? `${textOf(part(node, 'test'))} ? (${textOf(part(node, 'alternate'))}) : (${textOf(part(node, 'consequent'))})`
      : null,
  'drop statement': (node) =>
    node.type === 'ExpressionStatement' && !node['directive'] && /Call|Await/.test(part(node, 'expression').type)
      ? ';'
      : null,
  'drop await': (node, textOf) => (node.type === 'AwaitExpression' ? `(${textOf(part(node, 'argument'))})` : null),
  'return early': (node, _, parents) => {
    const isBody = node.type === 'BlockStatement' && FUNCTIONS.test(parents.at(-1)?.type ?? '')
    return isBody && inside(node).length > 0 && returnsNothing(node) ? '{}' : null
  },
  'off by one': (node, _, parents) => {
    const value = valueOf(node, parents)
    return typeof value === 'number' ? `(${value + 1})` : null
  },
  'flip boolean': (node, _, parents) => {
    const value = valueOf(node, parents)
    return typeof value === 'boolean' ? String(!value) : null
  },
  'empty string': (node, _, parents) => {
    const value = valueOf(node, parents)
    return typeof value === 'string' && value !== '' ? "''" : null
  },
  'take fallback': (node, textOf) =>
    node.type === 'LogicalExpression' && node['operator'] === '??' ? `(${textOf(part(node, 'right'))})` : null,
  'drop method': (node, textOf) => {
    const callee = node.type === 'CallExpression' ? part(node, 'callee') : null
    if (callee?.type !== 'MemberExpression' || !LINKS.test(String(part(callee, 'property')['name']))) return null
    const rest = { ...node, start: part(callee, 'object').end }
    return instead(rest, /^[\s)]*/.exec(textOf(rest))?.[0] ?? '')
  },
  'drop attribute': (node) =>
    node.type === 'JSXAttribute' && !STYLING.test(String(part(node, 'name')['name'])) ? '' : null,
}
export const OPERATORS = Object.keys(operators)

/** The value of a literal, unless that is the name of a property, a directive, or the text of an attribute. */
function valueOf(node: Node, parents: readonly Node[]): unknown {
  const parent = parents.at(-1)
  if (node.type !== 'Literal' || parent?.type === 'JSXAttribute' || parent?.['directive']) return null
  const isName = parent?.['key'] === node || (parent?.type === 'MemberExpression' && typeof node['value'] === 'string')
  return isName ? null : node['value']
}

/** Nodes without anything that runs: types, and what is imported or handed on from another file. */
const isSkipped = (node: Node): boolean =>
  (/^(?:TS|Import)/.test(node.type) && !/^TS\w+Expression$/.test(node.type)) ||
  (node.type.startsWith('Export') && isNode(node['source']))

/** Lists every change that an operator can make to a source. Each leaves a source that parses. */
export function changesOf(source: string, lang: 'ts' | 'tsx'): Change[] {
  const found: Change[] = []
  const textOf = (node: Node) => source.slice(node.start, node.end)
  const visit = (node: Node, parents: readonly Node[]): void => {
    if (isSkipped(node)) return
    for (const [operator, apply] of Object.entries(operators)) {
      const made = apply(node, textOf, parents)
      if (made !== null) found.push({ ...(typeof made === 'string' ? instead(node, made) : made), operator })
    }
    for (const child of inside(node)) visit(child, [...parents, node])
  }
  visit(parseAst(source, { lang }) as unknown as Node, [])
  return found
}
