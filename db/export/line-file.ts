import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { ExportedFile } from '#domain/import/export-manifest.ts'

const HELD_BYTES = 1 << 18

/** Writes a file of one JSON value a line incrementally, and hashes it. Always close it. */
export function lineFile(dir: string, name: string) {
  const handle = fs.openSync(path.join(dir, name), 'w')
  const hash = createHash('sha256')
  let held: string[] = []
  let heldBytes = 0
  let bytes = 0

  function flush(): void {
    const part = Buffer.from(held.join(''))
    hash.update(part)
    fs.writeFileSync(handle, part)
    bytes += part.length
    held = []
    heldBytes = 0
  }

  return {
    add(value: unknown): void {
      const line = `${JSON.stringify(value)}\n`
      held.push(line)
      heldBytes += line.length
      if (heldBytes >= HELD_BYTES) flush()
    },
    /** Writes the rest, syncs, and returns the file's size and hash. */
    end(): ExportedFile {
      flush()
      fs.fsyncSync(handle)
      return { path: name, bytes, sha256: hash.digest('hex') }
    },
    close: () => fs.closeSync(handle),
  }
}
