import fs from 'node:fs'
import path from 'node:path'

type Upload = { id: string; name: string }

/** Folder of uploaded exports. Nothing in it is ever served, backed up or exported. */
export const importUploads = (dataDir: string): string => path.join(dataDir, 'imports', 'uploads')

/** File of an upload, in a folder of its own, so that adapters see the name that it had. */
export const importUploadFile = (dataDir: string, { id, name }: Upload): string =>
  path.join(importUploads(dataDir), id, name)

/** Number of bytes of an upload that have arrived. */
export const importBytesOf = (dataDir: string, upload: Upload): number =>
  fs.statSync(importUploadFile(dataDir, upload), { throwIfNoEntry: false })?.size ?? 0

export async function removeImportUpload(dataDir: string, id: string): Promise<void> {
  await fs.promises.rm(path.join(importUploads(dataDir), id), { recursive: true, force: true })
}

/** Ids of the uploads that have bytes. */
export const uploadFolders = (dataDir: string): string[] =>
  fs.existsSync(importUploads(dataDir)) ? fs.readdirSync(importUploads(dataDir)) : []
