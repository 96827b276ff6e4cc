import { diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { matchBlocks } from '#domain/document/diff/match.ts'
import type { Block } from '#domain/document/schema.ts'

export type Side = 'mine' | 'theirs' | 'both'
export type Order = 'mine' | 'theirs'

/** One block of two texts that parted. At least one of the two is there. */
export type MergeRow = {
  /** Names the row, also when the two texts are compared anew. */
  key: string
  mine: Block | null
  theirs: Block | null
  /** As it was in the text that both began with; null where it was not there, or where that text is not known. */
  base: Block | null
  /** Who changed it since; `unknown` where nobody knows what both began with. */
  who: 'nobody' | Order | 'both' | 'unknown'
  /** What stands if nobody chooses: what only one of the two changed. Null where somebody has to. */
  suggested: Side | null
}

/**
 * Two texts block by block, for somebody to choose from. `base` is the text that both began with, where it is known.
 * `order` says whose order of blocks the rows follow; what only the other one has stands where the other has it.
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

/** True where the blocks that both texts have stand in two orders. */
export const isReordered = (mine: readonly Block[], theirs: readonly Block[]): boolean =>
  diffBlocks(mine, theirs).some((diff) => 'isMoved' in diff && diff.isMoved)

/** Whose order stands if nobody chooses: that of who changed it. */
export function suggestedOrder(mine: readonly Block[], theirs: readonly Block[], base: readonly Block[] | null): Order {
  return base && isReordered(base, mine) && !isReordered(base, theirs) ? 'mine' : 'theirs'
}

/** The blocks that the choices make, every id once. `edited` has what somebody wrote instead of both. */
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

/** What one row becomes. */
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
    // Without a beginning to judge by, what only one text has stays in: it can be left out by hand.
    return { who: 'unknown', suggested: mine === null ? 'theirs' : theirs === null ? 'mine' : null } as const
  }
  if (isAlike(mine, base)) return { who: 'theirs', suggested: 'theirs' } as const
  if (isAlike(theirs, base)) return { who: 'mine', suggested: 'mine' } as const
  return { who: 'both', suggested: null } as const
}

/** The same but for their ids. */
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
