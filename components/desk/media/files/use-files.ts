import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { fileQueries } from '#components/desk/queries/file-queries.ts'
import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { mediaFilesWords as words } from '#components/desk/words/media.ts'
import type { FileView } from '#domain/newsroom-views.ts'

/** The files that this window uploads, also while the person goes elsewhere on the desk. */
export const fileUploads = new UploadQueue(sharedUploads('file', words))

export const useFiles = (q: string) => useInfiniteQuery(fileQueries.list(q))

/** Adds files to the library, and deletes one; the list is read again after each. */
export function useFileActs() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: fileQueries.lists })
  const onError = (error: Error) => void toast.error(errorSentence(error))
  const take = useMutation({
    mutationFn: (upload: string) => api.send<FileView>('POST', '/api/files', { upload }),
    onSuccess: ({ name }) => void toast(words.added(name)),
    onError,
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: FileView) => api.send('DELETE', `/api/files/${id}`),
    onSuccess: (_, { name }) => void toast(words.removed(name)),
    onError,
    onSettled,
  })
  const add = async (files: File[]) => {
    for (const { key, serverId, stage } of await fileUploads.whenOver(fileUploads.add(files))) {
      if (stage.is !== 'sent' || serverId === null) continue
      await take.mutateAsync(serverId).catch(() => null)
      fileUploads.remove(key)
    }
  }
  return { add, remove: remove.mutate }
}
