import { useSyncExternalStore } from 'react'
import { ExportUploads } from '#components/desk/imports/export-uploads.ts'

/** The uploads of this window: they go on while one looks at other pages of the desk. */
export const exportUploads = new ExportUploads()
const NONE: readonly never[] = []

export const useExportUploads = () => useSyncExternalStore(exportUploads.subscribe, exportUploads.snapshot, () => NONE)
