import fs from 'node:fs'
import path from 'node:path'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { sessionSecretFrom } from '#server/process/ensure-secret.ts'

const SHORTEST = 32
const isExposed = (file: string): boolean => (fs.statSync(file).mode & 0o077) !== 0

export const secretCheck: Check<DoctorContext> = {
  name: 'secret',
  needs: 'folder',
  *look({ dataDir, isRunning, settings: { secretKeyBase } }) {
    const file = path.join(dataDir, 'secret')
    if (!fs.existsSync(file))
      return yield isRunning
        ? bad(
            'The file secret is gone while the server runs.',
            'Restart it: it makes one, and everybody signs in again.',
          )
        : warn(
            'There is no secret yet.',
            'The next start makes one; if there was one before, everybody signs in again.',
          )
    const secret = fs.readFileSync(file, 'utf8')
    if (secret.length < SHORTEST)
      yield bad(
        'The secret is too short.',
        'Stop the server, delete the file secret, and start: everybody signs in again.',
      )
    if (isExposed(file))
      yield bad('Other users can read the secret.', 'news doctor --fix closes it; delete it to sign everybody out.')
    if (secretKeyBase !== null && secret !== sessionSecretFrom(secretKeyBase))
      yield warn(
        'The secret was not made from SECRET_KEY_BASE.',
        'The next start replaces it: everybody signs in again.',
      )
    yield ok('It is there, and for its user alone.')
  },
  mend({ dataDir }) {
    const file = path.join(dataDir, 'secret')
    if (!fs.existsSync(file) || !isExposed(file)) return null
    fs.chmodSync(file, 0o600)
    return 'Closed the secret to other users.'
  },
}
