/** Headers of a JPEG's segments, a PNG's chunks and a RIFF's chunks differ; each is named with where its content lies. */
type Part = { name: string; from: number; to: number }

/**
 * The Content Credentials (C2PA) in a picture as text: of its JPEG segments APP11, its PNG chunk `caBX` or its WebP chunk
 * `C2PA`; null if it has none. They are looked for, not checked. Never throws, since the input is untrusted.
 */
export function contentCredentials(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [...partsOf(buffer)].filter(({ name }) => name === 'APP11' || name === 'caBX' || name === 'C2PA')
  const text = parts.map(({ from, to }) => buffer.toString('latin1', from, to)).join('')
  return text.includes('c2pa') ? text : null
}

function* partsOf(buffer: Buffer): Generator<Part> {
  if (buffer.length < 12) return
  if (buffer.readUInt16BE(0) === 0xff_d8) yield* segmentsOf(buffer)
  else if (buffer.toString('latin1', 1, 4) === 'PNG') {
    for (let at = 8; at + 8 <= buffer.length;) {
      const to = at + 8 + buffer.readUInt32BE(at)
      yield { name: buffer.toString('latin1', at + 4, at + 8), from: at + 8, to }
      at = to + 4
    }
  } else if (buffer.toString('latin1', 8, 12) === 'WEBP') {
    for (let at = 12; at + 8 <= buffer.length;) {
      const length = buffer.readUInt32LE(at + 4)
      yield { name: buffer.toString('latin1', at, at + 4), from: at + 8, to: at + 8 + length }
      at += 8 + length + (length % 2)
    }
  }
}

/** The segments of a JPEG before its pixels. */
function* segmentsOf(buffer: Buffer): Generator<Part> {
  for (let at = 2; at + 4 <= buffer.length && buffer[at] === 0xff && buffer[at + 1] !== 0xda;) {
    const to = at + 2 + buffer.readUInt16BE(at + 2)
    yield { name: buffer[at + 1] === 0xeb ? 'APP11' : '', from: at + 4, to }
    at = Math.max(to, at + 4)
  }
}
