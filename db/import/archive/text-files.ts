import { type ArchiveFiles, readHead, readWhole } from '#db/import/archive/archive-files.ts'
import { decodeStream } from '#db/import/archive/decode-stream.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { textOfBytes } from '#domain/import/text-of-bytes.ts'

type Named = Extract<ArchiveItem, { kind: 'left' | 'problem' }>

/** Files that are pictures, sounds or films: stories name them, and they are read when a story needs them. */
const MEDIA = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|ico|mp3|m4a|ogg|oga|wav|mp4|m4v|mov|webm|ogv|pdf)$/i

const MISREAD = 'characters in another encoding than the file declares: they are read as Windows-1252'
const HEAD_BYTES = 64 * 1024

/** Reads the text files of an archive, and remembers which of its files nobody read. */
export class TextFiles {
  #files: ArchiveFiles
  #read = new Set<string>()
  #named: Named[] = []
  #broken = new Set<string>()

  constructor(files: ArchiveFiles) {
    this.#files = files
  }

  get names(): readonly string[] {
    return this.#files.names
  }

  /** Names of files whose last part is like that, in any folder. */
  like(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name.split('/').at(-1) ?? ''))
  }

  /** Text of a file; null where the archive has none, or it cannot be read, which `named` says. */
  async text(name: string): Promise<string | null> {
    // A file that is read again has been named.
    const isFirst = !this.#read.has(name)
    this.#read.add(name)
    const read = await readWhole(this.#files, name)
    if (!read.ok) {
      const what =
        read.code === 'too-large'
          ? `the file is too large: ${reasonOf(read)}`
          : `the file cannot be read: ${reasonOf(read)}`
      if (isFirst && read.code !== 'missing') this.#named.push({ kind: 'problem', place: name, what })
      return null
    }
    const { text, encoding } = textOfBytes(read.value)
    if (isFirst && encoding !== 'utf-8')
      this.#named.push({ kind: 'left', what: `file in another encoding (read as ${encoding})`, sample: name })
    return text
  }

  /** First characters of a file, which does not count as read. */
  async head(name: string): Promise<string> {
    return textOfBytes(wholeCharacters(await readHead(this.#files, name, HEAD_BYTES), HEAD_BYTES)).text
  }

  /** Text of an XML file of any size, piece by piece; where it breaks off, `named` says why. */
  async *pieces(name: string): AsyncGenerator<string> {
    this.#read.add(name)
    try {
      const chunks = (await this.#files.open(name)) as AsyncIterable<Buffer>
      yield* decodeStream(chunks, () => this.#nameBroken(name, MISREAD))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      this.#nameBroken(name, `the file cannot be read to its end: ${why}`)
    }
  }

  /** Names what is wrong with a file, once: it may be read in several passes. */
  #nameBroken(name: string, what: string): void {
    if (!this.#broken.has(name)) this.#named.push({ kind: 'problem', place: name, what })
    this.#broken.add(name)
  }

  /** Names files that were refused or could not be read so far, and, at the end, those that nobody read. */
  *named(isEnd: boolean): Generator<Named> {
    yield* this.#named.splice(0)
    if (!isEnd) return
    for (const { name, why } of this.#files.refused)
      yield { kind: 'problem', place: name, what: `the file is refused: ${why}` }
    for (const name of this.names)
      if (!this.#read.has(name) && !MEDIA.test(name))
        yield { kind: 'left', what: 'file that is no story', sample: name }
  }
}

/** Bytes up to the last whole character of UTF-8, because a head may end in the middle of one. */
function wholeCharacters(bytes: Buffer, most: number): Buffer {
  if (bytes.length < most) return bytes
  let end = bytes.length
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0b1100_0000) === 0b1000_0000) end--
  return bytes.subarray(0, Math.max(0, end - 1))
}
