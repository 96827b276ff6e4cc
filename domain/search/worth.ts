/** What speaks for a hit beside having all the words: where they stand, and that they follow each other. */
export type Signs = { inHeadline: boolean; inLead: boolean; inOrder: boolean }

/** A story this much older is worth half as much. */
const HALF_MS = 180 * 24 * 3_600_000

/**
 * How far up a hit belongs, by where its words stand and by how much older it is than the newest hit, in ms: the words
 * in a headline outweigh a mention until that is a year and a half younger.
 */
export function worth({ inHeadline, inLead, inOrder }: Signs, olderMs: number): number {
  const relevance = 1 + (inHeadline ? 2 : 0) + (inLead ? 1 : 0) + (inOrder ? 1 : 0)
  return relevance / (1 + olderMs / HALF_MS)
}
