import type { ArchiveItem, ArchiveRedirect } from '#domain/import/archive-item.ts'
import { csvLists, csvRows } from '#domain/import/csv-rows.ts'
import { reasonOf } from '#domain/import/reason-of.ts'

/** Names of columns in the exports of redirect plug-ins, the most exact first. */
const FROM = ['from', 'source', 'source url', 'source_url', 'origin', 'old url', 'old_url', 'old', 'url', 'request']
const TO = ['to', 'target', 'target url', 'target_url', 'destination', 'new url', 'new_url', 'new', 'redirect to']
const STATUS = ['status code', 'status_code', 'http_code', 'http code', 'redirect_type', 'code', 'type', 'status']
const STATUSES = [301, 302, 307, 308, 410] as const

type Row = Record<string, string>

/** True for a header with columns of both sides of a redirect. */
export const isRedirectsHeader = (names: string[]): boolean =>
  FROM.some((name) => names.includes(name)) && TO.some((name) => names.includes(name))

/**
 * Redirects in a CSV of any plug-in: its columns by their usual names, or, without a header, `from,to,status`. Regular
 * expressions, switched-off redirects and other statuses are left by name.
 */
export function redirectItems(csv: string): ArchiveItem[] {
  const lists = csvLists(csv)
  if (!lists.ok) return [{ kind: 'problem', place: 'list of redirects', what: reasonOf(lists) }]
  const header = (lists.value[0] ?? []).map((name) => name.trim().toLowerCase())
  if (isRedirectsHeader(header)) {
    const rows = csvRows(csv)
    return rows.ok ? rows.value.map(itemOf) : []
  }
  return lists.value.map(([from = '', to = '', status = '']) => itemOf({ from, to, status }))
}

function itemOf(row: Row): ArchiveItem {
  const from = field(row, FROM)
  const to = field(row, TO)
  const left = (what: string): ArchiveItem => ({ kind: 'left', what, sample: `${from} → ${to}`.slice(0, 200) })
  if (isPattern(row)) return left('redirect with a pattern')
  if (isOff(row)) return left('redirect that is switched off')
  const code = codeOf(row)
  const status = STATUSES.find((one) => one === code)
  if (status === undefined) return left(`redirect with the status ${code}`)
  if (from === '') return left('redirect without an address')
  if (status === 410) return { kind: 'redirect', from: pathOf(from), to: null, status }
  if (to === '') return left('redirect without a target')
  const redirect: ArchiveRedirect = { kind: 'redirect', from: pathOf(from), to: pathOf(to), status }
  return redirect.from === redirect.to ? left('redirect to itself') : redirect
}

const field = (row: Row, names: string[]): string =>
  names.map((name) => row[name]?.trim() ?? '').find((value) => value !== '') ?? ''

/** A whole address, or a path from the root. */
const pathOf = (address: string): string =>
  /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) ? address : `/${address.replace(/^\.\//, '')}`

function isPattern(row: Row): boolean {
  const matching = row['matching'] ?? row['match'] ?? row['match_type'] ?? row['format'] ?? ''
  const kinds = ['', 'exact', 'plain', 'url']
  return /^(?:1|true|yes|regex)$/i.test(row['regex']?.trim() ?? '') || !kinds.includes(matching.trim().toLowerCase())
}

const isOff = (row: Row): boolean =>
  /^(?:inactive|disabled|off|trashed)$/i.test(row['status']?.trim() ?? '') ||
  /^(?:0|false|no)$/i.test((row['enabled'] ?? row['active'] ?? '').trim())

/** The first of the columns that holds a number; 301 where none does. */
function codeOf(row: Row): number {
  const value = STATUS.map((name) => row[name]?.trim() ?? '').find((text) => /^\d{3}\b/.test(text))
  return value === undefined ? 301 : Number.parseInt(value, 10)
}
