import fs from 'node:fs'
import { messagePartsFor } from '#domain/messages/rare-rooms.ts'
import { isNode, type Node, parsed, partsOf } from '#tools/messages/sentences.ts'

/** How early a browser needs a sentence: on the first screen, on another one of the desk, in rare rooms only, or never. */
export type Place = 'first' | 'desk' | 'rare' | 'server'

/** Modules that the first screen is made of: the list of stories in its frame, and what may stand before or instead of it. */
const FIRST = [
  'app/desk/{layout,error}.tsx',
  'app/desk/(room)/{layout,page,error,not-found}.tsx',
  'app/desk/{sign-in,link}/page.tsx',
]

const isInRareRoom = (file: string) => messagePartsFor(file.replace(/^app\/desk\/\(room\)/, '/desk')).includes('rare')

/**
 * Returns for a file whether a browser loads it, and with which screen. A part that the first screen loads later, such as
 * the editor of a new story, comes after the rest of the sentences.
 */
export function placeOfFiles(): (file: string) => Place {
  const known = new Map<string, Imports>()
  const first = loadedFrom(fs.globSync(FIRST), ({ now }) => now, known)
  const all = fs.globSync('app/desk/**/*.{ts,tsx}').filter((file) => !/\.test\./.test(file))
  const loadedBy = (entries: readonly string[]) => loadedFrom(entries, ({ now, later }) => [...now, ...later], known)
  const desk = loadedBy(all.filter((file) => !isInRareRoom(file)))
  const rare = loadedBy(all.filter(isInRareRoom))
  return (file) => (first.has(file) ? 'first' : desk.has(file) ? 'desk' : rare.has(file) ? 'rare' : 'server')
}

/** `later`: by `import()`. */
type Imports = { now: string[]; later: string[]; isClient: boolean }

/**
 * Lists the files that a browser loads for these entries: those that say `use client`, and all that they import. What a
 * component of the server says is in its HTML.
 */
function loadedFrom(
  entries: readonly string[],
  filesOf: (imports: Imports) => string[],
  known: Map<string, Imports>,
): Set<string> {
  const [rendered, loaded] = [new Set(entries), new Set<string>()]
  const read = (file: string): Imports => {
    const found = known.get(file) ?? importsOf(file)
    known.set(file, found)
    return found
  }
  // Sets grow while they are walked.
  for (const file of rendered) {
    const imports = read(file)
    if (imports.isClient) loaded.add(file)
    else for (const one of filesOf(imports)) rendered.add(one)
  }
  for (const file of loaded) for (const one of filesOf(read(file))) loaded.add(one)
  return loaded
}

function importsOf(file: string): Imports {
  const imports: Imports = { now: [], later: [], isClient: false }
  if (!/\.tsx?$/.test(file) || !fs.existsSync(file)) return imports
  const program = parsed(file, fs.readFileSync(file, 'utf8'))
  const visit = (node: Node): void => {
    const source = isNode(node['source']) ? String(node['source']['value']) : ''
    const list = node.type === 'ImportExpression' ? imports.later : imports.now
    if (source.startsWith('#') && !isOfTypes(node)) list.push(source.slice(1))
    partsOf(node).forEach(visit)
  }
  visit(program)
  return { ...imports, isClient: (program['body'] as Node[])[0]?.['directive'] === 'use client' }
}

/** True for an import of types alone, which is erased. */
function isOfTypes(node: Node): boolean {
  const specifiers = (node['specifiers'] ?? []) as Node[]
  const areTypes = specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type')
  return node['importKind'] === 'type' || node['exportKind'] === 'type' || areTypes
}
