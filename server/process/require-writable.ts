import fs from 'node:fs'
import path from 'node:path'

/**
 * Creates the data folder if it is missing and tries to write to it. Throws a sentence that names the user, because a
 * volume of a container often belongs to another.
 */
export function requireWritable(dataDir: string): void {
  const probe = path.join(dataDir, `.write-test-${process.pid}`)
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A full disk is handled later: the reserve is given back at the start.
    if (code === 'ENOSPC') return
    const user = process.getuid?.() ?? 0
    throw new Error(
      `DATA_DIR is ${dataDir}, which user ${user} cannot write (${code}). Give it to that user: chown -R ${user} ${dataDir}`,
      { cause: error },
    )
  }
}
