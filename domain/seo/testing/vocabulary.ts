import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Vocabulary of schema.org, read from the types of `schema-dts`: each type with its parents and properties. TypeScript
 * alone is not enough, because it does not check properties that are spread into an object.
 */
type Known = { parents: string[]; properties: Map<string, string> }

const folder = path.dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'))
const source = fs.readFileSync(path.join(folder, 'dist/schema.d.ts'), 'utf8')

const known = new Map<string, Known>()
for (const [, name = '', above = '', body = ''] of source.matchAll(
  /^interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}/gms,
)) {
  const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/gm)]
  known.set(name, {
    parents: [...above.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent),
    properties: new Map(properties.map(([, property = '', range = '']) => [property, range])),
  })
}
// A type without properties of its own has no base interface: its leaf extends those of its parents.
for (const [, name = '', above = ''] of source.matchAll(/^export interface (\w+)Leaf extends ([^{]+) \{/gm)) {
  if (known.has(name)) continue
  const parents = [...above.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent)
  known.set(name, { parents, properties: new Map() })
}

const lineOf = (type: string): string[] => [type, ...(known.get(type)?.parents ?? []).flatMap(lineOf)]

function rangeOf(type: string, property: string): string[] | null {
  for (const one of lineOf(type)) {
    const range = known.get(one)?.properties.get(property)
    if (range !== undefined) return range.split(' | ')
  }
  return null
}

/** Errors in structured data against schema.org, each as a sentence: an unknown type, property or kind of value. */
export function mistakesIn(graph: object): string[] {
  const nodes = ('@graph' in graph ? graph['@graph'] : [graph]) as object[]
  return nodes.flatMap((node) => mistakesInNode(node, 'the graph'))
}

function mistakesInNode(node: object, at: string): string[] {
  const type = String(Reflect.get(node, '@type'))
  if (!known.has(type)) return [`${at} has a ${type}, which schema.org does not know`]
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const range = rangeOf(type, property)
    if (!range) return [`a ${type} has no ${property}`]
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => mistakesInValue(one, range, `${type}.${property}`))
  })
}

function mistakesInValue(value: unknown, range: string[], at: string): string[] {
  if (value === undefined || value === null || value === '') return [`${at} is empty`]
  // An address may replace the thing that it identifies.
  if (typeof value === 'string' && range.includes('IdReference') && /^https?:/.test(value)) return []
  if (typeof value !== 'object') {
    const words = typeof value === 'boolean' ? ['Boolean'] : typeof value === 'number' ? NUMBERS : TEXTS
    return words.some((word) => range.includes(word))
      ? []
      : [`${at} takes no ${typeof value}: ${JSON.stringify(value)}`]
  }
  if ('@id' in value && Object.keys(value).length === 1) return []
  const type = String(Reflect.get(value, '@type'))
  const fits = lineOf(type).some((one) => range.includes(one))
  return [...(fits ? [] : [`${at} takes no ${type}`]), ...mistakesInNode(value, at)]
}

// Search engines ask for a width in pixels as a bare number, although schema.org has a `Distance`.
const NUMBERS = ['Integer', 'Number', 'Distance']
const TEXTS = ['Text', 'URL', 'Date', 'DateTime', 'string']
