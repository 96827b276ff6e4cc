import fs from 'node:fs'
import type { ArchiveFiles } from '#db/import/archive/archive-files.ts'
import { folderFiles, singleFile } from '#db/import/archive/folder-files.ts'
import { zipFiles } from '#db/import/archive/zip-files.ts'

/**
 * Opens the files of one export: folders, zips and single files, in any mixture. A name that occurs in several gets the
 * number of its source before it. Throws where one of them cannot be opened; close what is returned.
 */
export async function openArchive(paths: string[]): Promise<ArchiveFiles> {
  const opened: ArchiveFiles[] = []
  try {
    for (const path of paths) opened.push(await openOne(path))
  } catch (error) {
    for (const files of opened) await files.close()
    throw error
  }
  const [only] = opened
  return only && opened.length === 1 ? only : joined(opened)
}

async function openOne(path: string): Promise<ArchiveFiles> {
  if ((await fs.promises.stat(path)).isDirectory()) return folderFiles(path)
  return (await isZip(path)) ? zipFiles(path) : singleFile(path)
}

async function isZip(path: string): Promise<boolean> {
  const handle = await fs.promises.open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return ['504b0304', '504b0506'].includes(buffer.toString('hex'))
  } finally {
    await handle.close()
  }
}

function joined(opened: ArchiveFiles[]): ArchiveFiles {
  const places = new Map<string, { files: ArchiveFiles; name: string }>()
  for (const [at, files] of opened.entries())
    for (const name of files.names) places.set(places.has(name) ? `${at + 1}/${name}` : name, { files, name })
  const placeOf = (name: string) => {
    const place = places.get(name)
    if (!place) throw new Error(`the archive has no ${name}`)
    return place
  }
  return {
    names: [...places.keys()],
    refused: opened.flatMap((files) => files.refused),
    sizeOf: (name) => {
      const place = places.get(name)
      return place ? place.files.sizeOf(place.name) : null
    },
    open: async (name) => {
      const place = placeOf(name)
      return place.files.open(place.name)
    },
    close: async () => {
      for (const files of opened) await files.close()
    },
  }
}
