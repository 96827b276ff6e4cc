import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answer, problem } from '#app/api/answer.ts'
import { askedBy, keyOf, requirePerson } from '#app/api/desk-route.ts'
import { addedView, notTakenIn, pictureWords } from '#app/api/media/words.ts'
import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, readText } from '#app/api/request.ts'
import { described } from '#app/api/route-spec.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { fetchedPicture } from '#db/media/fetched-picture.ts'
import { inTurn, isLineFull } from '#db/media/turns.ts'
import { whenFree } from '#db/write.ts'
import { isWebAddress } from '#domain/document/href.ts'
import { addedMedia } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

/** Each holds a whole picture in memory, and waits for a stranger. */
const MOST_AT_ONCE = 2
let underWay = 0

const { alt, caption, credit } = pictureWords
const retrieving = {
  does: 'Fetches a picture from its address on the web into the library: by https, without redirects, in 15 s.',
  takes: z.strictObject({
    url: z.string().max(2_048).refine(isWebAddress, 'is not a web address'),
    alt: alt.optional(),
    caption: caption.optional(),
    credit: credit.optional(),
  }),
  status: 201,
  answers: addedMedia,
  refuses: ['not-fetched', ...notTakenIn],
} as const

const retrieve = openRoute(async (request) => {
  const actor = await requirePerson(request)
  const key = keyOf(request)
  const text = await readText(request)
  const { url, ...words } = fit(retrieving.takes, parseJson(request, text))
  if (!can(actor, 'media.add')) return problem('not-allowed')
  if (underWay >= MOST_AT_ONCE || isLineFull()) return problem('too-busy')
  underWay += 1
  try {
    const file = await fetchedPicture(url)
    if (!file.ok) return answer(file)
    const done = await inTurn(() =>
      addPicture(writer(), env.dataDir, { ...words, ...file.value, by: actor }, Date.now()),
    )
    const added = answer(done.ok ? ok(addedView(writer(), done.value)) : done, 201)
    if (key === null) return added
    const digest = createHash('sha256').update(`POST /api/media/retrieval\n${text}`).digest('hex')
    const asked = { key, actorId: askedBy(actor), request: digest, isSecret: false }
    const once = await whenFree(writer(), (db) => answerOnce(db, asked, Date.now(), (): Answer => added))
    return 'answer' in once ? once.answer : problem(once.is)
  } finally {
    underWay -= 1
  }
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: described(retrieving, retrieve) })
