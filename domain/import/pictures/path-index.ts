import { pathOf, type PicturePath } from '#domain/import/pictures/picture-path.ts'
import { type Nearness, nearness, uploadName } from '#domain/import/pictures/upload-name.ts'

/** Numbers of paths of one place, the best first; or paths of several places, between which nothing decides. */
export type Found = { best: number[] } | { rivals: number[] } | null
type Candidate = { at: number; path: PicturePath; near: Nearness; common: number }

/**
 * Index of picture paths by name without sizes and edits. Holds numbers only: a library of half a million files is
 * indexed once, and a path is read again when it is asked for.
 */
export class PathIndex {
  #paths: readonly string[]
  #byKey = new Map<string, number | number[]>()
  #read: (text: string) => PicturePath
  /** Folders that all paths begin with. */
  #shared = 0
  #isFlat = true

  constructor(paths: readonly string[], read: (text: string) => PicturePath = pathOf) {
    this.#paths = paths
    this.#read = read
    let shared: string[] | null = null
    for (const [at, text] of paths.entries()) {
      const { folders, name } = read(text)
      const key = `${name.base}.${name.extension}`
      const known = this.#byKey.get(key)
      if (known === undefined) this.#byKey.set(key, at)
      else if (typeof known === 'number') this.#byKey.set(key, [known, at])
      else known.push(at)
      if (folders.length > 0) this.#isFlat = false
      shared = shared === null ? folders : shared.slice(0, commonBegin(shared, folders))
    }
    this.#shared = shared?.length ?? 0
  }

  /**
   * Finds the picture of a path. Its place must agree: the same month, or one path is the end of the other. A name that
   * occurs in several such places is no picture, but `rivals`.
   */
  find(wanted: PicturePath, isUpload = false): Found {
    const near: Candidate[] = []
    for (const at of this.#withName(wanted)) {
      const path = this.#read(this.#paths[at] ?? '')
      const rank = nearness(wanted.name, path.name, isUpload)
      const common = rank && this.#agreement(wanted, path)
      if (rank && common !== null) near.push({ at, path, near: rank, common })
    }
    const most = near.reduce((best, { common }) => Math.max(best, common), -1)
    const placed = near.filter(({ common }) => common === most)
    if (placed.length === 0) return null
    placed.sort((a, b) => compare(a, b, wanted))
    const places = new Map(placed.toReversed().map((one) => [one.path.folders.join('/'), one.at]))
    if (places.size > 1) return { rivals: [...places.values()] }
    const [first, second] = placed
    const isTie = first && second && first.path.written !== second.path.written && compare(first, second, wanted) === 0
    return isTie ? { rivals: [first.at, second.at] } : { best: placed.map(({ at }) => at) }
  }

  /** How many paths have the name of this upload, in whatever place. */
  placesOf({ name }: PicturePath): number {
    const all = this.#at(`${name.base}.${name.extension}`)
    return all.filter((at) => this.#read(this.#paths[at] ?? '').name.stem === name.stem).length
  }

  #withName({ name }: PicturePath): Set<number> {
    const bases = new Set([name.base, name.stem, uploadName(name.base).base])
    return new Set([...bases].flatMap((base) => this.#at(`${base}.${name.extension}`)))
  }

  #at(key: string): number[] {
    const found = this.#byKey.get(key)
    return found === undefined ? [] : typeof found === 'number' ? [found] : found
  }

  /** Number of last folders that two paths share; null where their places do not agree. */
  #agreement(wanted: PicturePath, path: PicturePath): number | null {
    const common = commonEnd(wanted.folders, path.folders)
    if (wanted.month !== null && path.month !== null) return wanted.month === path.month ? common : null
    const depth = path.folders.length
    // A file beside the folders of an archive is not the one that a story has in its own folder.
    const needed = wanted.isRelative ? (this.#isFlat ? 0 : Math.max(1, depth)) : depth - this.#shared
    return common >= Math.min(wanted.folders.length, needed) ? common : null
  }
}

/** The nearest first; of two alike the one that is written the same. */
function compare(a: Candidate, b: Candidate, { written }: PicturePath): number {
  const [kind, shape, size] = a.near.map((part, at) => part - (b.near[at] ?? 0))
  const spelling = Number(b.path.written === written) - Number(a.path.written === written)
  return kind || shape || size || spelling
}

function commonBegin(a: string[], b: string[]): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

const commonEnd = (a: string[], b: string[]): number => commonBegin(a.toReversed(), b.toReversed())
