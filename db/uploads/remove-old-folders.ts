import fs from 'node:fs'
import path from 'node:path'

export type Failed = { file: string; error: string }[]

/** Names in a folder, which need not exist. */
export const namesIn = (folder: string): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : [])

/** When a file last changed, in ms UTC; 0 for one that is not there. */
export const writtenAt = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * Removes the folders in one that nothing was written to since `before`, in ms UTC, unless they are kept. Returns their
 * number; one that cannot be removed is listed in `failed`.
 */
export function removeOldFolders(
  parent: string,
  before: number,
  { isKept = () => false, failed = [] }: { isKept?: (name: string) => boolean; failed?: Failed } = {},
): number {
  let count = 0
  for (const name of namesIn(parent)) {
    const file = path.join(parent, name)
    try {
      const inside = fs.statSync(file).isDirectory() ? fs.readdirSync(file) : []
      const newest = Math.max(writtenAt(file), ...inside.map((one) => writtenAt(path.join(file, one))))
      if (isKept(name) || newest >= before) continue
      fs.rmSync(file, { recursive: true, force: true })
      count++
    } catch (error) {
      failed.push({ file, error: String(error) })
    }
  }
  return count
}
