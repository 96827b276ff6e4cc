import { useMemo, useState } from 'react'
import { fieldRows, mergedField } from '#components/desk/merge/merge-fields.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { type Block, DOCUMENT_VERSION } from '#domain/document/blocks/schema.ts'
import {
  isReordered,
  type MergeRow,
  mergeBlocks,
  mergedBlocks,
  type Order,
  type Side,
  suggestedOrder,
} from '#domain/document/diff/merge.ts'

export type Texts = { mine: ArticleFields; theirs: ArticleFields; base: ArticleFields | null }
const ORDER = 'order'
const NONE: Block[] = []

/** Holds the choices between two texts and the merged result. Nothing is stored until somebody saves it. */
export function useMerge({ mine, theirs, base }: Texts, nameOf: (slug: string) => string) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(new Map())
  const [edited, setEdited] = useState<ReadonlyMap<string, readonly Block[]>>(new Map())
  const own = mine.document?.blocks
  const foreign = theirs.document?.blocks ?? NONE
  const root = base?.document?.blocks ?? null
  const order: Order = useMemo(() => {
    const chosen = choices.get(ORDER)
    if (chosen === 'mine' || chosen === 'theirs') return chosen
    return own ? suggestedOrder(own, foreign, root) : 'theirs'
  }, [choices, own, foreign, root])
  const blocks = useMemo(() => (own ? mergeBlocks(own, foreign, root, order) : []), [own, foreign, root, order])
  const isOtherOrder = useMemo(() => own !== undefined && isReordered(own, foreign), [own, foreign])
  const fields = fieldRows(mine, theirs, base, nameOf)

  const open = [...fields, ...blocks.filter((row) => row.who !== 'nobody')]
  const chosen = (row: Pick<MergeRow, 'key' | 'suggested'>): Side | null => choices.get(row.key) ?? row.suggested
  const left = open.filter((row) => chosen(row) === null)
  const choose = (key: string, side: Side) => setChoices((all) => new Map(all).set(key, side))
  const chooseAll = (side: Order) =>
    setChoices(new Map([...open.map((row) => row.key), ...(isOtherOrder ? [ORDER] : [])].map((key) => [key, side])))

  /** The result of the current choices; undecided rows stay theirs. */
  const merged = (): ArticleFields => ({
    ...Object.assign(
      {},
      ...fields.map((row) => mergedField(row.field, chosen(row) ?? 'theirs', { mine, theirs }, written.get(row.key))),
    ),
    ...(own && {
      document: { version: DOCUMENT_VERSION, blocks: mergedBlocks(blocks, (row) => chosen(row) ?? 'theirs', edited) },
    }),
  })
  return {
    fields,
    blocks,
    open,
    left,
    order,
    isOtherOrder,
    chosen,
    choose,
    chooseAll,
    merged,
    written,
    edited,
    chooseOrder: (side: Order) => choose(ORDER, side),
    write: (key: string, text: string) => setWritten((all) => new Map(all).set(key, text)),
    edit: (key: string, now: readonly Block[]) => setEdited((all) => new Map(all).set(key, now)),
  }
}

export type Merge = ReturnType<typeof useMerge>
