import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '#env.ts'

let known: { dataDir: string; secret: string } | undefined

/** Returns the secret that signs cookies. The server creates it at its first start; otherwise it is created here. */
export function sessionSecret(): string {
  if (known?.dataDir === env.dataDir) return known.secret
  const file = path.join(env.dataDir, 'secret')
  try {
    // `wx` makes creation exclusive: of two concurrent processes one writes the file, and both read the same secret.
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = fs.readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${file} has no valid secret. Delete it; everybody must then sign in again.`)
  known = { dataDir: env.dataDir, secret }
  return secret
}
