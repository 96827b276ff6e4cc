import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { requireNode } from '#cli/program/require-node.ts'
import { bad, type Check, ok, quoting, warn } from '#db/health/health-check.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

const MB = 1024 * 1024
/** A server with one worker, and the editors' process beside it (docs/running.md). */
const LEAST_MEMORY = 300 * MB

/** The program and its machine, without the newsroom. */
export const environmentChecks: Check<DoctorContext>[] = [
  {
    name: 'environment',
    needs: 'nothing',
    *look({ environmentProblem: problem, settings }) {
      if (problem === null) yield ok(`The variables are valid; SITE_URL is ${settings.siteUrl}.`)
      else yield quoting(bad(problem, 'Correct it: the server does not start. The other checks use the defaults.'))
    },
  },
  {
    name: 'program',
    needs: 'nothing',
    *look() {
      requireNode()
      yield ok(`Broadsheet ${PROGRAM_VERSION} on Node ${process.versions.node}.`)
    },
  },
  {
    name: 'memory',
    needs: 'nothing',
    *look({ isRunning }) {
      const available = process.availableMemory()
      const said = `${Math.round(available / MB)} MB of memory are free.`
      if (!isRunning && available < LEAST_MEMORY)
        yield warn(said, `A server needs about ${LEAST_MEMORY / MB} MB: end other programs, or give the machine more.`)
      if (isRunning && available < LEAST_MEMORY / 4)
        yield warn(said, 'Pictures and imports may fail: end other programs, or give the machine more.')
      yield ok(said)
    },
  },
]
