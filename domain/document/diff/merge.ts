import type { Block } from '#domain/document/blocks/schema.ts'
import { diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { matchBlocks } from '#domain/document/diff/match.ts'

export type Side = 'mine' | 'theirs' | 'both'
export type Order = 'mine' | 'theirs'

/** A row of a merge: one block of two diverged texts. At least one of `mine` and `theirs` is set. */
export type MergeRow = {
  /** Identifies the row, also when the two texts are compared again. */
  key: string
  mine: Block | null
  theirs: Block | null
  /** The block in the common ancestor; null where it was not there, or where the ancestor is not known. */
  base: Block | null
  /** Side that changed the block since; `unknown` where the common ancestor is not known. */
  who: 'nobody' | Order | 'both' | 'unknown'
  /** Default choice: the side that alone changed the block. Null where a person has to choose. */
  suggested: Side | null
}

/**
 * Compares two texts block by block, for a person to choose from. `base` is their common ancestor, where it is known.
 * `order` is the side whose block order the rows follow; blocks of the other side stand where that side has them.
 */
export function mergeBlocks(
  mine: readonly Block[],
  theirs: readonly Block[],
  base: readonly Block[] | null,
  order: Order = 'theirs',
): MergeRow[] {
  const [other, leading] = order === 'mine' ? [theirs, mine] : [mine, theirs]
  const [mineBase, theirsBase] = [mine, theirs].map((side) => baseOf(side, base ?? []))
  return diffBlocks(other, leading).map((diff): MergeRow => {
    const [otherBlock, leadingBlock] = [diff.before?.block ?? null, diff.after?.block ?? null]
    const [own, foreign] = order === 'mine' ? [leadingBlock, otherBlock] : [otherBlock, leadingBlock]
    const root = (own && mineBase?.get(own)) ?? (foreign && theirsBase?.get(foreign)) ?? null
    const key = `${own?.id ?? ''}/${foreign?.id ?? ''}`
    return { key, mine: own, theirs: foreign, base: root, ...judged(own, foreign, root, base !== null) }
  })
}

/** True where the blocks that both texts have are in a different order. */
export const isReordered = (mine: readonly Block[], theirs: readonly Block[]): boolean =>
  diffBlocks(mine, theirs).some((diff) => 'isMoved' in diff && diff.isMoved)

/** Default block order: `mine` if only that side changed it, otherwise `theirs`. */
export function suggestedOrder(mine: readonly Block[], theirs: readonly Block[], base: readonly Block[] | null): Order {
  return base && isReordered(base, mine) && !isReordered(base, theirs) ? 'mine' : 'theirs'
}

/** Blocks that result from the choices, every id once. `edited` holds blocks that a person wrote instead of both. */
export function mergedBlocks(
  rows: readonly MergeRow[],
  chosen: (row: MergeRow) => Side,
  edited: ReadonlyMap<string, readonly Block[]> = new Map(),
): Block[] {
  const taken = new Set<string>()
  return rows
    .flatMap((row) => rowBlocks(row, chosen(row), edited))
    .map((block) => {
      let id = block.id
      for (let n = 2; taken.has(id); n++) id = `${block.id.slice(0, 34)}-${n}`
      taken.add(id)
      return id === block.id ? block : { ...block, id }
    })
}

/** Blocks that result from one row. */
export function rowBlocks(
  row: MergeRow,
  side: Side,
  edited: ReadonlyMap<string, readonly Block[]> = new Map(),
): Block[] {
  if (side === 'both') {
    const written = edited.get(row.key)
    if (written) return [...written]
    return isAlike(row.mine, row.theirs) && row.mine ? [row.mine] : [row.mine, row.theirs].filter((one) => one !== null)
  }
  const block = row[side]
  return block ? [block] : []
}

function judged(mine: Block | null, theirs: Block | null, base: Block | null, isKnown: boolean) {
  if (isAlike(mine, theirs)) return { who: 'nobody', suggested: 'theirs' } as const
  if (!isKnown) {
    // Without a common ancestor, a block that only one text has stays by default: a person can leave it out.
    return { who: 'unknown', suggested: mine === null ? 'theirs' : theirs === null ? 'mine' : null } as const
  }
  if (isAlike(mine, base)) return { who: 'theirs', suggested: 'theirs' } as const
  if (isAlike(theirs, base)) return { who: 'mine', suggested: 'mine' } as const
  return { who: 'both', suggested: null } as const
}

/** True for blocks that are equal except for their ids. */
function isAlike(a: Block | null, b: Block | null): boolean {
  if (a === null || b === null) return a === b
  return JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' })
}

function baseOf(side: readonly Block[], base: readonly Block[]): Map<Block, Block> {
  const found = new Map<Block, Block>()
  for (const [from, to] of matchBlocks(base, side)) {
    const [old, fresh] = [base[from], side[to]]
    if (old && fresh) found.set(fresh, old)
  }
  return found
}
