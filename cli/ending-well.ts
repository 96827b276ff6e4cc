import { CommandFailed, complain } from '#cli/terminal.ts'

/** Runs a whole program: a sentence and a code where it fails, never a stack for what a person can mend. */
export async function endingWell(run: () => void | Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) complain(error.stack ?? '')
    process.exitCode = error instanceof CommandFailed ? error.exitCode : 1
  }
}
