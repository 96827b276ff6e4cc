import type { Known } from '#app/api/http/api-answer.ts'

type Refusal = { code: string; known: Known }

const refusal = (status: number, code: string, title: string): Refusal => ({ code, known: { status, title } })

const ANY: readonly Refusal[] = [
  refusal(400, 'malformed-address', 'The address is malformed.'),
  refusal(400, 'not-understood', 'A header of the request is not allowed.'),
  refusal(403, 'foreign-origin', 'This request did not come from this site.'),
  refusal(414, 'address-too-long', 'The address is too long.'),
  refusal(500, 'internal', 'Something went wrong on our side.'),
  refusal(503, 'not-available', 'The API is starting or overloaded. Try again in a moment.'),
]
const WITH_BODY: readonly Refusal[] = [
  refusal(408, 'too-slow', 'The request took too long to arrive. Send it again.'),
  refusal(413, 'too-large', 'This is too large.'),
]

/**
 * Lists the refusals of the front process that come before any route runs. The front process and the API do not import
 * each other; a test beside the guard compares both lists.
 */
export const frontRefusals = (method: string): readonly Refusal[] => (method === 'GET' ? ANY : [...ANY, ...WITH_BODY])
