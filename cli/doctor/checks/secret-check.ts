import fs from 'node:fs'
import path from 'node:path'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, together, warn } from '#cli/doctor/finding.ts'
import { sessionSecretFrom } from '#server/process/ensure-secret.ts'

const SHORTEST = 32

export const secretCheck: DoctorCheck = {
  name: 'secret',
  needs: 'folder',
  look({ dataDir, isRunning, settings }) {
    const file = path.join(dataDir, 'secret')
    if (!fs.existsSync(file))
      return isRunning
        ? bad(
            'The file secret is gone while the server runs.',
            'Restart it: it makes one, and everybody signs in again.',
          )
        : warn(
            'There is no secret yet.',
            'The next start makes one; if there was one before, everybody signs in again.',
          )
    const secret = fs.readFileSync(file, 'utf8')
    const { secretKeyBase } = settings
    return together(
      [
        secret.length < SHORTEST
          ? bad(
              'The secret is too short.',
              'Stop the server, delete the file secret, and start: everybody signs in again.',
            )
          : null,
        fs.statSync(file).mode & 0o077
          ? bad('Other users can read the secret.', 'news doctor --fix closes it; delete it to sign everybody out.')
          : null,
        secretKeyBase !== null && secret !== sessionSecretFrom(secretKeyBase)
          ? warn(
              'The secret was not made from SECRET_KEY_BASE.',
              'The next start replaces it: everybody signs in again.',
            )
          : null,
      ],
      'It is there, and for its user alone.',
    )
  },
  mend({ dataDir }) {
    const file = path.join(dataDir, 'secret')
    if (!fs.existsSync(file) || (fs.statSync(file).mode & 0o077) === 0) return null
    fs.chmodSync(file, 0o600)
    return 'Closed the secret to other users.'
  },
}
