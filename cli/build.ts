import { buildIfNeeded } from '#cli/build-if-needed.ts'
import { endingWell } from '#cli/run-program.ts'

/** Implements `npm run build`: builds, unless the existing build was made from the same inputs. */
await endingWell(buildIfNeeded)
