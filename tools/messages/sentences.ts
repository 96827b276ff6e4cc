import { parseAst } from 'vitest/node'

export type Node = { type: string; start: number; [key: string]: unknown }
/** A sentence in a source: its English text, its context, and whether it may have tags. */
export type Sentence = { text: string; context: string | undefined; hasTags: boolean }
export type Read = { sentences: Sentence[]; problems: string[] }

const MODULES = /^#(?:domain\/messages\/t|components\/desk\/parts\/rich)\.ts/
const LETTER = /\p{L}/u
const SAYS = /^(?:t|msg|rich)$/
const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|PropertyDefinition)$/
/** Methods that run a function at once, also while a module is read. */
const RUNS_NOW = /^(?:map|flatMap|filter|forEach|reduce|from|fromEntries|toSorted)$/
const WRAPPERS = /^(?:TS(?:As|Satisfies|NonNull)Expression|ParenthesizedExpression|ChainExpression)$/

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
export const partsOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
export const parsed = (file: string, source: string): Node =>
  parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node

/** Returns the sentences of a source in order, and what of it no translator could be given. */
export function sentencesIn(file: string, source: string): Read {
  const program = parsed(file, source)
  const names = namesIn(program)
  const read: Read = { sentences: [], problems: [] }
  if (names.size === 0) return read
  const constants = constantsIn(program)
  const visit = (node: Node, isWithin: boolean): void => {
    const name = node.type === 'CallExpression' ? names.get(nameOf(node['callee'])) : undefined
    if (name !== undefined) {
      const line = source.slice(0, node.start).split('\n').length
      const refuse = (why: string) => read.problems.push(`${file}:${line}: ${why}`)
      if (!isWithin && name !== 'msg') refuse(`${name}() runs while the module is read: a table takes msg()`)
      takeCall(node, name, { names, constants, refuse, add: (sentence) => read.sentences.push(sentence) })
    }
    const isRunNow = node.type === 'CallExpression' && RUNS_NOW.test(nameOf((node['callee'] as Node)['property']))
    for (const child of partsOf(node)) {
      if (isRunNow && FUNCTIONS.test(child.type)) for (const part of partsOf(child)) visit(part, isWithin)
      else visit(child, isWithin || FUNCTIONS.test(child.type))
    }
  }
  visit(program, false)
  return read
}

type Taking = {
  names: Map<string, string>
  constants: Map<string | null, Node>
  refuse: (why: string) => void
  add: (sentence: Sentence) => void
}

function takeCall(call: Node, name: string, { names, constants, refuse, add }: Taking): void {
  const [first, ...rest] = call['arguments'] as Node[]
  const given = name === 't' ? rest[1] : name === 'msg' ? rest[0] : undefined
  const context = given && textOf(given)
  if (given && context === undefined) return refuse('a context is no text that stands here')
  const take = (argument: Node | undefined): void => {
    const text = argument && textOf(argument)
    if (text !== undefined) return add({ text, context, hasTags: name === 'rich' })
    if (argument && WRAPPERS.test(argument.type)) return take(argument['expression'] as Node)
    if (argument?.type === 'LogicalExpression') {
      take(argument['left'] as Node)
      return take(argument['right'] as Node)
    }
    // It is read by itself.
    if (argument?.type === 'CallExpression' && names.get(nameOf(argument['callee'])) === 'msg') return
    if (argument?.type === 'ConditionalExpression') {
      take(argument['consequent'] as Node)
      return take(argument['alternate'] as Node)
    }
    if (name === 'msg' || !argument || !/^(?:Identifier|MemberExpression)$/.test(argument.type))
      return refuse(`${name}() takes a text that stands here, a choice of such, or a name from a table of msg()`)
    const [root = null, ...keys] = pathOf(argument)
    const constant = constants.get(root)
    if (constant && hasPlainText(constant, keys)) refuse(`${root} is said by ${name}(), and its texts are not in msg()`)
  }
  take(first)
}

/** Local names of `t`, `msg` and `rich`, with those that they are known by. */
function namesIn(program: Node): Map<string, string> {
  const imports = (program['body'] as Node[]).filter(
    ({ type, source }) => type === 'ImportDeclaration' && MODULES.test(String((source as Node)['value'])),
  )
  const specifiers = imports.flatMap((one) => one['specifiers'] as Node[])
  const names = specifiers.map((one): [string, string] => [nameOf(one['local']), nameOf(one['imported'])])
  return new Map(names.filter(([, name]) => SAYS.test(name)))
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '')

/** The text of a literal; undefined where a node is none. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  const [only, ...more] = node.type === 'TemplateLiteral' ? (node['quasis'] as Node[]) : []
  return only && more.length === 0 ? (only['value'] as { cooked: string }).cooked : undefined
}

/** The name that an expression begins with, and the properties that it looks up; null for one that is computed. */
function pathOf(node: Node): (string | null)[] {
  if (WRAPPERS.test(node.type)) return pathOf(node['expression'] as Node)
  if (node.type !== 'MemberExpression') return [nameOf(node)]
  return [...pathOf(node['object'] as Node), node['computed'] === true ? null : nameOf(node['property'])]
}

/** Constants of a file by name; two of one name are left out. */
function constantsIn(program: Node): Map<string, Node> {
  const found = new Map<string, Node[]>()
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator' && isNode(node['init'])) {
      const name = nameOf(node['id'])
      found.set(name, [...(found.get(name) ?? []), node['init']])
    }
    partsOf(node).forEach(visit)
  }
  visit(program)
  return new Map([...found].flatMap(([name, [only, ...more]]) => (only && more.length === 0 ? [[name, only]] : [])))
}

/** True for a text outside `msg`, or a table or choice that has one below these keys. Other calls do not count. */
function hasPlainText(node: Node, keys: readonly (string | null)[]): boolean {
  const [key = null, ...below] = keys
  const inside = (names: string[], left = keys) =>
    names
      .flatMap((name) => node[name])
      .filter(isNode)
      .some((child) => hasPlainText(child, left))
  if (WRAPPERS.test(node.type)) return inside(['expression'])
  if (node.type === 'ObjectExpression') return inside(['properties'])
  if (node.type === 'Property') return (key === null || nameOf(node['key']) === key) && inside(['value'], below)
  if (node.type === 'ArrayExpression') return inside(['elements'], below)
  if (node.type === 'ConditionalExpression') return inside(['consequent', 'alternate'])
  return LETTER.test(textOf(node) ?? '')
}
