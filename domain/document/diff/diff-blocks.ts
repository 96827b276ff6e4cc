import type { Block } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { diffWords, type Piece } from '#domain/document/diff/diff-words.ts'
import { matchBlocks } from '#domain/document/diff/match.ts'

type Place = { block: Block; at: number }

/** A block of two compared texts: in both, added or removed. `at` is its index, from 0, in its own text. */
export type BlockDiff =
  | { is: 'same' | 'changed'; before: Place; after: Place; isMoved: boolean; words: Piece[] }
  | { is: 'removed'; before: Place; after: null }
  | { is: 'added'; before: null; after: Place }

/**
 * Compares two texts block by block, in the order of the second, with removed blocks where they stood. No block is left
 * out: entries with `before`, sorted by `before.at`, are the first text, and those with `after` the second.
 */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockDiff[] {
  const pairs = matchBlocks(before, after)
  const back = new Map([...pairs].map(([from, to]) => [to, from]))
  const still = inOrder(after.flatMap((_, to) => back.get(to) ?? []))
  const removed = [...before.keys()].filter((at) => !pairs.has(at))
  const diffs: BlockDiff[] = []
  const removedTo = (end: number) => {
    for (let at = removed[0]; at !== undefined && at < end; at = removed[0]) {
      const block = before[at]
      if (block) diffs.push({ is: 'removed', before: { block, at }, after: null })
      removed.shift()
    }
  }
  for (const [to, block] of after.entries()) {
    const from = back.get(to)
    const old = from === undefined ? undefined : before[from]
    if (from === undefined || !old) {
      // A block that replaces another one comes after it.
      removedTo(nextStill(after, to, back, still, before.length))
      diffs.push({ is: 'added', before: null, after: { block, at: to } })
      continue
    }
    if (still.has(from)) removedTo(from)
    diffs.push(pairOf({ block: old, at: from }, { block, at: to }, !still.has(from)))
  }
  removedTo(before.length)
  return diffs
}

function pairOf(before: Place, after: Place, isMoved: boolean): BlockDiff {
  const { id: _, ...old } = before.block
  const { id: __, ...fresh } = after.block
  const is = JSON.stringify(old) === JSON.stringify(fresh) ? 'same' : 'changed'
  const words = blockWords(after.block)
  if (is === 'same') return { is, before, after, isMoved, words: words.map((span) => ({ is, ...span })) }
  return { is, before, after, isMoved, words: diffWords(blockWords(before.block), words) }
}

/** Index in the first text of the next block that did not move. */
function nextStill(
  after: readonly Block[],
  from: number,
  back: ReadonlyMap<number, number>,
  still: ReadonlySet<number>,
  end: number,
): number {
  for (let at = from + 1; at < after.length; at++) {
    const place = back.get(at)
    if (place !== undefined && still.has(place)) return place
  }
  return end
}

/** Longest increasing subsequence of places: the others are those that moved. */
export function inOrder(places: readonly number[]): Set<number> {
  const ends: number[] = []
  const before: number[] = []
  for (const [n, place] of places.entries()) {
    let low = 0
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = n
  }
  const kept = new Set<number>()
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) kept.add(places[n] ?? 0)
  return kept
}
