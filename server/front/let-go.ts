import type { IncomingMessage } from 'node:http'

const PATIENCE_MS = 1_000

/** For a body that nobody wants: lets it run out for a moment, so that the client reads its answer, then hangs up. */
export function letGo(request: IncomingMessage): void {
  request.resume()
  setTimeout(() => request.destroy(), PATIENCE_MS).unref()
}

/** Whether something follows the headers. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
