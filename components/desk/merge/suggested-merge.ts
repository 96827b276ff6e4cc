import { fieldRows, mergedField } from '#components/desk/merge/merge-fields.ts'
import type { Texts } from '#components/desk/merge/use-merge.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { DOCUMENT_VERSION } from '#domain/document/blocks/schema.ts'
import { mergeBlocks, mergedBlocks, suggestedOrder } from '#domain/document/diff/merge.ts'

/** Merges two texts automatically if no change conflicts; null if somebody has to choose. */
export function suggestedMerge({ mine, theirs, base }: Texts): ArticleFields | null {
  const fields = fieldRows(mine, theirs, base, (slug) => slug)
  const [own, foreign = [], root = null] = [mine, theirs, base].map((text) => text?.document?.blocks)
  const blocks = own ? mergeBlocks(own, foreign, root, suggestedOrder(own, foreign, root)) : []
  if ([...fields, ...blocks].some((row) => row.suggested === null)) return null
  const side = (row: { suggested: 'mine' | 'theirs' | 'both' | null }) => row.suggested ?? 'theirs'
  return {
    ...Object.assign({}, ...fields.map((row) => mergedField(row.field, side(row), { mine, theirs }, undefined))),
    ...(own && { document: { version: DOCUMENT_VERSION, blocks: mergedBlocks(blocks, side) } }),
  }
}
