import type { EditionCounts } from '#cli/static-edition/place-edition.ts'
import { count, printLine } from '#cli/terminal.ts'

/** Prints what a static edition has, and what this run changed. */
export function tellEdition(made: EditionCounts, dir: string): void {
  const has = [count(made.pages, 'page'), count(made.files, 'other file'), count(made.moved, 'redirect')]
  printLine(`${has.join(', ')} and ${count(made.gone, 'withdrawn address', 'withdrawn addresses')} are in ${dir}/site.`)
  printLine(`${count(made.deleted, 'file')} deleted, ${made.written.toLocaleString('en')} written.`)
  printLine(
    `${dir}/LEFT-OUT.md says what is not in it. For nginx: include nginx/maps.conf in http, nginx/server.conf in server.`,
  )
}
