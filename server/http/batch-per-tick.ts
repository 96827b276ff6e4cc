import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { sendPlain } from '#server/http/plain.ts'
import type { Policy } from '#server/shared/headers.ts'
import { inLanguageAsked } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

type Turn = {
  /** Polls the change log. */
  poll: () => void
  answer: (request: IncomingMessage, response: ServerResponse) => void
  policy: Policy
}

/**
 * Batches the requests of one tick of the event loop, which share one poll of the change log. It runs when all of them
 * are here, so it is as recent for each as a poll of its own.
 */
export function batchPerTick({ poll, answer, policy }: Turn): RequestListener {
  const arrived: [IncomingMessage, ServerResponse][] = []

  function answerAll(): void {
    const turn = arrived.splice(0)
    try {
      poll()
    } catch (error) {
      const id = log('error', 'the change log could not be read', { error })
      for (const [request, response] of turn)
        inLanguageAsked(request, response, () => sendPlain(response, 500, policy, { code: 'internal', id }))
      return
    }
    // Clients that have disconnected by now cost no read and no render.
    for (const [request, response] of turn) if (!request.socket.destroyed) answer(request, response)
  }

  return (request, response) => {
    if (arrived.push([request, response]) === 1) setImmediate(answerAll)
  }
}
