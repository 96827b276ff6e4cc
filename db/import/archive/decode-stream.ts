import { MixedDecoder } from '#db/import/archive/mixed-decoder.ts'
import { encodingOfMark } from '#domain/import/text-of-bytes.ts'

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/

/**
 * Text of an XML file in pieces, by its byte order mark or the encoding that it declares; UTF-8 where it has neither or
 * names one that nobody knows. Bytes that are no UTF-8 are read as Windows-1252, after which `onMisread` is called once.
 */
export async function* decodeStream(chunks: AsyncIterable<Buffer>, onMisread: () => void): AsyncGenerator<string> {
  let decoder: TextDecoder | MixedDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk)
    yield decoder instanceof MixedDecoder ? decoder.write(chunk) : decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder instanceof MixedDecoder ? decoder.finish() : decoder.decode()
  if (decoder instanceof MixedDecoder && decoder.isMixed) onMisread()
}

function decoderFor(begin: Buffer): TextDecoder | MixedDecoder {
  const declared = DECLARED.exec(begin.toString('latin1', 0, 400).replace(/^ï»¿/, ''))?.[1]
  // A declaration that was read byte by byte cannot be right about two bytes a character.
  const stated = declared !== undefined && !/^utf-?(?:8|16)/i.test(declared) ? declared : null
  const encoding = encodingOfMark(begin) ?? stated
  if (encoding === null) return new MixedDecoder()
  try {
    return new TextDecoder(encoding)
  } catch {
    return new MixedDecoder()
  }
}
