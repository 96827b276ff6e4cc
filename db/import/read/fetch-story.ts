import type { FetchPicture } from '#db/media/fetched-picture.ts'
import { ITEM_ID, readTaken, storyIn, type TakenStory, type TakingRefusal } from '#domain/republish/taken-story.ts'
import { type Result, refuse } from '#domain/result.ts'
import { republishPath } from '#domain/urls/paths.ts'

/** Enough for any story; the converter of its HTML is not to hold up the process. */
const MOST_BYTES = 262_144
const AGENT = 'Broadsheet (takes in a story that an editor chose, and follows its corrections)'
const REFUSALS = { 401: 'unknown-partner-token', 404: 'not-republishable', 410: 'withdrawn', 451: 'withdrawn' } as const
const ITEM = new RegExp(`<script[^>]*\\bid="${ITEM_ID}"[^>]*>([^<]*)</script>`)

/** Asks another paper for a story: with a token its API for partners, otherwise its page for republishers. */
export async function fetchStory(
  { address, token }: { address: string; token: string | null },
  fetchFile: FetchPicture,
): Promise<Result<TakenStory, TakingRefusal>> {
  const story = storyIn(address)
  if (!story) return refuse('no-broadsheet-story')
  const url = story.origin + (token ? `/api/partner/stories/slug:${story.slug}` : republishPath(story.slug))
  const bearer = token ? { authorization: `Bearer ${token}` } : {}
  const file = await fetchFile(url, { 'user-agent': AGENT, accept: '*/*', ...bearer })
  if (!file.ok && file.code === 'not-fetched') {
    const { status } = file.details as { status?: keyof typeof REFUSALS }
    return refuse((status && REFUSALS[status]) ?? 'original-silent')
  }
  if (!file.ok || file.value.bytes.length > MOST_BYTES) return refuse('too-large')
  const text = Buffer.from(file.value.bytes).toString()
  try {
    return readTaken(JSON.parse(token ? text : (ITEM.exec(text)?.[1] ?? '')), story.origin)
  } catch {
    return refuse('no-broadsheet-story')
  }
}
