import { api } from '#components/desk/api.ts'
import type { AddedPicture, LibraryPicture } from '#components/desk/media/pictures.ts'
import type { Became } from '#components/desk/uploads/upload-machine.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { UploadPurpose } from '#domain/uploads/purposes.ts'
import { storedName } from '#domain/uploads/stored-name.ts'
import type { UploadView } from '#domain/uploads/upload-view.ts'

type Known = { id: string; received: number }

/** Client of the chunked upload API. Requests repeated with the same key are idempotent. */
export const uploadPlace = {
  // The body stays as it is: a key that this browser kept goes with the same bytes only.
  begin: (file: { name: string; size: number }, key: string): Promise<Known> =>
    api.send<Known>('POST', '/api/uploads', { name: file.name, size: file.size }, key),
  /** Begins the upload of a file that any admin may continue, or finds it where it was left. */
  beginShared: async (purpose: UploadPurpose, file: File, key: string): Promise<Known> => {
    const { size, lastModified: changedAt } = file
    const name = file.name.slice(-200)
    const { items } = await api.get<DeskPage<UploadView>>(`/api/uploads?purpose=${purpose}`)
    const left = items.find(
      (one) =>
        storedName(one.name) === storedName(name) &&
        one.size === size &&
        (one.changedAt === null ? one.received < size : one.changedAt === changedAt),
    )
    return left ?? api.send<Known>('POST', '/api/uploads', { purpose, name, size, changedAt }, key)
  },
  /** Reads how many bytes the server has. */
  received: async (id: string): Promise<number> => (await api.get<{ received: number }>(`/api/uploads/${id}`)).received,
  /** Sends the piece of a file that begins at `from`; resolves with the new total. */
  send: async (id: string, piece: Blob, from: number, signal: AbortSignal): Promise<number> =>
    (await api.sendBytes<{ received: number }>(`/api/uploads/${id}?from=${from}`, piece, signal)).received,
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
