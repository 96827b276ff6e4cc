import { useSyncExternalStore } from 'react'
import type { Upload } from '#components/desk/media/queue/upload-machine.ts'
import { UploadQueue } from '#components/desk/media/queue/upload-queue.ts'

/** The one upload queue of a window, so that uploads continue while the user moves between pages of the desk. */
export const uploads = new UploadQueue()

const NONE: readonly Upload[] = []

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.snapshot, () => NONE)
