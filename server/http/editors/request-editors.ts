import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { houseTokenIn } from '#domain/urls/copy-forms.ts'
import { letterFormIn } from '#domain/urls/newsletter-forms.ts'
import type { EditorsClient } from '#server/http/editors/editors-client.ts'

/** A response: complete, or its beginning with the rest to be read from `answer`, which is paused. */
export type BufferedResponse = { answer: IncomingMessage; start: Buffer; isWhole: boolean }

/** No response came. `isSent`: part of the request may have arrived. */
export class NoResponse extends Error {
  readonly isSent: boolean
  constructor(isSent: boolean, options?: ErrorOptions) {
    super('the editors’ process did not answer', options)
    this.isSent = isSent
  }
}
/** Longer responses stay in the editors' process until the client has taken what is here. */
export const MAX_BUFFERED_BYTES = 2_000_000

export type EditorsRequest = {
  path: string
  method: string
  headers: OutgoingHttpHeaders
  /** Null if there is no body. */
  body: Buffer | null
}
export type Asking = { editors: EditorsClient; question: EditorsRequest; signal: AbortSignal }

/**
 * Sends a request to the editors' process, which is started if it is not running. A request that the process died with
 * is retried once if repeating it is safe: nothing was sent, or it is a read or a form to leave or confirm, or it has an
 * Idempotency-Key. Throws if there is no response, or if `signal` aborts.
 */
export async function requestEditors({ editors, question, signal }: Asking): Promise<BufferedResponse> {
  let isSecond = false
  for (;;) {
    try {
      return await bufferResponse(await send(editors, question, signal))
    } catch (error) {
      if (signal.aborted || !(error instanceof NoResponse)) throw error
      if (error.isSent && (isSecond || !isRepeatable(question))) throw error
      isSecond ||= error.isSent
      if (!(await editors.isThere())) throw error
    }
  }
}

/** Routes below these ignore the Idempotency-Key. */
const WITHOUT_KEYS = /^\/api\/(?:auth|links)\//

/** To leave or to confirm says the same a second time: whoever leaves waits for a restart of the process. */
const isRepeatable = ({ method, headers, path }: EditorsRequest): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  ['leave', 'confirm'].includes(letterFormIn(path)?.form ?? '') ||
  houseTokenIn(path) !== null ||
  (headers['idempotency-key'] !== undefined && !WITHOUT_KEYS.test(path))

/** Sends a request once; resolves with the response as soon as its headers are here. */
function send(editors: EditorsClient, question: EditorsRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { path, method, headers, body } = question
  return new Promise((resolve, reject) => {
    let isReached = false
    const request = http.request({ ...editors.options, path, method, headers, signal })
    request.once('response', resolve)
    request.on('error', (error) => reject(signal.aborted ? error : new NoResponse(isReached, { cause: error })))
    whenReached(request, () => {
      isReached = true
      request.end(body ?? undefined)
    })
  })
}

export function whenReached(request: http.ClientRequest, then: () => void): void {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', then)
    else then()
  })
}

/** Buffers a short response whole, so that a slow client holds no place; of a long one, only the beginning. */
export function bufferResponse(answer: IncomingMessage): Promise<BufferedResponse> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const end = (isWhole: boolean) => {
      answer.off('data', onData).off('end', onEnd).off('close', onClose)
      resolve({ answer, start: Buffer.concat(chunks, length), isWhole })
    }
    const onData = (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= MAX_BUFFERED_BYTES) return
      answer.pause()
      end(false)
    }
    const onEnd = () => end(true)
    const onClose = () => reject(new NoResponse(true))
    answer.on('data', onData).on('end', onEnd).on('close', onClose)
    answer.on('error', () => {})
  })
}
