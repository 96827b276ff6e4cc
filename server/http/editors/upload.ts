import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import {
  type Asking,
  type BufferedResponse,
  bufferResponse,
  NoResponse,
  whenReached,
} from '#server/http/editors/request-editors.ts'
import { bodyLimitOf } from '#server/http/guard/guard.ts'
import { drainThenDestroy } from '#server/http/limits/drain-then-destroy.ts'
import { MINIMUM_RATE } from '#server/http/limits/gather-body.ts'
import { enforceMinimumRate } from '#server/http/limits/minimum-rate.ts'

const UPLOAD_TIMEOUT_MS = 120_000
const LINE_TIMEOUT_MS = 600_000

/** An upload was refused while it was sent: too large, or too slow. */
export class UploadRefused extends Error {
  readonly status: 408 | 413
  constructor(status: 408 | 413) {
    super(`an upload was ended with ${status}`)
    this.status = status
  }
}

/**
 * Raises the socket timeout: an upload waits for a place, and then until it is decoded, without traffic on its
 * connection.
 */
export function extendSocketTimeout({ socket }: IncomingMessage, response: ServerResponse): void {
  const usual = socket.timeout ?? 0
  socket.setTimeout(LINE_TIMEOUT_MS)
  response.once('close', () => socket.setTimeout(usual))
}

/**
 * Streams an upload to the editors' process without buffering. A response that comes before the end of the body is
 * final: the rest of the body is discarded. Throws `UploadRefused`, or if there is no response.
 */
export async function streamUpload(asking: Asking, upload: IncomingMessage): Promise<BufferedResponse> {
  try {
    return await sendOnce(asking, upload)
  } catch (error) {
    // Nothing was sent yet, so the body is still complete.
    const isHere = error instanceof NoResponse && !error.isSent && (await asking.editors.isThere())
    if (!isHere) throw error
    return sendOnce(asking, upload)
  }
}

function sendOnce({ editors, question, signal }: Asking, upload: IncomingMessage): Promise<BufferedResponse> {
  const { path, method, headers } = question
  const { promise, resolve, reject } = Promise.withResolvers<BufferedResponse>()
  let isReached = false
  const onward = http.request({ ...editors.options, path, method, headers, signal })
  const body = pipeBody(upload, onward, (status) => {
    reject(new UploadRefused(status))
    onward.destroy()
  })
  onward.on('response', (answer) => {
    if (!upload.complete) body.stop()
    bufferResponse(answer).then(resolve, reject)
  })
  onward.on('error', (error) => reject(signal.aborted ? error : new NoResponse(isReached, { cause: error })))
  whenReached(onward, () => {
    isReached = true
    body.start()
  })
  const settled = () => {
    body.stop()
    if (!upload.complete) drainThenDestroy(upload)
  }
  promise.then(settled, (error: unknown) => {
    if (!(error instanceof NoResponse && !error.isSent)) settled()
  })
  return promise
}

function pipeBody(upload: IncomingMessage, onward: http.ClientRequest, refuse: (status: 408 | 413) => void) {
  const limit = bodyLimitOf(upload.url ?? '/')
  let length = 0
  let stop = () => {}
  const start = () => {
    const patience = setTimeout(() => refuse(408), UPLOAD_TIMEOUT_MS)
    const rate = enforceMinimumRate({
      ...MINIMUM_RATE,
      onTooSlow: () => refuse(408),
      isOurs: () => onward.writableNeedDrain,
    })
    const onData = (chunk: Buffer) => {
      length += chunk.length
      rate.move(chunk.length)
      if (length > limit) refuse(413)
    }
    const arrived = () => {
      clearTimeout(patience)
      rate.stop()
    }
    stop = () => {
      arrived()
      upload.unpipe(onward).off('data', onData).off('end', arrived)
    }
    upload.on('data', onData).on('end', arrived)
    upload.pipe(onward)
  }
  return { start, stop: () => stop() }
}
