import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { requestFields } from '#domain/requests/request-views.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { requestWordsOf } from '#domain/words/requests/request-words.ts'
import { type Sent, told } from '#server/render/forms/form-answer.ts'

/** Requests an hour from everywhere: each is read by a person. */
export const MOST_REQUESTS = 100

type Asking = { db: Db; now: number; said: { language: string }; form: URLSearchParams; takeRequest: () => boolean }

/**
 * Answers the public form of requests (decision 113), for which no letter is sent. The answer is a page of a few words with
 * the number of the request, and with nothing that was typed.
 */
export async function answerRequest({ db, now, said, form, takeRequest }: Asking): Promise<Sent> {
  const { words } = requestWordsOf(said.language)
  const { notDone, problems } = newsletterWordsOf(said.language).words
  if (!requestRules(db).isOpen) return told(404, notDone, words.closed)
  const fields = requestFields.safeParse(Object.fromEntries(form))
  if (!fields.success) return told(400, notDone, words.incomplete)
  if (!takeRequest()) return told(429, notDone, problems.often)
  const taken = await retryWhileBusy(db, (free) => receiveRequest(free, SYSTEM, { ...fields.data, byForm: true }, now))
  return taken.ok ? told(200, words.received(taken.value.id), words.next) : told(404, notDone, words.closed)
}
