import { z } from 'zod'
import { answer, problem } from '#app/api/answer.ts'
import { CLIENT_ADDRESS } from '#app/api/auth.ts'
import { prefixOf } from '#app/api/guesses.ts'
import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { readForm } from '#app/api/request.ts'
import { described } from '#app/api/route-spec.ts'
import { isTooOften } from '#app/api/websub/is-too-often.ts'
import { askSubscription } from '#db/commands/ask-subscription.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'
import { readHubRequest } from '#domain/telling/hub-request.ts'
import { text } from '#domain/text/text-field.ts'
import { env } from '#env.ts'

/** Form-encoded because the recommendation says so: the one change that is not JSON (docs/decisions/0036-a-hub-of-our-own.md). */
const subscribing = {
  does: 'Our WebSub hub: has a callback told of a feed, or told no more. The callback is asked first whether it meant it.',
  takes: z.object({
    'hub.mode': z.enum(['subscribe', 'unsubscribe']),
    'hub.topic': text.describe('The address of a feed of the paper.'),
    'hub.callback': text.describe('An https address of another host.'),
    'hub.lease_seconds': text.optional().describe('One hour to 30 days; ten days where it is not said.'),
    'hub.secret': z.string().optional().describe('Under 200 bytes; what is sent is signed with it.'),
  }),
  answers: z.strictObject({ next: z.string() }),
  status: 202,
  refuses: [
    ...(['no-such-mode', 'not-our-feed', 'callback-refused', 'secret-too-long', 'no-such-lease'] as const),
    ...(['hub-off', 'too-many-subscribers', 'too-busy'] as const),
  ],
  is: 'form',
} as const

const subscribe = openRoute(async (request) => {
  const network = prefixOf(request.headers.get(CLIENT_ADDRESS))
  if (isTooOften(network, Date.now())) return problem('too-busy', { headers: { 'retry-after': '60' } })
  const asked = readHubRequest(await readForm(request), env.siteUrl)
  if (!asked.ok) return answer(asked)
  const taken = await whenFree(writer(), (db) => askSubscription(db, asked.value, Date.now()))
  if (!taken.ok) return problem(taken.code, { field: taken.field, headers: WAITS[taken.code] ?? {} })
  return { status: 202, body: { next: 'The callback is asked whether it meant it.' } }
})
const WAITS: Record<string, Record<string, string>> = { 'too-busy': { 'retry-after': '600' } }

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: described(subscribing, subscribe) })
