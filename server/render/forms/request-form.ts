import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { requestFields } from '#domain/requests/request-views.ts'
import { type RequestWords, requestWordsOf } from '#domain/words/requests/request-words.ts'
import { formOf, sendFormAnswer, type Sent } from '#server/render/forms/form-answer.ts'
import { newsletterBounds } from '#server/render/forms/newsletter-bounds.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

/** Requests an hour from everywhere: each is read by a person. */
export const MOST_REQUESTS = 100

type Options = { db: () => Db; now?: () => number; clock?: () => number }

/**
 * Answers the public form of requests (decision 113): no session is read, no cookie set, no letter sent. The answer is a page
 * of a few words with the number of the request, and with nothing that was typed.
 */
export function requestForm({ db: open, now = Date.now, clock = () => performance.now() }: Options) {
  const bounds = newsletterBounds(clock, MOST_REQUESTS)

  async function received(request: IncomingMessage, words: RequestWords): Promise<Sent> {
    const told = (status: number, text: string, title = words.notDone): Sent => ({ as: 'told', status, title, text })
    if (request.method !== 'POST' || !requestRules(open()).isOpen) return told(404, words.closed)
    const fields = requestFields.safeParse(Object.fromEntries(await formOf(request)))
    if (!fields.success) return told(400, words.problems.fields)
    if (!bounds.take(String(request.headers[NETWORK_HEADER]))) return told(429, words.problems.often)
    try {
      const taken = await retryWhileBusy(open(), (free) =>
        receiveRequest(free, SYSTEM, { ...fields.data, byForm: true }, now()),
      )
      return taken.ok ? told(200, words.next, words.received(taken.value.id)) : told(404, words.closed)
    } catch (error) {
      if (isDiskFull(error) || isBusy(error)) return told(503, words.problems.full)
      throw error
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { name: paper, language: tag } = paperSettings(open())
    const { words, language } = requestWordsOf(tag)
    sendFormAnswer(response, await received(request, words), { paper, language })
  }
}
