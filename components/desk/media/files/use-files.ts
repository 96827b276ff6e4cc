import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { fileQueries } from '#components/desk/queries/file-queries.ts'
import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { FileView } from '#domain/newsroom-views.ts'

/** The files that this window uploads, also while the person goes elsewhere on the desk. */
export const fileUploads = new UploadQueue(
  sharedUploads('file', {
    empty: msg('This file is empty.'),
    gone: msg('The browser can no longer read this file. Choose it again.'),
    tooLarge: msg('This file is larger than 200 MB.'),
  }),
)

const same = { refusal: errorSentence, renews: [fileQueries.lists] }

/** Uploads files, and adds each to the library once it is sent. */
export function useAddFiles() {
  const { act } = useAct({
    send: ({ key, serverId }: Upload) =>
      api.send<FileView>('POST', '/api/files', { upload: serverId }).finally(() => fileUploads.remove(key)),
    done: ({ name }) => t('Added {name}.', { name }),
    ...same,
  })
  return async (files: File[]) => {
    for (const upload of await fileUploads.whenOver(fileUploads.add(files))) if (upload.stage.is === 'sent') act(upload)
  }
}

/** Deletes a file of the library. */
export const useDeleteFile = () =>
  useAct({
    send: ({ id }: FileView) => api.send('DELETE', `/api/files/${id}`),
    done: (_, { name }) => t('Deleted {name}. Uploading it again within 30 days restores it.', { name }),
    ...same,
  })
