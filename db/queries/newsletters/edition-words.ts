import { and, eq, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, inList, listOf, notNull, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { site } from '#db/queries/settings/site.ts'
import { editions, published, withdrawals } from '#db/schema/tables.ts'
import { type FilledEdition, storyIdsOf } from '#domain/newsletters/edition-document.ts'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import { wordsOfStories } from '#domain/newsletters/words-of-stories.ts'
import { date } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

/** Columns of an edition whose sending began, from which its words are made; `isByRule`: nobody has written any. */
export const SENT = {
  subject: editions.subject,
  at: notNull(editions.frozenAt),
  filled: notNull(editions.filled),
  isByRule: sql`${editions.automatic} = 1 and ${editions.version} = 1`.mapWith(Boolean),
}
type Sent = { subject: string; at: number; filled: FilledEdition; isByRule: boolean }

const STORIES = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select(columns(published, 'articleId', 'headline', 'standfirst'))
    .from(published)
    .where(inList(published.articleId, ids)),
)
const LEGAL = prepared({ ids: listOf(withdrawals.articleId), most: count }, (db, { ids, most }) =>
  db
    .select({ id: withdrawals.articleId })
    .from(withdrawals)
    .where(and(or(eq(withdrawals.legal, true), eq(withdrawals.silent, true)), inList(withdrawals.articleId, ids)))
    .limit(most),
)

/**
 * Subject and preheader of an edition for readers of today. Those that a rule took from its stories are taken anew from
 * the public ones; those that somebody wrote end when one of its stories is withdrawn for a legal reason. The name of the
 * list and the date stand in their place.
 */
export function editionWords(db: Readable, { isByRule, subject, at, filled }: Sent, list: NewsletterRef) {
  const ids = storyIdsOf(filled)
  for (const id of ids) reading(`article:${id}`)
  if (!isByRule && !LEGAL.get(db, { ids, most: 1 })) return { subject, preheader: filled.preheader }
  const stories = new Map(isByRule ? STORIES.all(db, { ids }).map((story) => [story.articleId, story]) : [])
  const words = wordsOfStories(ids.flatMap((id) => stories.get(id) ?? []))
  return words ?? { subject: `${list.name}, ${date(at, speechIn(site(db), list.language))}`, preheader: '' }
}
