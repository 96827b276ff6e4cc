import { type ArticleDocument, type Block, DOCUMENT_VERSION, parseBlock } from '#domain/document/schema.ts'

type Stored = Record<string, unknown>

/** For each version that is not today's, what makes the next one of it. A step may throw: the blocks then stay as they are. */
export type Upgrades = Readonly<Record<number, (stored: Stored) => Stored>>

const UPGRADES: Upgrades = {}

/**
 * A stored document as it is today: brought up from its version, block by block. What does not fit is left out
 * and counted in `bad`; a page goes on without it. Never throws.
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

/** Two blocks of one id are still two blocks of the story. */
function freeId(ids: ReadonlySet<string>, from: number): string {
  let n = from + 1
  while (ids.has(`again-${n}`)) n++
  return `again-${n}`
}
