import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Policy } from '#server/front/headers.ts'
import { sendPlain } from '#server/front/plain.ts'
import { log } from '#server/log.ts'

type Turn = {
  /** A look at the change log. */
  look: () => void
  answer: (request: IncomingMessage, response: ServerResponse) => void
  policy: Policy
}

/**
 * Requests of one turn of the event loop share a look at the change log: taken when all of them are here, it is as late
 * for each as one of its own.
 */
export function byTurns({ look, answer, policy }: Turn): RequestListener {
  const arrived: [IncomingMessage, ServerResponse][] = []

  function answerAll(): void {
    const turn = arrived.splice(0)
    try {
      look()
    } catch (error) {
      const id = log('error', 'the change log could not be read', { error })
      for (const [, response] of turn) sendPlain(response, 500, policy, { code: 'internal', id })
      return
    }
    // Whoever asked may be gone by now: nothing is read or rendered for them.
    for (const [request, response] of turn) if (!request.socket.destroyed) answer(request, response)
  }

  return (request, response) => {
    if (arrived.push([request, response]) === 1) setImmediate(answerAll)
  }
}
