import { useSyncExternalStore } from 'react'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import type { UploadQueue } from '#components/desk/uploads/upload-queue.ts'

const NONE: readonly Upload[] = []

/** The uploads of a queue, which goes on while the user moves between pages of the desk. */
export const useQueue = (queue: UploadQueue): readonly Upload[] =>
  useSyncExternalStore(queue.subscribe, queue.snapshot, () => NONE)
