import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { fieldsOf } from '#components/desk/story/local-story.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'
import { plainText } from '#domain/document/plain-text.ts'
import type { Block } from '#domain/document/schema.ts'

export type Difference = { name: string; mine: string; theirs: string }

const names: Partial<Record<keyof ArticleFields, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  kicker: 'Kicker',
  slug: 'Address',
  language: 'Language',
  sections: 'Sections',
  topics: 'Topics',
  authors: 'Bylines',
  source: 'Source',
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { name, url } = value as { name?: string; url?: string | null }
  return [name, url].filter(Boolean).join(', ')
}

/** What I wrote beside what somebody else saved: only what differs, the body block by block, as plain words. */
export function differences(mine: ArticleFields, theirs: DeskArticle): Difference[] {
  const other = fieldsOf(theirs)
  const facts = (Object.keys(names) as (keyof ArticleFields)[])
    .filter((field) => mine[field] !== undefined)
    .map((field) => ({ name: names[field] ?? field, mine: said(mine[field]), theirs: said(other[field]) }))
    .filter((pair) => pair.mine !== pair.theirs)
  return mine.document ? [...facts, ...blockDifferences(mine.document.blocks, theirs.document.blocks)] : facts
}

/** Blocks go by their ids; one that only one side has stands opposite nothing. */
function blockDifferences(mine: Block[], theirs: Block[]): Difference[] {
  const others = new Map(theirs.map((block) => [block.id, block]))
  const own = new Set(mine.map((block) => block.id))
  const changed = mine.flatMap((block) => {
    const other = others.get(block.id)
    if (other && JSON.stringify(other) === JSON.stringify(block)) return []
    return [{ name: blockSummary(block).name, mine: wordsOf(block), theirs: other ? wordsOf(other) : '' }]
  })
  const added = theirs
    .filter((block) => !own.has(block.id))
    .map((block) => ({ name: blockSummary(block).name, mine: '', theirs: wordsOf(block) }))
  const isMoved = changed.length + added.length === 0 && mine.map((b) => b.id).join() !== theirs.map((b) => b.id).join()
  const order = (blocks: Block[]) => blocks.map((block) => wordsOf(block).slice(0, 40)).join(' / ')
  return isMoved ? [{ name: 'Order', mine: order(mine), theirs: order(theirs) }] : [...changed, ...added]
}

const wordsOf = (block: Block) =>
  plainText({ blocks: [block] }) || blockSummary(block).words || blockSummary(block).name
