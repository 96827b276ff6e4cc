import '#server/process/compile-cache.ts'
import '#server/process/small-heap.ts'
import { runProgram } from '#cli/program/run-program.ts'
import { printLine } from '#cli/terminal.ts'

// Set before anything reads the environment: the demo has a data folder of its own.
process.env.DATA_DIR ??= './data/demo'

/** Implements `npm run demo`: loads the sample newsroom into an empty data folder, builds if necessary, and serves. */
await runProgram(async () => {
  const { buildIfNeeded } = await import('#cli/program/build-if-needed.ts')
  const { fillDemo } = await import('#cli/program/fill-demo.ts')
  const { people } = await import('#db/sample/sample-newsroom.ts')
  const { env } = await import('#env.ts')
  await fillDemo(env.dataDir)
  await buildIfNeeded()
  const { serve } = await import('#server/process/serve.ts')
  await serve({
    onReady: () => {
      printLine(`\nThe paper   ${env.siteUrl}\nThe desk    ${env.siteUrl}/desk\n`)
      for (const { role, email, password } of people) printLine(`${role.padEnd(12)}${email}   ${password}`)
    },
  })
})
