import { createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const PURPOSE = 'broadsheet sessions'

/**
 * Creates `DATA_DIR/secret` at the first start: the key that signs sessions and device cookies. With `secretKeyBase`
 * (SECRET_KEY_BASE) the key is made from it at every start, so that a restored data folder has the one that its
 * host keeps; another base signs everybody out.
 */
export function ensureSecret(dataDir: string, secretKeyBase: string | null = null): void {
  const file = path.join(dataDir, 'secret')
  if (secretKeyBase !== null) return replace(file, sessionSecretFrom(secretKeyBase))
  try {
    write(file, randomBytes(32).toString('base64url'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** The key that signs sessions, made from SECRET_KEY_BASE. */
export const sessionSecretFrom = (secretKeyBase: string): string =>
  createHmac('sha256', secretKeyBase).update(PURPOSE).digest('base64url')

function replace(file: string, secret: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === secret) return
  const part = `${file}.part`
  fs.rmSync(part, { force: true })
  write(part, secret)
  fs.renameSync(part, file)
}

function write(file: string, secret: string): void {
  const opened = fs.openSync(file, 'wx', 0o600)
  fs.writeSync(opened, secret)
  fs.fsyncSync(opened)
  fs.closeSync(opened)
}
