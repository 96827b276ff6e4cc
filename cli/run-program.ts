import { CommandFailed, complain } from '#cli/terminal.ts'

/** Runs a whole program. An expected failure prints a sentence and sets the exit code, without a stack trace. */
export async function endingWell(run: () => void | Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) complain(error.stack ?? '')
    process.exitCode = error instanceof CommandFailed ? error.exitCode : 1
  }
}
