import '#server/quick-start.ts'
import { endingWell } from '#cli/ending-well.ts'

/** `npm start`: a real newsroom. Builds if need be, serves, and says how the first person comes in. */
await endingWell(async () => {
  const { buildIfNeeded } = await import('#cli/build-if-needed.ts')
  await buildIfNeeded()
  const { serve } = await import('#server/serve.ts')
  await serve({ onReady: async () => (await import('#cli/way-in.ts')).sayWayIn() })
})
