import { createHash } from 'node:crypto'
import fs from 'node:fs'

/** The SHA-256 of a file of any size. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const handle = fs.openSync(file, 'r')
  try {
    const part = Buffer.alloc(1 << 20)
    for (let n = fs.readSync(handle, part); n > 0; n = fs.readSync(handle, part)) hash.update(part.subarray(0, n))
  } finally {
    fs.closeSync(handle)
  }
  return hash.digest('hex')
}
