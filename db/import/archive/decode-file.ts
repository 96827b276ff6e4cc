import fs from 'node:fs'
import { MixedDecoder } from '#db/import/archive/mixed-decoder.ts'

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/
/** Beginnings of files of two bytes a character: a byte order mark, or `<` without one. */
const MARKS: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x00, 0x3c], 'utf-16be'],
]

/**
 * Text of an XML file in pieces, by its byte order mark or the encoding that it declares; UTF-8 where it has neither or
 * names one that nobody knows. Bytes that are no UTF-8 are read as Windows-1252, after which `onMisread` is called once.
 */
export async function* decodeFile(file: string, onMisread: () => void): AsyncGenerator<string> {
  let decoder: TextDecoder | MixedDecoder | null = null
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(chunk)
    yield decoder instanceof MixedDecoder ? decoder.write(chunk) : decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder instanceof MixedDecoder ? decoder.finish() : decoder.decode()
  if (decoder instanceof MixedDecoder && decoder.isMixed) onMisread()
}

function decoderFor(begin: Buffer): TextDecoder | MixedDecoder {
  const marked = MARKS.find(([bytes]) => bytes.every((byte, at) => begin[at] === byte))?.[1]
  const declared = DECLARED.exec(begin.toString('latin1', 0, 400).replace(/^ï»¿/, ''))?.[1]
  // A declaration that was read byte by byte cannot be right about two bytes a character.
  const encoding = marked ?? (declared !== undefined && !/^utf-?(?:8|16)/i.test(declared) ? declared : null)
  if (encoding === null) return new MixedDecoder()
  try {
    return new TextDecoder(encoding)
  } catch {
    return new MixedDecoder()
  }
}
