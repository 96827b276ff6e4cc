import fs from 'node:fs'

export type ReadLine = { line: number; bytesRead: number } & ({ text: string } | { problem: string })

const NEWLINE = 0x0a
const BOM = '\ufeff'

/**
 * Reads a file line by line, counted from 1, without blank ones. A line longer than `maxBytes` is skipped without
 * being held in memory; one that is not UTF-8 is reported and not decoded.
 */
export async function* readLines(file: string, maxBytes: number): AsyncGenerator<ReadLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let line = 1
  let bytesRead = 0
  let parts: Buffer[] = []
  let length = 0

  function finish(): ReadLine | null {
    const at = { line: line++, bytesRead }
    const tooLong = length > maxBytes
    const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts)
    const size = length
    parts = []
    length = 0
    if (tooLong) return { ...at, problem: `the line has ${megabytes(size)} MB; ${megabytes(maxBytes)} MB is the most` }
    try {
      const text = utf8.decode(bytes).trim()
      const clean = at.line === 1 && text.startsWith(BOM) ? text.slice(1) : text
      return clean === '' ? null : { ...at, text: clean }
    } catch {
      return { ...at, problem: 'the line is not valid UTF-8' }
    }
  }

  function hold(part: Buffer): void {
    length += part.length
    if (length > maxBytes) parts = []
    else if (part.length > 0) parts.push(part)
  }

  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end))
      bytesRead += end + 1 - from
      from = end + 1
      const read = finish()
      if (read) yield read
    }
    hold(chunk.subarray(from))
    bytesRead += chunk.length - from
  }
  if (length > 0) {
    const read = finish()
    if (read) yield read
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1)
