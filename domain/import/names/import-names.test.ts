import fs from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { droppedName } from '#domain/import/names/dropped-names.ts'
import { importName } from '#domain/import/names/import-name.ts'
import { IMPORT_NAMES } from '#domain/import/names/import-names.ts'
import { speak, speakSaid } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

type Node = { type?: string; [key: string]: unknown }

/** Texts that the code of these folders stores as names: what notes, warnings and problems are given. */
function storedTexts(folders: readonly string[]): string[] {
  const found = new Set<string>()
  const textOf = (node: Node): string[] => {
    if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
    if (node.type === 'ConditionalExpression')
      return [...textOf(node['consequent'] as Node), ...textOf(node['alternate'] as Node)]
    if (node.type !== 'TemplateLiteral') return []
    const quasis = node['quasis'] as { value: { cooked: string } }[]
    return [quasis.map(({ value }) => value.cooked).join('7')]
  }
  /** `name` puts its second text after the first one, if it has any. */
  const textsOf = (name: string, [first, second]: Node[]): string[] => {
    const texts = [first, name.startsWith('fault') && second].flatMap((one) => (one ? textOf(one) : []))
    if (name !== 'name' || !second) return texts
    const [detail] = textOf(second)
    return texts.flatMap((text) => (detail === undefined ? [text, `${text} 7`] : `${text} ${detail}`))
  }
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    const { type, callee, arguments: given, key, value } = node as Node
    const name = (callee as Node | undefined)?.['property'] ?? callee
    const isNoted = /^(?:lost|changed|warn|left|drop|name|faultOf|faultsOf|findingOf)$/.test(
      String((name as Node | undefined)?.['name']),
    )
    if (type === 'CallExpression' && isNoted)
      for (const one of textsOf(String((name as Node)['name']), given as Node[])) found.add(one)
    if (type === 'Property' && /^(?:what|why|problem)$/.test(String((key as Node)['name'])))
      for (const text of textOf(value as Node)) found.add(text)
    for (const below of Object.values(node)) walk(below)
  }
  for (const folder of folders)
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts') && !/\.test\.|testing\//.test(file))
        walk(parseAst(fs.readFileSync(`${folder}/${file}`, 'utf8'), { lang: 'ts' }))
  return [...found].filter((text) => / /.test(text))
}

/** Texts that take another name in their place `7`, all of which are in the table, or have a number after them. */
const COMPOSED =
  /^(?:7 → 7|7; it was left out|7 \((?:trash|7)\)|(?:\w+|alternative texts|(?:struck|inserted) words) 7|7 that the stored story lacks)$/

/** Sentences that any text with a bracket or semicolon is: both of its parts must be said. */
const OPEN = ['import\u0004{what} ({why})', '{what}; {why}']
/** Sentences that begin with the name of something outside; one that stands in the code would stay English in them. */
const OF_A_NAME = IMPORT_NAMES.map(String).filter((message) => /^\{(?:name|kind)\}/.test(message))
const isSaid = (text: string, say = importName) => /^SAID(?: \(SAID\)|; SAID)?$/.test(say(text))

test('every name that an import stores is said in the language of the desk (P-179)', () => {
  const all = storedTexts(['domain/import', 'domain/document/html', 'db/import'])
  expect(all.length).toBeGreaterThan(150)
  const unsaid = (texts: string[]) =>
    texts.filter((text) => ![text, `A picture ${text}`, `A file ${text}`].some((one) => isSaid(one)))
  speakSaid(...OPEN)
  expect(unsaid(['no such name (7)', 'no such name; 7'])).toHaveLength(2)
  expect(unsaid(all).filter((text) => !COMPOSED.test(text))).toEqual([])
  speakSaid(...OPEN, ...OF_A_NAME)
  expect(unsaid(['no such name (without an address)'])).toHaveLength(1)
  expect(unsaid(all.filter((text) => !text.includes('7')))).toEqual([])
})

test('every name of what a paste drops is said in the language of the desk', () => {
  const dropped = storedTexts(['domain/document/html'])
  expect(dropped.length).toBeGreaterThan(15)
  speakSaid()
  // An element of HTML has no other name.
  expect(dropped.filter((text) => !isSaid(text, droppedName))).toEqual(['img 7'])
})

test('values come out of a stored name, and a name within another is said, too', () => {
  speak('de', {
    'block {name} (its text stays)': 'Block {name} (sein Text bleibt)',
    'left in the export: {what}': 'nicht übernommen: {what}',
    'page of a section': 'Seite eines Ressorts',
    '{field} was cut at {n} characters':
      '{field} wurde nach {n, plural, one {einem Zeichen} other {# Zeichen}} gekürzt',
    '{name} (its text stays)': '{name} (der Text bleibt)',
  })
  expect([
    importName('block core/columns (its text stays)'),
    importName('left in the export: page of a section'),
    importName('kicker was cut at 2000 characters'),
    importName('a name that nobody knows'),
    droppedName('canvas (its text stays)'),
  ]).toEqual([
    'Block core/columns (sein Text bleibt)',
    'nicht übernommen: Seite eines Ressorts',
    'kicker wurde nach 2.000 Zeichen gekürzt',
    'a name that nobody knows',
    'canvas (der Text bleibt)',
  ])
  speak('en')
  expect(importName('kicker was cut at 2000 characters')).toBe('kicker was cut at 2000 characters')
})
