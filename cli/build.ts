import { buildIfNeeded } from '#cli/build-if-needed.ts'
import { runProgram } from '#cli/run-program.ts'

/** Implements `npm run build`: builds, unless the existing build was made from the same inputs. */
await runProgram(buildIfNeeded)
