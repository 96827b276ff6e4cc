import fs from 'node:fs'
import path from 'node:path'

/** A file that another one imports, or starts as a process: `#db/engine/open.ts`, `'cli/main.ts'`. */
const NAMED = /['"`]#?((?:domain|db|components|app|server|cli|bench)\/[^'"`\n]+\.tsx?)['"`]/g
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** Maps each file to those that name it. */
export function importersOf(files: readonly string[]): Map<string, string[]> {
  const importers = new Map<string, string[]>()
  for (const file of files)
    for (const [, named = ''] of fs.readFileSync(file, 'utf8').matchAll(NAMED))
      importers.set(named, [...(importers.get(named) ?? []), file])
  return importers
}

/**
 * Lists the tests that lead to a file, the likeliest to notice a mutant first: its own, then those with the most folders
 * in common; among them those that have its name in their text, then those with the fewest files between.
 */
export function testsOf(file: string, importers: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([file])
  // A set keeps the order in which files were found, which is that of their distance.
  for (const one of found) for (const importer of importers.get(one) ?? []) if (!isTest(one)) found.add(importer)
  const { dir, name } = path.parse(file)
  const rankOf = (test: string) => {
    if (path.parse(test).name === `${name}.test`) return 0
    const isOther = !fs.readFileSync(test, 'utf8').includes(name)
    return 100 - 2 * inCommon(dir.split('/'), path.dirname(test).split('/')) + Number(isOther)
  }
  const ranked = [...found].filter(isTest).map((test) => ({ test, rank: rankOf(test) }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ test }) => test)
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((folder, at) => folder !== b[at])
  return differs < 0 ? a.length : differs
}
