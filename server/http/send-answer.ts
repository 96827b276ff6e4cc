import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { BufferedResponse } from '#server/http/editors/request-editors.ts'
import type { Share } from '#server/http/limits/memory-shares.ts'

/** A response with the headers for its client; `share` is opened once it is sent. */
type ToSend = BufferedResponse & { headers: OutgoingHttpHeaders; share: () => Share }

const SLICE_BYTES = 64 * 1024

/**
 * Limits of long responses, which hold a socket of the editors' process while they are read: their number, and the
 * least rate.
 */
export const LONG_ANSWERS = { atOnce: 8, bytesPerSecond: 64 * 1024, windowMs: 10_000 }

/** Sends a buffered response. Its memory share shrinks with what the client reads, and closes at the end. */
export function sendWhole(response: ServerResponse, { answer, start, headers, share: open }: ToSend): void {
  const share = open()
  const status = answer.statusCode ?? 500
  const isBare = response.req.method === 'HEAD' || status === 204 || status === 304
  response.writeHead(status, isBare ? headers : { ...headers, 'content-length': start.length })
  let at = 0
  const pump = () => {
    while (at < start.length) {
      const slice = start.subarray(at, at + SLICE_BYTES)
      at += slice.length
      const hasRoom = response.write(slice, () => share.shrink(slice.length))
      if (!hasRoom && at < start.length) return void response.once('drain', pump)
    }
    response.end()
  }
  pump()
}

/** Sends the beginning and then streams the rest at the client's pace. Resolves at the end, also after a failure. */
export function sendLong(response: ServerResponse, { answer, start, headers, share: open }: ToSend): Promise<void> {
  const share = open()
  let sent = 0
  answer.on('data', (chunk: Buffer) => {
    sent += chunk.length
  })
  const timer = setInterval(() => {
    const isTooSlow = sent < (LONG_ANSWERS.bytesPerSecond * LONG_ANSWERS.windowMs) / 1_000
    // Without a full write buffer, the slowness is ours and not the client's.
    if (isTooSlow && response.writableNeedDrain) response.destroy()
    sent = 0
  }, LONG_ANSWERS.windowMs)
  timer.unref()
  answer.pause()
  answer.on('close', () => {
    if (!answer.complete) response.destroy()
  })
  response.writeHead(answer.statusCode ?? 500, headers)
  response.write(start, () => {
    share.shrink(start.length)
    answer.pipe(response)
  })
  return new Promise((resolve) => {
    response.once('close', () => {
      clearInterval(timer)
      answer.destroy()
      resolve()
    })
  })
}
