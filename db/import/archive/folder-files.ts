import fs from 'node:fs'
import path from 'node:path'
import type { ArchiveFiles, RefusedFile } from '#db/import/archive/archive-files.ts'

const MAX_FILES = 500_000
const MAX_DEPTH = 40
const IGNORED = new Set(['node_modules', '.git', '.DS_Store', '__MACOSX'])

/** Opens a folder with everything below it. Links are not followed, and are refused by name. */
export async function folderFiles(folder: string): Promise<ArchiveFiles> {
  const root = await fs.promises.realpath(folder)
  const sizes = new Map<string, number>()
  const refused: RefusedFile[] = []
  const waiting = ['']
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = await fs.promises.readdir(path.join(root, at), { withFileTypes: true })
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const name = at === '' ? entry.name : `${at}/${entry.name}`
      if (IGNORED.has(entry.name)) continue
      if (entry.isDirectory() && name.split('/').length <= MAX_DEPTH) waiting.push(name)
      else if (!entry.isFile()) refused.push({ name, why: 'it is a link, a device, or nested too deep' })
      else if (sizes.size >= MAX_FILES) refused.push({ name, why: `the folder has more than ${MAX_FILES} files` })
      else sizes.set(name, (await fs.promises.stat(path.join(root, name))).size)
    }
  }
  return filesBelow(root, sizes, refused)
}

/** A single file, under its own name. */
export async function singleFile(file: string): Promise<ArchiveFiles> {
  const whole = await fs.promises.realpath(file)
  const { size } = await fs.promises.stat(whole)
  return filesBelow(path.dirname(whole), new Map([[path.basename(whole), size]]), [])
}

function filesBelow(root: string, sizes: ReadonlyMap<string, number>, refused: RefusedFile[]): ArchiveFiles {
  return {
    names: [...sizes.keys()].toSorted(),
    refused,
    sizeOf: (name) => sizes.get(name) ?? null,
    open: async (name) => {
      const size = sizes.get(name)
      if (size === undefined) throw new Error(`the folder has no ${name}`)
      const file = path.join(root, name)
      // A folder may have become a link since it was listed.
      if ((await fs.promises.realpath(file)) !== file) throw new Error(`${name} has become a link`)
      const handle = await fs.promises.open(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW)
      return handle.createReadStream({ end: Math.max(0, size - 1) })
    },
    close: async () => {},
  }
}
