import type { IncomingMessage } from 'node:http'

const PATIENCE_MS = 1_000

/** Drains an unwanted body for a moment, so that the client reads its response, then destroys the request. */
export function drainThenDestroy(request: IncomingMessage): void {
  request.resume()
  setTimeout(() => request.destroy(), PATIENCE_MS).unref()
}

/** True if the request has a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
