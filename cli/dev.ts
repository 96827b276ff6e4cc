import path from 'node:path'
import { runProgram } from '#cli/program/run-program.ts'
import { printLine } from '#cli/terminal.ts'

// Before anything reads the environment: development has a data folder of its own, and Next's runtime asks for its kind.
process.env['DATA_DIR'] ??= './data/dev'
Object.assign(process.env, { NODE_ENV: 'development' })

/** `npm run dev`: the sample newsroom with hot reload, for whoever works on the code. */
await runProgram(async () => {
  const { compileMessages } = await import('#cli/program/compile-messages.ts')
  const { fillDemo } = await import('#cli/program/fill-demo.ts')
  const { people } = await import('#db/sample/sample-newsroom.ts')
  const { env } = await import('#env.ts')
  const root = path.resolve(import.meta.dirname, '..')
  compileMessages(path.join(root, 'messages'), path.resolve(root, env.distDir, 'messages'))
  await fillDemo(env.dataDir)
  const { serveForDevelopment } = await import('#server/process/dev-server.ts')
  await serveForDevelopment(root)
  printLine(`\nThe paper   ${env.siteUrl}\nThe desk    ${env.siteUrl}/desk\n`)
  for (const { role, email, password } of people) printLine(`${role.padEnd(12)}${email}   ${password}`)
})
// Next's watchers would keep a start that failed alive.
if (process.exitCode) process.exit()
