import { parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Rows of a CSV as its own header names them, in small letters; commas, semicolons or tabs. Rows with too few or too
 * many fields are read as far as they go. Refuses with `bad-csv` and a sentence.
 */
export function csvRows(text: string): Result<Record<string, string>[], 'bad-csv'> {
  const rows = csvLists(text)
  if (!rows.ok) return rows
  const [header = [], ...records] = rows.value
  const names = header.map((name) => name.trim().toLowerCase())
  return ok(records.map((record) => Object.fromEntries(names.map((name, at) => [name, record[at] ?? '']))))
}

/** The same, as lists of fields, its first line included. */
export function csvLists(text: string): Result<string[][], 'bad-csv'> {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const counts = [',', ';', '\t'].map((one) => first.split(one).length)
  const delimiter = [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ','
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true }
    return ok(parse(text, options) as string[][])
  } catch (error) {
    return refuse('bad-csv', { details: error instanceof Error ? error.message : String(error) })
  }
}
