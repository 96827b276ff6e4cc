import type { EditionCounts } from '#cli/static-edition/place-edition.ts'
import { count, printError, printLine } from '#cli/terminal.ts'

const MAX_LINES = 20

/** Prints what a static edition has, what this run changed, and which pages could not be made. */
export function tellEdition({ failed, ...made }: EditionCounts & { failed: readonly string[] }, dir: string): void {
  const has = [count(made.pages, 'page'), count(made.files, 'other file'), count(made.moved, 'redirect')]
  printLine(`${has.join(', ')} and ${count(made.gone, 'withdrawn address', 'withdrawn addresses')} are in ${dir}/site.`)
  printLine(`${count(made.deleted, 'file')} deleted, ${made.written.toLocaleString('en')} written.`)
  printLine(
    `${dir}/LEFT-OUT.md says what is not in it. For nginx: include nginx/maps.conf in http, nginx/server.conf in server.`,
  )
  if (failed.length === 0) return
  printError(
    `${count(failed.length, 'page')} could not be made, and stayed as before or are missing. Run the command again:`,
  )
  for (const address of failed.slice(0, MAX_LINES)) printError(`  ${address}`)
  if (failed.length > MAX_LINES) printError(`  and ${(failed.length - MAX_LINES).toLocaleString('en')} more`)
  process.exitCode = 1
}
