import { eq, sql } from 'drizzle-orm'
import { tagsShowingPicture } from '#db/commands/media/steps/picture-rows.ts'
import type { Tx } from '#db/engine/open.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { type Elsewhere, wordsElsewhere } from '#db/queries/names/words-elsewhere.ts'
import { feedIds, jobs, media, publications, withdrawals } from '#db/schema/tables.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { replaceInJson, type Replacing } from '#domain/names/names-in-story.ts'

type Input = { articleId: number; replacing: Replacing; keys: Set<string> }

/** Replaces names in notes of corrections, the notice of a withdrawal, ids of feeds and the library. Returns the tags. */
export function replaceElsewhere(tx: Tx, { articleId, replacing, keys }: Input): string[] {
  return wordsElsewhere(tx, articleId).flatMap((one) => {
    const words = { ...one.words }
    const found = replaceInJson(words, replacing, one.of)
    if (found.length === 0) return []
    for (const key of found) keys.add(key)
    return saveWords(tx, articleId, { ...one, words })
  })
}

function saveWords(tx: Tx, articleId: number, { table, id, words }: Elsewhere): string[] {
  const { note = '', text = '' } = words
  const ofStory = [...tagsOf(publicFacts(tx, articleId)), 'corrections', 'departures']
  switch (table) {
    case 'publications':
      tx.update(publications)
        .set({ note })
        .where(eq(publications.id, Number(id)))
        .run()
      return ofStory
    case 'jobs': {
      const payload = sql`json_set(${jobs.payload}, '$.note', ${note})`
      tx.update(jobs)
        .set({ payload })
        .where(eq(jobs.id, Number(id)))
        .run()
      return []
    }
    case 'withdrawals':
      tx.update(withdrawals).set({ notice: note, reason: text }).where(eq(withdrawals.articleId, articleId)).run()
      return [`article:${articleId}`]
    case 'feedIds':
      // Feeds then have the id that is made of its number: subscribers see the story once more.
      tx.delete(feedIds).where(eq(feedIds.articleId, articleId)).run()
      return ofStory
    case 'media': {
      const { alt = '', caption = '', credit = '' } = words
      const set = { alt, caption, credit, version: sql`${media.version} + 1` }
      tx.update(media)
        .set(set)
        .where(eq(media.sha256, String(id)))
        .run()
      return tagsShowingPicture(tx, String(id))
    }
  }
}
