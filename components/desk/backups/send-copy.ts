import { api, problemOf } from '#components/desk/api.ts'
import { isPassing, pauseAfter, PIECE_BYTES } from '#components/desk/parts/upload-pieces.ts'
import type { CopyUpload } from '#domain/upkeep/backups-view.ts'

const UPLOADS = '/api/backups/uploads'

type Watch = {
  signal: AbortSignal
  /** Called with the bytes that have arrived; null while there is no connection. */
  onProgress: (received: number | null) => void
}

/**
 * Uploads a copy in pieces and returns its id. It goes on by itself after a lost connection, from what the server has.
 * Throws the problem of a refusal, or an error if the file can no longer be read.
 */
export async function sendCopy(file: File, { signal, onProgress }: Watch): Promise<string> {
  const { id } = await api.send<CopyUpload>('POST', UPLOADS, { name: file.name.slice(-200), size: file.size })
  let received = 0
  for (let tries = 0; received < file.size && !signal.aborted;) {
    const piece = file.slice(received, received + PIECE_BYTES)
    // A file that was moved or deleted fails here, and not as a lost connection.
    await piece.slice(0, 1).arrayBuffer()
    try {
      const from = tries === 0 ? received : (await api.get<CopyUpload>(`${UPLOADS}/${id}`)).received
      const rest = file.slice(from, from + PIECE_BYTES)
      received = (await api.sendBytes<CopyUpload>(`${UPLOADS}/${id}?from=${from}`, rest, signal)).received
      tries = 0
      onProgress(received)
    } catch (error) {
      const problem = problemOf(error)
      if (!isPassing(problem)) throw problem
      if (signal.aborted) break
      onProgress(null)
      await pauseAfter(tries++, signal)
    }
  }
  // If this request fails, the server deletes the upload after a day.
  if (signal.aborted) void api.send('DELETE', `${UPLOADS}/${id}`).catch(() => undefined)
  return id
}
