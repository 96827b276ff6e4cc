import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { diffText, type Piece } from '#domain/document/diff/diff-words.ts'
import { countWords } from '#domain/document/text/word-count.ts'

const HEADS = ['kicker', 'headline', 'shortHeadline', 'standfirst'] as const

/** Number of words of `fields` that are not in `before`: in kicker, headlines, standfirst and text. */
export function newWords(before: ArticleFields, fields: ArticleFields): number {
  const heads = HEADS.map((name) => inserted(diffText(before[name] ?? '', fields[name] ?? '')))
  const blocks = diffBlocks(before.document?.blocks ?? [], fields.document?.blocks ?? []).map((diff) => {
    if (diff.is === 'removed' || diff.is === 'same') return 0
    return inserted(diff.is === 'added' ? [{ is: 'after', text: textOf(blockWords(diff.after.block)) }] : diff.words)
  })
  return [...heads, ...blocks].reduce((sum, count) => sum + count, 0)
}

const inserted = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { is, text }) => sum + (is === 'after' ? countWords(text) : 0), 0)

const textOf = (spans: readonly { text: string }[]) => spans.map((span) => span.text).join('')
