import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { csvLists } from '#domain/import/csv-rows.ts'
import { isRedirectsHeader, redirectItems } from '#domain/import/redirects/redirect-items.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import type { RedirectMistake } from '#domain/urls/redirect-views.ts'

export type RedirectLine =
  | { line: number; text: string; from: string; to: string | null; status: RedirectStatus }
  | { line: number; text: string; why: RedirectMistake }

const MISTAKES: readonly [RegExp, RedirectMistake][] = [
  [/pattern/, 'pattern'],
  [/switched off/, 'switched-off'],
  [/status/, 'unknown-status'],
  [/without an address/, 'no-address'],
  [/without a target/, 'no-target'],
  [/to itself/, 'redirect-to-itself'],
]

/**
 * Lines of a pasted list of redirects: `from,to,status`, also with semicolons, tabs or spaces, or a CSV with the columns
 * of a redirect plug-in. Lines are counted from 1; empty ones are left out.
 */
export function redirectLines(text: string): RedirectLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const [head = ''] = lines
  const fields = csvLists(head)
  const names = fields.ok ? (fields.value[0] ?? []).map((name) => name.trim().toLowerCase()) : []
  const header = isRedirectsHeader(names) ? head : null
  return lines.flatMap((one, at): RedirectLine[] => {
    if (one.trim() === '' || (header !== null && at === 0)) return []
    return [lineOf(one, at + 1, header)]
  })
}

function lineOf(written: string, line: number, header: string | null): RedirectLine {
  const text = written.trim().slice(0, 500)
  const csv = header === null ? withCommas(written) : `${header}\n${written}`
  const item = redirectItems(csv)[0]
  if (item?.kind === 'redirect') return { line, text, from: item.from, to: item.to, status: item.status }
  return { line, text, why: mistakeOf(item) }
}

/** A line without commas, semicolons and tabs has spaces between its fields. */
const withCommas = (line: string): string => (/[,;\t"]/.test(line) ? line : line.trim().split(/\s+/).join(','))

function mistakeOf(item: ArchiveItem | undefined): RedirectMistake {
  const what = item?.kind === 'left' ? item.what : ''
  return MISTAKES.find(([pattern]) => pattern.test(what))?.[1] ?? 'not-an-address'
}
