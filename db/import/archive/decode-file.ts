import fs from 'node:fs'

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/
const MARKS: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Text of an XML file in pieces, by its byte order mark or the encoding that it declares; UTF-8 where it has neither or
 * names one that nobody knows. Bytes that are no characters become U+FFFD.
 */
export async function* decodeFile(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(chunk)
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function decoderFor(begin: Buffer): TextDecoder {
  const marked = MARKS.find(([bytes]) => bytes.every((byte, at) => begin[at] === byte))?.[1]
  const declared = DECLARED.exec(begin.toString('latin1', 0, 400).replace(/^ï»¿/, ''))?.[1]
  try {
    // A declaration that was read byte by byte cannot be right about two bytes a character.
    return new TextDecoder(marked ?? (declared !== undefined && !/^utf-?16/i.test(declared) ? declared : 'utf-8'))
  } catch {
    return new TextDecoder('utf-8')
  }
}
