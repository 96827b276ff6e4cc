import { buildIfNeeded } from '#cli/build-if-needed.ts'
import { endingWell } from '#cli/ending-well.ts'

/** `npm run build`: builds where the build that stands was made from something else. */
await endingWell(buildIfNeeded)
