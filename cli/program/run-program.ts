import { CommandFailed, printError } from '#cli/terminal.ts'

/** Runs a whole program. An expected failure prints a sentence and sets the exit code, without a stack trace. */
export async function runProgram(run: () => void | Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error))
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) printError(error.stack ?? '')
    process.exitCode = error instanceof CommandFailed ? error.exitCode : 1
  }
}
