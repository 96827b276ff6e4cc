import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { importsWords } from '#components/desk/words/imports.ts'

/** The files of exports that this window uploads. */
export const exportUploads = new UploadQueue(sharedUploads('export', importsWords.upload))
