import { type ArchiveFiles, readWhole } from '#db/import/archive/archive-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { decodeFile } from '#domain/import/decode-file.ts'
import { reasonOf } from '#domain/import/reason-of.ts'

type Left = Extract<ArchiveItem, { kind: 'left' }>

/** Files that are pictures, sounds or films: stories name them, and they are read when a story needs them. */
const MEDIA = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|ico|mp3|m4a|ogg|oga|wav|mp4|m4v|mov|webm|ogv|pdf)$/i

/** Reads the text files of an archive, and remembers which of its files nobody read. */
export class TextFiles {
  #files: ArchiveFiles
  #read = new Set<string>()
  #left: Left[] = []

  constructor(files: ArchiveFiles) {
    this.#files = files
  }

  get names(): readonly string[] {
    return this.#files.names
  }

  /** Names of files that end so, below any folder. */
  named(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name.split('/').at(-1) ?? ''))
  }

  /** Text of a file; null where the archive has none, or it cannot be read, which `left` names. */
  async text(name: string): Promise<string | null> {
    this.#read.add(name)
    const read = await readWhole(this.#files, name)
    if (!read.ok) {
      if (read.code !== 'missing')
        this.#name(
          'file that cannot be read',
          `${name}: ${read.code === 'too-large' ? 'it is too large, ' : ''}${reasonOf(read)}`,
        )
      return null
    }
    const { text, encoding } = decodeFile(read.value)
    if (encoding !== 'utf-8') this.#name(`file in another encoding (read as ${encoding})`, name)
    return text
  }

  /** Names files that were refused or could not be read so far, and, at the end, those that nobody read. */
  *left(isEnd: boolean): Generator<Left> {
    yield* this.#left.splice(0)
    if (!isEnd) return
    for (const { name, why } of this.#files.refused)
      yield { kind: 'left', what: 'file that was refused', sample: `${name}: ${why}` }
    for (const name of this.names)
      if (!this.#read.has(name) && !MEDIA.test(name))
        yield { kind: 'left', what: 'file that is no story', sample: name }
  }

  #name(what: string, sample: string): void {
    this.#left.push({ kind: 'left', what, sample })
  }
}
