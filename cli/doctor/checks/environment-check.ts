import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, ok, quoting, together, warn } from '#cli/doctor/finding.ts'
import { requireNode } from '#cli/program/require-node.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

const MB = 1024 * 1024
/** A server with one worker, and the editors' process beside it (docs/running.md). */
const LEAST_MEMORY = 300 * MB

export const environmentCheck: DoctorCheck = {
  name: 'environment',
  needs: 'nothing',
  look: ({ environmentProblem, settings }) =>
    environmentProblem === null
      ? ok(`The variables are valid; SITE_URL is ${settings.siteUrl}.`)
      : quoting(bad(environmentProblem, 'Correct it: the server does not start. The other checks use the defaults.')),
}

export const programCheck: DoctorCheck = {
  name: 'program',
  needs: 'nothing',
  look() {
    requireNode()
    return ok(`Broadsheet ${PROGRAM_VERSION} on Node ${process.versions.node}.`)
  },
}

export const memoryCheck: DoctorCheck = {
  name: 'memory',
  needs: 'nothing',
  look({ isRunning }) {
    const available = process.availableMemory()
    const said = `${Math.round(available / MB)} MB of memory are free.`
    return together(
      [
        !isRunning && available < LEAST_MEMORY
          ? warn(said, `A server needs about ${LEAST_MEMORY / MB} MB: end other programs, or give the machine more.`)
          : null,
        isRunning && available < LEAST_MEMORY / 4
          ? warn(said, 'Pictures and imports may fail: end other programs, or give the machine more.')
          : null,
      ],
      said,
    )
  },
}
