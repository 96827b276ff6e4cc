import { asc, desc, eq, lte, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, notNull, number, prepared } from '#db/engine/prepared.ts'
import { copies, publications, published, revisions, withdrawals } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import type { JudgedStory } from '#domain/republish/judge/judge-copy.ts'

/** Most versions of a story with which a copy is compared. */
const MOST = 40
/** Blocks that others may have without their words, or not at all. */
const UNLIKE = new Set(['image', 'gallery', 'embed', 'related'])

const NEXT = prepared({}, (db) => db.select({ at: min(copies.nextCheckAt) }).from(copies))
const DUE = prepared({ now: number }, (db, { now }) =>
  db
    .select({ ...columns(copies, 'id', 'articleId', 'address', 'revision'), at: notNull(copies.nextCheckAt) })
    .from(copies)
    .where(lte(copies.nextCheckAt, now))
    .orderBy(asc(copies.nextCheckAt))
    .limit(1_000),
)
const TEXTS = prepared({ id: publications.articleId }, (db, { id }) =>
  db
    .select({
      ...columns(publications, 'kind', 'note', 'publishedAt'),
      number: revisions.number,
      fields: asText(revisions.fields),
      document: asText(revisions.document),
      isPublic: sql`${published.articleId} is not null`.mapWith(Boolean),
      ...columns(withdrawals, 'notice', 'withdrawnAt'),
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .leftJoin(published, eq(published.articleId, publications.articleId))
    .leftJoin(withdrawals, eq(withdrawals.articleId, publications.articleId))
    .where(eq(publications.articleId, id))
    .orderBy(desc(publications.id))
    .limit(MOST),
)

/** A copy whose check is due since `at` (ms UTC). */
export type DueCopy = ReturnType<typeof dueCopies>[number]
/** Copies to check at `now` (ms UTC), the longest waiting first. */
export const dueCopies = (db: Readable, now: number) => DUE.all(db, { now })
/** The instant (ms UTC) of the next planned check; `Infinity` if none is. */
export const nextCopyCheckAt = (db: Readable): number => NEXT.get(db)?.at ?? Infinity

/** The texts with which a copy is compared, as they are stored, and when the story last changed (ms UTC); null if none is. */
export function storyOfCopy(db: Readable, { articleId, revision }: Pick<DueCopy, 'articleId' | 'revision'>) {
  const versions = TEXTS.all(db, { id: articleId }).toReversed()
  const last = versions.at(-1)
  if (!last) return null
  const changed = versions.flatMap((after, n) => {
    const isChange = after.number > revision && (after.kind === 'update' || after.kind === 'correction')
    return n > 0 && isChange ? [{ ...after, before: versions[n - 1] ?? after }] : []
  })
  const notes = last.isPublic ? changed.map(({ note }) => note ?? '') : [last.notice ?? '']
  const changes = changed.map((after) => ({ before: wordsOf(after.before), after: wordsOf(after) }))
  const story: JudgedStory = { last: wordsOf(last), isPublic: last.isPublic, changes, notes }
  return { story, changedAt: last.withdrawnAt ?? changed.at(-1)?.publishedAt ?? null }
}

function wordsOf({ fields, document }: { fields: string; document: string }) {
  const { headline, standfirst } = JSON.parse(fields) as RevisionFields
  const { blocks } = readStoredDocument(document).document
  return {
    titles: `${headline}\n${standfirst}`,
    text: plainText({ blocks: blocks.filter(({ type }) => !UNLIKE.has(type)) }),
  }
}
