import { parseAst } from 'vitest/node'

type Node = { type: string; start: number; end: number; [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const inside = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const nameOf = (node: unknown): unknown => (node as { name?: string; value?: unknown }).name ?? (node as Node)['value']

/** Methods of the query client whose first argument is a key. */
const BY_KEY = /^(?:set|get)Quer(?:y|ies)(?:Data|State|Defaults)$/
/** A key of a factory, `sectionQueries.every().queryKey`, or a root of keys that a module of queries exports. */
const FROM_MODULE = /^\w+Queries\.\w/

/** Returns the keys of queries that a TypeScript or TSX source writes itself, as they stand in it. */
export function handMadeKeys(source: string, lang: 'ts' | 'tsx'): string[] {
  const found: string[] = []
  const check = (key: Node) => {
    const text = source.slice(key.start, key.end)
    if (!FROM_MODULE.test(text)) found.push(text)
  }
  const visit = (node: Node): void => {
    if (node.type === 'Property' && nameOf(node['key']) === 'queryKey') check(node['value'] as Node)
    if (node.type === 'CallExpression') {
      const { property } = node['callee'] as { property?: Node }
      const [key] = node['arguments'] as Node[]
      if (key && property && BY_KEY.test(String(nameOf(property)))) check(key)
    }
    // `renews: [...]` of an act, also where several acts share it.
    const name = node.type === 'Property' ? node['key'] : node.type === 'VariableDeclarator' ? node['id'] : null
    const value = (node.type === 'Property' ? node['value'] : node['init']) as Node | null
    if (name !== null && nameOf(name) === 'renews' && value?.type === 'ArrayExpression')
      (value['elements'] as Node[]).forEach(check)
    inside(node).forEach(visit)
  }
  visit(parseAst(source, { lang }) as unknown as Node)
  return found
}
