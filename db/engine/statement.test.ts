import fs from 'node:fs'
import { expect, test } from 'vitest'

/*
 * The rule: Drizzle's builder by default. SQL through `statement()` on the roads that are hot (what readers' pages and
 * imports reach), and in files with a query that the builder cannot say or would say worse.
 */
const BEYOND_THE_BUILDER =
  /json_|->>|\bmatch\b|\bwith\b|\bunion\b|\(\s*select\b|\bon conflict\b|\bover \(|\bcase\b|\bexists\b|\bor ignore\b|\bor replace\b|\breturning\b|\bjoin\b|\bcoalesce\b|\bin \(|\bpragma\b|\btemp\.|\bsearch_index\b|\(\w+, \w+\) [<>]|\$\{/i
/** Read and written as stored text, because parsing their JSON would cost more or lose the exact bytes. */
const STORED_TEXT = /\b(slots|fields, document)\b/
const CALL = /\bstatement(?:<[^(]*>)?\(\s*[\w.]+,\s*([^)]*)/g

const isSource = (file: string) => /(?<!\.test)\.tsx?$/.test(file) && !/(^|\/)testing\//.test(file)
const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter(isSource)

const read = (file: string) => fs.readFileSync(file, 'utf8')
function reach(file: string, seen: Set<string>): void {
  for (const [, next = ''] of read(file).matchAll(/from '#(db\/[^']+)'/g)) {
    if (seen.has(next)) continue
    seen.add(next)
    reach(next, seen)
  }
}

test('SQL by hand stands where it is hot, or where the builder would not do', () => {
  const roads = ['app/(site)', 'app/(embed)', 'server/http', 'db/import'].flatMap(filesIn)
  const hot = new Set(roads)
  for (const file of roads) reach(file, hot)
  const cold = filesIn('db').filter((file) => !hot.has(file) && /\bstatement[<(]/.test(read(file)))
  expect(cold.length).toBeGreaterThan(30)
  const needless = cold.filter((file) => {
    const text = read(file)
    return [...text.matchAll(CALL)].length > 0 && !BEYOND_THE_BUILDER.test(text) && !STORED_TEXT.test(text)
  })
  expect(needless.filter((file) => file !== 'db/engine/statement.ts')).toEqual([])
})
