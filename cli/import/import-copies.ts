import fs from 'node:fs'
import path from 'node:path'
import { type Args, optionOf, valuesOf } from '#cli/command.ts'
import { CommandFailed, usageError } from '#cli/terminal.ts'

/** Folder of `--plan` or `--report`, made if it is missing; null where the option is not given. */
export function folderIn(args: Args, option: 'plan' | 'report'): string | null {
  const given = optionOf(args, option)
  if (given === undefined) return null
  const folder = path.resolve(given)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw new CommandFailed(`--${option}: ${folder} is no folder to write in (${codeOf(error)}).`)
  }
  return folder
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Copies files of a batch's folder that only their owner may read, as the originals. Returns where they are. */
export function copyFiles(from: string, to: string, names: readonly string[]): string[] {
  return names.map((name) => {
    const copy = path.join(to, name)
    if (path.resolve(from) === path.resolve(to)) return copy
    fs.copyFileSync(path.join(from, name), `${copy}.part`)
    fs.chmodSync(`${copy}.part`, 0o600)
    fs.renameSync(`${copy}.part`, copy)
    return copy
  })
}

const LIST = /\.(?:csv|tsv|txt)$/i

/** Lists of redirects beside an export. */
export function redirectsIn(args: Args): string[] {
  const files = valuesOf(args, 'redirects')
  for (const file of files) {
    if (!LIST.test(file)) throw usageError(`--redirects must be a .csv, .tsv or .txt file, not ${file}.`)
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandFailed(`File not found: ${file}`)
  }
  return files.map((file) => path.resolve(file))
}
