import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Creates `DATA_DIR/secret` at the first start: the key that signs sessions and device cookies. */
export function ensureSecret(dataDir: string): void {
  try {
    const file = fs.openSync(path.join(dataDir, 'secret'), 'wx', 0o600)
    fs.writeSync(file, randomBytes(32).toString('base64url'))
    fs.fsyncSync(file)
    fs.closeSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
