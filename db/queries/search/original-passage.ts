import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { published, revisions } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { markedAs, withoutSeams } from '#domain/search/searchable.ts'
import { simplified } from '#domain/search/simplified.ts'

const HAN = /\p{Script=Han}/u
const ELLIPSIS = '…'

const DOCUMENTS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({ id: published.articleId, document: asText(revisions.document) })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(inList(published.articleId, ids)),
)

type Passage = { id: number; body: string }

/**
 * Restores passages of the index to the text as printed, by story id: the index holds Chinese in simplified letters.
 * `marks` stand before and behind each hit. A passage without Chinese stays as it was.
 */
export function originalPassages(
  db: Readable,
  passages: readonly Passage[],
  marks: readonly [string, string],
): Map<number, string> {
  const chinese = passages.filter(({ body }) => HAN.test(body)).map(({ id }) => id)
  const rows = chinese.length === 0 ? [] : DOCUMENTS.all(db, { ids: chinese })
  const documents = new Map(rows.map(({ id, document }) => [id, document]))
  return new Map(passages.map(({ id, body }) => [id, asPrinted(withoutSeams(body), documents.get(id), marks)]))
}

function asPrinted(passage: string, document: string | undefined, marks: readonly [string, string]): string {
  if (document === undefined) return passage
  const text = plainText(readStoredDocument(document).document).normalize('NFC')
  const begins = passage.startsWith(ELLIPSIS) ? ELLIPSIS : ''
  const ends = passage.endsWith(ELLIPSIS) ? ELLIPSIS : ''
  const inner = passage.slice(begins.length, passage.length - ends.length)
  const bare = inner.replaceAll(marks[0], '').replaceAll(marks[1], '')
  // The conversion is letter for letter, so a position in one text is the same in the other.
  const at = simplified(text).indexOf(bare)
  return at < 0 ? passage : begins + markedAs(text.slice(at, at + bare.length), inner, ...marks) + ends
}
