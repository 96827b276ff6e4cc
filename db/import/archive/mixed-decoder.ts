import { isUtf8 } from 'node:buffer'

const LINE_END = 0x0a
/** Bytes of the sequences of UTF-8 by their first byte; 0 for one that begins none. */
const lengthOf = (lead: number): number => {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/**
 * Decodes a stream of UTF-8 in which other bytes may stand: databases that were moved carelessly hold old stories in
 * Windows-1252 beside newer ones. A byte that is no UTF-8 is read as Windows-1252, so that none is lost.
 */
export class MixedDecoder {
  readonly #latin = new TextDecoder('windows-1252')
  #rest: Buffer = Buffer.alloc(0)
  /** True once a byte was no UTF-8. */
  isMixed = false

  write(chunk: Buffer): string {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const end = bytes.length - unfinished(bytes)
    this.#rest = bytes.subarray(end)
    return this.#decode(bytes.subarray(0, end))
  }

  finish(): string {
    return this.#decode(this.#rest)
  }

  #decode(bytes: Buffer): string {
    if (isUtf8(bytes)) return bytes.toString()
    this.isMixed = true
    const parts: string[] = []
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(LINE_END, at)
      const line = bytes.subarray(at, end < 0 ? bytes.length : end + 1)
      parts.push(isUtf8(line) ? line.toString() : this.#decodeLine(line))
      at += line.length
    }
    return parts.join('')
  }

  #decodeLine(line: Buffer): string {
    const parts: string[] = []
    let begin = 0
    for (let at = 0; at < line.length;) {
      const length = lengthOf(line[at] ?? 0)
      if (length === 1 || (length > 0 && isUtf8(line.subarray(at, at + length)) && at + length <= line.length)) {
        at += length
        continue
      }
      parts.push(line.toString('utf8', begin, at), this.#latin.decode(line.subarray(at, at + 1)))
      at++
      begin = at
    }
    return parts.join('') + line.toString('utf8', begin)
  }
}

/** Bytes at the end that begin a sequence which the next piece may finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0b1100_0000) === 0b1000_0000) continue
    return lengthOf(byte) > back ? back : 0
  }
  return 0
}
