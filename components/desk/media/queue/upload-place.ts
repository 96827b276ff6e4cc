import { api } from '#components/desk/api.ts'
import type { AddedPicture, LibraryPicture } from '#components/desk/media/pictures.ts'
import type { Became } from '#components/desk/media/queue/upload-machine.ts'

/** Small enough to show progress and to lose little with the connection, large enough to need few requests. */
export const CHUNK_BYTES = 512 * 1024

type Known = { id: string; received: number }

/** Client of the chunked upload API. Requests repeated with the same key are idempotent. */
export const uploadPlace = {
  begin: (file: { name: string; size: number }, key: string): Promise<Known> =>
    api.send<Known>('POST', '/api/uploads', { name: file.name, size: file.size }, key),
  /** Reads how many bytes the server has. */
  look: async (id: string): Promise<number> => (await api.get<{ received: number }>(`/api/uploads/${id}`)).received,
  /** Sends the chunk after the first `from` bytes; resolves with the new total. */
  send: async (id: string, file: Blob, from: number, signal: AbortSignal): Promise<number> => {
    const piece = file.slice(from, from + CHUNK_BYTES)
    return (await api.sendBytes<{ received: number }>(`/api/uploads/${id}?from=${from}`, piece, signal)).received
  },
  add: async (id: string, key: string): Promise<Became> => {
    const { isDouble, likenesses, ...picture } = await api.send<AddedPicture>(
      'POST',
      `/api/uploads/${id}/completion`,
      {},
      key,
    )
    return { picture, isDouble, alike: likenesses.length }
  },
  replace: async (id: string, pictureId: string, key: string): Promise<Became> => {
    const path = `/api/media/${pictureId}/replacement`
    const picture = await api.send<LibraryPicture>('POST', path, { upload: id }, key)
    return { picture, isDouble: false, alike: 0 }
  },
  forget: (id: string): Promise<unknown> => api.send('DELETE', `/api/uploads/${id}`),
}
