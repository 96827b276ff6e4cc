import fs from 'node:fs'
import { CommandFailed } from '#cli/terminal.ts'

/** The unit hides these folders from the service, which would not start (`ProtectHome`). */
const HOMES = ['/home', '/root', '/run/user']

/** Throws a sentence if a file or folder, or what it is a link to, is below a home. `what` is to be installed elsewhere. */
export function requireOutsideHomes(what: string, file: string): void {
  const real = fs.existsSync(file) ? fs.realpathSync(file) : file
  const home = HOMES.find((folder) => [file, real].some((one) => one === folder || one.startsWith(`${folder}/`)))
  if (home === undefined) return
  throw new CommandFailed(
    `${file} is below ${home}, which the service cannot see. Install ${what} for all users, such as below /opt or /usr/local, and run this again.`,
  )
}
