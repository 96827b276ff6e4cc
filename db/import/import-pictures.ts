import fs from 'node:fs'
import path from 'node:path'
import type { Db, Tx } from '#db/engine/open.ts'
import { noteMade } from '#db/import/import-changes.ts'
import { addPicture, type PictureRefusal } from '#db/media/add-picture.ts'

export type ImportedPicture = { id: string; caption: string; credit: string }
type Options = { folder: string | null; batchId?: number | null }
export type ImportPictures = ReturnType<typeof importPictures>

/**
 * Finds the pictures of an import in the folder `--media DIR` only. `find` is synchronous: the picture, null if there
 * is none, undefined if `load` must be awaited first. A picture that does not decode counts as missing; `problems` has
 * the reason, once.
 */
export function importPictures(db: Db, dataDir: string, { folder, batchId = null }: Options, now: number) {
  const root = folder === null ? null : fs.realpathSync(folder)
  const found = new Map<string, ImportedPicture | null>()
  const problems = new Map<string, string>()

  function fileOf(name: string): string | null {
    if (root === null) return null
    let plain = name.split(/[?#]/, 1)[0] ?? ''
    try {
      plain = decodeURIComponent(plain)
    } catch {
      // The name contains a % but is not percent-encoded.
    }
    // An address on another host is reduced to its last part, under which exports store pictures.
    const inside = /^[a-z][a-z+.-]*:|^\/\//i.test(plain) ? path.basename(plain) : plain.replace(/^[/\\]+/, '')
    for (const one of [inside, path.basename(inside)]) {
      const file = path.join(root, one)
      if (one === '' || !fs.existsSync(file) || !fs.statSync(file).isFile()) continue
      if (fs.realpathSync(file).startsWith(root + path.sep)) return file
    }
    return null
  }

  async function load(name: string): Promise<void> {
    if (found.has(name)) return
    const file = fileOf(name)
    if (file === null) {
      found.set(name, null)
      return
    }
    const onAdded = (tx: Tx, id: string) => noteMade(tx, batchId, { kind: 'media', id })
    const picture = { bytes: fs.readFileSync(file), name: path.basename(file), onAdded }
    const added = await addPicture(db, dataDir, picture, now)
    found.set(name, added.ok ? added.value : null)
    if (!added.ok) problems.set(name, WHY[added.code] ?? 'could not be taken in')
  }

  return {
    hasFolder: root !== null,
    find: (name: string) => (root === null ? null : found.get(name)),
    load,
    problems,
    /** Loads and returns a picture in one call, for a thread without a database. */
    async answer(name: string): Promise<{ found: ImportedPicture | null; problem: string | null }> {
      await load(name)
      return { found: found.get(name) ?? null, problem: problems.get(name) ?? null }
    },
  }
}

const WHY: Partial<Record<PictureRefusal, string>> = {
  'too-large': 'is larger than 20 MB',
  'not-a-picture': 'is no JPEG, PNG or WebP',
  'too-many-pixels': 'has too many pixels',
  'not-decodable': 'is damaged',
  'decoding-took-too-long': 'took too long to decode',
}
