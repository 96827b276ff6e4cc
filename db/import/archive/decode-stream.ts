import { encodingOfMark } from '#domain/import/text-of-bytes.ts'

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/

/**
 * Text of an XML file in pieces, by its byte order mark or the encoding that it declares; UTF-8 where it has neither or
 * names one that nobody knows. Bytes that are no characters become U+FFFD.
 */
export async function* decodeStream(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk)
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function decoderFor(begin: Buffer): TextDecoder {
  const declared = DECLARED.exec(begin.toString('latin1', 0, 400).replace(/^ï»¿/, ''))?.[1]
  try {
    // A declaration that was read byte by byte cannot be right about two bytes a character.
    const stated = declared !== undefined && !/^utf-?16/i.test(declared) ? declared : 'utf-8'
    return new TextDecoder(encodingOfMark(begin) ?? stated)
  } catch {
    return new TextDecoder('utf-8')
  }
}
