import { type ParseArgsConfig, parseArgs } from 'node:util'
import { usageError } from '#cli/terminal.ts'

export type Args = { words: string[]; options: Record<string, string | boolean | string[] | undefined> }
export type Command = {
  /** Syntax of its arguments. */
  usage: string
  does: string
  options?: NonNullable<ParseArgsConfig['options']>
  run: (args: Args) => void | Promise<void>
}

/** Parses the arguments as a command declares them; throws a plain sentence if they are invalid. */
export function readArgs(name: string, command: Command, argv: string[]): Args & { wantsHelp: boolean } {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true })
    return { words: positionals, options: values as Args['options'], wantsHelp: values.help === true }
  } catch (error) {
    throw usageError(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm run news -- ${name} ${command.usage}`,
    )
  }
}

/** Returns a required argument. */
export function requiredArgument({ words }: Args, at: number, what: string): string {
  const word = words[at]
  if (word === undefined || word === '') throw usageError(`Missing argument: ${what}.`)
  return word
}

export function optionOf({ options }: Args, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Values of an option that may be given several times. */
export function valuesOf({ options }: Args, name: string): string[] {
  const value = options[name]
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}

/** Parses the id of an article. */
export function idOf(args: Args): number {
  const id = Number(requiredArgument(args, 0, 'the id of the article'))
  if (!Number.isSafeInteger(id) || id < 1)
    throw usageError(`${args.words[0]} is not an article id, which is a whole number.`)
  return id
}
