import { CommandFailed } from '#cli/terminal.ts'

/** Node's major version that releases run on; a checkout has its own. */
const NEEDED = 24

/** Throws a sentence if a release or a service runs on a Node that is too old, such as `22.18.0`. */
export function requireNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= NEEDED) return
  throw new CommandFailed(
    `This is Node ${version}, and Broadsheet needs Node ${NEEDED} or newer. Install it from nodejs.org.`,
  )
}
