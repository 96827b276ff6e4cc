import { buildIfNeeded } from '#cli/program/build-if-needed.ts'
import { runProgram } from '#cli/program/run-program.ts'

/** Implements `npm run build`: builds, unless the existing build was made from the same inputs. */
await runProgram(buildIfNeeded)
