import { dueTaken, postponeTaken } from '#db/commands/import/postpone-taken.ts'
import { takeInStory } from '#db/commands/import/take-in-story.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { fetchStory } from '#db/import/read/fetch-story.ts'
import type { FetchPicture } from '#db/media/fetched-picture.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { FOLLOW_MS } from '#domain/republish/taken-story.ts'

/** Asks a paper again for the taken story that is due, if one is. Its new text is proposed, never taken. `now` in ms UTC. */
export async function followNext(db: Db, fetchFile: FetchPicture, now: number): Promise<void> {
  const due = dueTaken(db, now)
  if (!due) return
  const { articleId, pictures } = due
  const read = await fetchStory(due, fetchFile)
  const isGone = !read.ok && ['withdrawn', 'not-republishable'].includes(read.code)
  const nextCheckAt = isGone ? null : now + FOLLOW_MS
  if (!read.ok) return void (await retryWhileBusy(db, () => postponeTaken(db, articleId, nextCheckAt, now)))
  const { document } = documentFromHtml(read.value.html, { picture: (src) => pictures[src] ?? null })
  const taking = { ...due, story: read.value, document, nextCheckAt }
  await retryWhileBusy(db, () => takeInStory(db, SYSTEM, taking, now))
}
