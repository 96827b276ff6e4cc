import { parseAst } from 'vitest/node'

type Node = { type: string; [key: string]: unknown }
type Inside = { element?: string; attribute?: string; isCall?: boolean }

/** Attributes and properties whose value people read or hear, also where it is a single word in lower case. */
const READ = /^(?:aria-(?:label|description|roledescription)|title|placeholder|alt|label|hint|does|doing|says|lost)$/
/** Attributes that hold several names or capitals and are not text. */
const TECHNICAL =
  /^(?:class|className|id|aria-describedby|aria-labelledby|aria-controls|keys|d|viewBox|points|transform|style|href|src|rel|content|autoComplete|colorScheme|stroke.*|data-.*)$/
/** Elements of keys and code, which are the same in every language. */
const CODE = /^(?:kbd|code|style)$/
const LETTER = /\p{L}/u
/** A word with a capital and small letters, or several words: `Drafts`, `sent back`. */
const LIKE_TEXT = /^[\p{Lu}“][\p{Ll}’]|\p{L},? \p{L}/u
/** Several words with a capital or a mark of a sentence; class lists have neither. */
const SENTENCE = /^[\p{Lu}“].*\p{L}[,:]? [\p{L}“]|\p{L} .*\p{L}[.?!…]$|\p{L}’\p{L}/u

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const nameOf = (node: unknown): string => {
  const { name, value } = node as { name?: unknown; value?: unknown }
  return typeof name === 'string' ? name : typeof value === 'string' ? value : ''
}

/** Returns the texts that a TypeScript or TSX source shows to people and that are written in it, in order. */
export function visibleText(source: string, lang: 'ts' | 'tsx'): string[] {
  const found: string[] = []
  const add = (text: string, isText: boolean) => {
    if (isText) found.push(text.replace(/\s+/g, ' ').trim())
  }
  visit(parseAst(source, { lang }) as unknown as Node, {}, add)
  return found
}

type Add = (text: string, isText: boolean) => void

function visit(node: Node, inside: Inside, add: Add): void {
  switch (node.type) {
    case 'JSXText':
      return add(String(node['value']), LETTER.test(String(node['value'])) && !CODE.test(inside.element ?? ''))
    case 'Literal':
      return typeof node['value'] === 'string' ? add(node['value'], isText(node['value'], inside)) : undefined
    case 'TemplateElement': {
      const { cooked } = node['value'] as { cooked: string }
      return add(cooked, isText(cooked, inside))
    }
    default:
      for (const [child, within] of childrenOf(node, inside)) visit(child, within, add)
  }
}

/** True for a string that people read, by the place where it stands; addresses are not text. */
function isText(value: string, { element, attribute, isCall = false }: Inside): boolean {
  if (!LETTER.test(value) || value.startsWith('/')) return false
  if (attribute !== undefined) {
    if (TECHNICAL.test(attribute)) return false
    return READ.test(attribute) || LIKE_TEXT.test(value)
  }
  if (element !== undefined) return !CODE.test(element)
  return isCall || SENTENCE.test(value)
}

/** `t`, `msg` and `rich`. */
const SAYS = /^(?:t|msg|rich)$/
const IGNORED = /^(?:ImportDeclaration|ExportAllDeclaration|ImportExpression|TS.*Type.*)$/

/** The children of a node, each with the element or attribute that it stands in. */
function childrenOf(node: Node, inside: Inside): [Node, Inside][] {
  const all = (value: unknown, within: Inside): [Node, Inside][] =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [child, within])
  const { type } = node
  if (type === 'JSXAttribute') return all(node['value'], { attribute: nameOf(node['name']) })
  if (type === 'JSXElement') {
    const opening = node['openingElement'] as Node
    return [...all(opening['attributes'], {}), ...all(node['children'], { element: nameOf(opening['name']) })]
  }
  // The condition of a choice and the two sides of a comparison are not shown.
  if (type === 'ConditionalExpression')
    return [...all(node['test'], {}), ...all([node['consequent'], node['alternate']], inside)]
  if (type === 'BinaryExpression' && node['operator'] !== '+') return []
  if (type === 'LogicalExpression') return [...all(node['left'], {}), ...all(node['right'], inside)]
  if (type === 'CallExpression') {
    const callee = node['callee'] as Node
    // A sentence that is said is translated; its values are not.
    if (SAYS.test(nameOf(callee))) return all((node['arguments'] as unknown[]).slice(1, 2), {})
    const isToast = nameOf(callee) === 'toast' || nameOf(callee['object'] ?? callee) === 'toast'
    return [...all(callee, {}), ...all(node['arguments'], isToast ? { isCall: true } : {})]
  }
  if (type === 'Property') return all(node['value'], { attribute: nameOf(node['key']) })
  if (type === 'NewExpression' && nameOf(node['callee']) === 'Error') return []
  if (IGNORED.test(type)) return []
  const within = PASSES.test(type) ? inside : {}
  return Object.entries(node).flatMap(([key, value]) => (key === 'parent' ? [] : all(value, within)))
}

/** Nodes whose value is that of their children. */
const PASSES =
  /^(?:JSXExpressionContainer|TemplateLiteral|ParenthesizedExpression|ArrayExpression|BinaryExpression|TS(?:As|Satisfies|NonNull)Expression|JSXFragment)$/
