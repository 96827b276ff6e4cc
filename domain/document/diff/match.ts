import type { Block } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'

/** Share of words that two blocks must have in common to count as one changed block. */
const LIKE = 0.5
/** Limit of pairwise comparisons between blocks that no id pairs; beyond it they count as different. */
const MAX_COMPARED = 40_000

/**
 * Pairs the blocks of `before` with those of `after`: by id where the type is the same, then by similarity, best first.
 * Maps indices in `before` to indices in `after`; a block is in at most one pair.
 */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const places = new Map(after.map((block, at) => [block.id, at]))
  const taken = new Set<number>()
  for (const [at, block] of before.entries()) {
    const to = places.get(block.id)
    if (to === undefined || after[to]?.type !== block.type) continue
    pairs.set(at, to)
    taken.add(to)
  }
  const old = before.map(bagOf).filter(({ at }) => !pairs.has(at))
  const fresh = after.map(bagOf).filter(({ at }) => !taken.has(at))
  if (old.length * fresh.length > MAX_COMPARED) return pairs
  const likely = old
    .flatMap((a) => fresh.map((b) => ({ from: a.at, to: b.at, like: likeness(a, b) })))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from)
  for (const { from, to } of likely) {
    if (pairs.has(from) || taken.has(to)) continue
    pairs.set(from, to)
    taken.add(to)
  }
  return pairs
}

type Bag = { at: number; type: Block['type']; words: Map<string, number>; size: number }

function bagOf(block: Block, at: number): Bag {
  const words = new Map<string, number>()
  const all = blockWords(block)
    .map((span) => span.text)
    .join('')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  for (const word of all ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  return { at, type: block.type, words, size: all?.length ?? 0 }
}

/** Similarity from 0 to 1: the share of words that two blocks of the same type have in common. */
function likeness(a: Bag, b: Bag): number {
  if (a.type !== b.type || a.size + b.size === 0) return 0
  let common = 0
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0)
  return (2 * common) / (a.size + b.size)
}
