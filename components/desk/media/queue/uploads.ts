import { useSyncExternalStore } from 'react'
import type { Upload } from '#components/desk/media/queue/upload-machine.ts'
import { UploadQueue } from '#components/desk/media/queue/upload-queue.ts'

/** The one queue of a window: a file that was given to it goes on while one goes from page to page of the desk. */
export const uploads = new UploadQueue()

const NONE: readonly Upload[] = []

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.snapshot, () => NONE)
