import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { msg } from '#domain/messages/t.ts'

/** The files of exports that this window uploads. */
export const exportUploads = new UploadQueue(
  sharedUploads('export', {
    empty: msg('The file is empty.'),
    tooLarge: msg(
      'The file is larger than 4 GB. Choose the parts that the export has, or copy it to the folder “incoming”.',
    ),
    gone: msg('The file cannot be read any more. Choose it again.'),
  }),
)
