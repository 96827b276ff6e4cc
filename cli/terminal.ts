const isTerminal = process.stdout.isTTY === true
const EVERY_MS = isTerminal ? 100 : 5_000
const WIDTH = 28

// `news … | head` closes the pipe early: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

export const say = (line: string): boolean => process.stdout.write(`${line}\n`)
export const complain = (line: string): boolean => process.stderr.write(`${line}\n`)
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** A bar on a terminal, a plain line now and then elsewhere. `share` is what is done, from 0 to 1. */
export function progress() {
  let last = performance.now()
  let isShown = false
  const clear = () => {
    if (isShown) process.stdout.write('\r\u001b[2K')
    isShown = false
  }
  return {
    show(share: number, words: string): void {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      const percent = `${Math.floor(share * 100)} %`
      if (!isTerminal) return void say(`${percent}  ${words}`)
      const full = Math.round(share * WIDTH)
      process.stdout.write(
        `\r\u001b[2K[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${percent.padStart(5)}  ${words}`,
      )
      isShown = true
    },
    clear,
  }
}

/** Ends a command: the sentence that a person reads, and a code that a script does. */
export class CommandFailed extends Error {
  readonly exitCode: number
  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
/** The command was not written as it must be. */
export const misused = (sentence: string): CommandFailed => new CommandFailed(sentence, 2)
