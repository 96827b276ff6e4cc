import { articleDocument } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { missingWords, wordsOfDocument } from '#domain/document/testing/words-kept.ts'

const A_PICTURE = 'a'.repeat(64)

/** Words of a source that the story made of its HTML lacks, and parts that the conversion dropped by name. */
export function lostWords(source: string[], html: string): { lost: string[]; dropped: string[] } {
  const { document, dropped } = documentFromHtml(html, { picture: () => ({ mediaId: A_PICTURE }) })
  if (!articleDocument.safeParse(document).success) throw new Error('the document is not valid')
  const alts = document.blocks.flatMap((block) =>
    block.type === 'image' ? [block.alt] : block.type === 'gallery' ? block.images.map(({ alt }) => alt) : [],
  )
  const kept = [...wordsOfDocument(document), ...wordsOfHtml(alts.join(' '))]
  return { lost: missingWords(source, kept), dropped: dropped.map(({ what }) => what) }
}

export const blocksOf = (html: string) =>
  documentFromHtml(html, { picture: () => ({ mediaId: A_PICTURE }) }).document.blocks.map((block) => {
    const { id: _, ...rest } = block
    return rest
  })

/** Words in the text fields of a card or node, however deep; addresses and settings are no words. */
export function wordsOfNode(value: unknown, fields: ReadonlySet<string>, field = ''): string[] {
  if (typeof value === 'string') return fields.has(field) ? wordsOfHtml(value) : []
  if (Array.isArray(value)) return value.flatMap((one) => wordsOfNode(one, fields, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => wordsOfNode(inner, fields, name))
}
