export { count } from '#domain/text/count.ts'
const isTerminal = process.stdout.isTTY === true
const EVERY_MS = isTerminal ? 100 : 5_000
const WIDTH = 28

// `news … | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

export const printLine = (line: string): boolean => process.stdout.write(`${line}\n`)
export const printError = (line: string): boolean => process.stderr.write(`${line}\n`)

/** Marks a text red on a terminal. */
export const red = (text: string): string =>
  isTerminal && !process.env['NO_COLOR'] ? `\u001b[31m${text}\u001b[39m` : text

/**
 * Shows a progress bar on a terminal, and a plain line now and then elsewhere. `share` is the completed part, from 0 to
 * 1.
 */
export function progress() {
  let last = performance.now()
  let isVisible = false
  const clear = () => {
    if (isVisible) process.stdout.write('\r\u001b[2K')
    isVisible = false
  }
  return {
    show(share: number, words: string): void {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      const percent = `${Math.floor(share * 100)} %`
      if (!isTerminal) return void printLine(`${percent}  ${words}`)
      const full = Math.round(share * WIDTH)
      process.stdout.write(
        `\r\u001b[2K[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${percent.padStart(5)}  ${words}`,
      )
      isVisible = true
    },
    clear,
  }
}

/** Ends a command with a sentence for people and an exit code for scripts. */
export class CommandFailed extends Error {
  readonly exitCode: number
  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
/** Reports invalid arguments, with exit code 2. */
export const usageError = (sentence: string): CommandFailed => new CommandFailed(sentence, 2)
