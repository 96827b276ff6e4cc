import '#server/process/compile-cache.ts'
import '#server/process/small-heap.ts'
import { runProgram } from '#cli/program/run-program.ts'

/** Implements `npm start`: builds if necessary, serves, and prints how the first person can sign in. */
await runProgram(async () => {
  const { buildIfNeeded } = await import('#cli/program/build-if-needed.ts')
  await buildIfNeeded()
  const { serve } = await import('#server/process/serve.ts')
  await serve({ onReady: async () => (await import('#cli/paper/print-sign-in.ts')).printSignIn() })
})
