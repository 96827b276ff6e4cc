import { type ArticleDocument, type Block, DOCUMENT_VERSION, parseBlock } from '#domain/document/blocks/schema.ts'

type Stored = Record<string, unknown>

/** Steps from each older version to the next. A step may throw: the blocks then stay as they are. */
export type Upgrades = Readonly<Record<number, (stored: Stored) => Stored>>

const UPGRADES: Upgrades = {}

/**
 * Reads a stored document: upgrades it from its version and checks it block by block. Blocks that do not fit the schema
 * are left out and counted in `bad`; the page is shown without them. Never throws.
 */
export function readStoredDocument(
  value: unknown,
  upgrades: Upgrades = UPGRADES,
  version: number = DOCUMENT_VERSION,
): { document: ArticleDocument; bad: number } {
  const stored = upgraded(fromJson(value), upgrades, version)
  const blocks = stored?.blocks
  if (!Array.isArray(blocks)) return { document: { version: DOCUMENT_VERSION, blocks: [] }, bad: 1 }
  const kept: Block[] = []
  const ids = new Set<string>()
  for (const one of blocks) {
    const block = parseBlock(one)
    if (!block) continue
    if (ids.has(block.id)) block.id = freeId(ids, kept.length)
    ids.add(block.id)
    kept.push(block)
  }
  return { document: { version: DOCUMENT_VERSION, blocks: kept }, bad: blocks.length - kept.length }
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

function upgraded(value: unknown, upgrades: Upgrades, version: number): Stored | null {
  if (typeof value !== 'object' || value === null) return null
  let stored = value as Stored
  for (let at = Number(stored.version); at < version; at++) {
    const step = upgrades[at]
    if (!step) return stored
    try {
      stored = step(stored)
    } catch {
      return stored
    }
  }
  return stored
}

/** Returns an unused id, because two blocks with the same id are still two blocks of the story. */
function freeId(ids: ReadonlySet<string>, from: number): string {
  let n = from + 1
  while (ids.has(`again-${n}`)) n++
  return `again-${n}`
}
