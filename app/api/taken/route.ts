import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { takeInStory } from '#db/commands/import/take-in-story.ts'
import { fetchStory } from '#db/import/read/fetch-story.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { withDecodingSlot } from '#db/media/decoding-queue.ts'
import { fetchedPicture } from '#db/media/fetched-picture.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { can } from '#domain/permissions/can.ts'
import { FOLLOW_MS, TAKING_REFUSALS, takingFields } from '#domain/republish/taken-story.ts'
import { refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const MOST_PICTURES = 20

const taking = {
  does: 'Takes in a story of another paper that runs Broadsheet as a draft, and follows its corrections. One that is here already stays, and its changes are proposed.',
  least: 'editor',
  scope: 'write',
  takes: takingFields,
  example: { address: 'https://lantern.example/article/night-ferries', token: null },
  status: 201,
  answers: z.strictObject({ id: z.int(), isNew: z.boolean() }),
  refuses: TAKING_REFUSALS,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(taking, async (asked, { db, actor, now }) => {
    if (!can(actor, 'import.merge')) return refuse('not-allowed')
    const story = await fetchStory(asked, fetchedPicture)
    if (!story.ok) return story
    const { html, address } = story.value
    const pictures: Record<string, { mediaId: string }> = {}
    // The paper leaves out those that it does not give on; any other host's are nobody's to give.
    for (const { src, alt, caption, credit } of documentFromHtml(html).pictures.slice(0, MOST_PICTURES)) {
      if (URL.parse(src)?.origin !== new URL(address).origin) continue
      const file = await fetchedPicture(src)
      if (!file.ok) continue
      const input = { ...file.value, alt, caption, credit, by: actor }
      const added = await withDecodingSlot(() => addPicture(db, env.dataDir, input, now))
      if (added.ok) pictures[src] = { mediaId: added.value.id }
    }
    const { document } = documentFromHtml(html, { picture: (src) => pictures[src] ?? null })
    const { token } = asked
    const taking = { story: story.value, document, token, pictures, nextCheckAt: now + FOLLOW_MS }
    return takeInStory(db, actor, taking, now)
  }),
})
