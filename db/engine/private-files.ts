import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'

/** Permissions of other users on a file or folder, as bits of its mode. */
const OF_OTHERS = 0o077
const DIR_MODE = 0o700
const FILE_MODE = 0o600

/**
 * Sets the umask, so that this process and its children create files that only their own user can read. The data
 * folder, and every copy of it, holds password hashes and the secrets of second factors.
 */
export function makePrivateFiles(): void {
  process.umask(OF_OTHERS)
}

type Exposed = { file: string; isDir: boolean }

/**
 * Lists every file and folder of a data folder that others may access, including the folder itself, without those
 * named in `skipped`. Links are not followed.
 */
export function* exposedIn(dir: string, skipped: readonly string[] = []): Generator<Exposed> {
  const stat = fs.statSync(dir, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.mode & OF_OTHERS) yield { file: dir, isDir: true }
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name)
    if (skipped.includes(file)) continue
    if (entry.isDirectory()) yield* exposedIn(file, skipped)
    else if (entry.isFile() && isExposed(file)) yield { file, isDir: false }
  }
}

/** A file that was removed meanwhile is not exposed. */
const isExposed = (file: string): boolean =>
  ((fs.lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0) & OF_OTHERS) !== 0

const mediaIn = (dataDir: string): string => path.join(dataDir, 'media')

/**
 * Removes other users' permissions on a data folder, which is created if missing. Returns what could not be changed,
 * such as files of another user. The folder comes first: from then on nobody can reach its content. Pictures are many,
 * and public anyway: `restrictMediaToOwner` does them later.
 */
export function restrictToOwner(dataDir: string): string[] {
  fs.mkdirSync(dataDir, { recursive: true, mode: DIR_MODE })
  return [...exposedIn(dataDir, [mediaIn(dataDir)])].filter((one) => !isClosed(one)).map(({ file }) => file)
}

/** Does the same for pictures, in small batches, so that the event loop is not blocked. */
export async function restrictMediaToOwner(dataDir: string): Promise<string[]> {
  const left: string[] = []
  const folders = foldersIn(mediaIn(dataDir))
  for (const folder of folders) {
    for (const one of exposedIn(folder)) if (!isClosed(one)) left.push(one.file)
    await setImmediate()
  }
  for (const one of exposedIn(mediaIn(dataDir), folders)) if (!isClosed(one)) left.push(one.file)
  return left
}

/** The direct sub-folders of a folder: pictures are spread over 256 of them. */
const foldersIn = (dir: string): string[] =>
  fs.existsSync(dir)
    ? fs
        .readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => path.join(dir, entry.name))
    : []

/** Removes others' permissions on one file. One that was removed meanwhile counts as done. */
function isClosed({ file, isDir }: Exposed): boolean {
  try {
    fs.chmodSync(file, isDir ? DIR_MODE : FILE_MODE)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}

/** A warning if other users may read something in a data folder, else null. Looks at every file. */
export function exposedSentence(dataDir: string): string | null {
  let count = 0
  let first = ''
  for (const { file } of exposedIn(dataDir)) {
    if (count === 0) first = path.relative(dataDir, file) || dataDir
    count += 1
  }
  if (count === 0) return null
  const what = count === 1 ? first : `${first} and ${count - 1} more`
  return `Other users of this machine can read ${what} (npm start mends it, as does chmod -R go= ${dataDir}).`
}
