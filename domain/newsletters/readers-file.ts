import { csvRows } from '#domain/import/csv-rows.ts'
import { type ReaderAddress, readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Form of a subscription that came from a file: its proof of consent is none of a form of the paper. */
export const IMPORTED = 'import'

/** A reader of a file, with when they asked for letters and confirmed it (ms UTC), where the file says so. */
export type ListedReader = ReaderAddress & { askedAt: number | null; confirmedAt: number | null }
/** `left` counts readers who have no letters any more or not yet; `invalid` has the numbers of rows without an address. */
export type ReadersFile = { readers: ListedReader[]; left: number; invalid: number[] }

const ADDRESS = ['email', 'email address', 'email_address', 'e-mail', 'e-mail address', 'address', 'e-mail-adresse']
const YES = ['subscribed_to_emails', 'subscribed', 'confirmed']
/** Columns with a word, or with the time since when they have no letters. */
const NO = ['email_disabled', 'deleted_at', 'unsub_time', 'unsubscribed_at', 'clean_time', 'left_at', 'unsubscribed']
const STATE = ['subscriber_type', 'type', 'status']
const IN_STATE = /^(|active|confirmed|enabled|gifted|paid|paused|past_due|premium|regular|subscribed|trialed)$/
const ASKED = ['optin_time', 'asked_at', 'created_at', 'creation_date', 'joined', 'subscribed_at']
const CONFIRMED = ['confirm_time', 'confirmed_at']

/**
 * Reads the readers of a CSV: one of ours, or as Ghost, Mailchimp, Substack and Buttondown export them. Whoever
 * unsubscribed, bounced or never confirmed there is left out; an address counts once. Refuses what is no CSV, or has no
 * column of addresses.
 */
export function readersIn(text: string): Result<ReadersFile, 'bad-csv' | 'no-addresses'> {
  const rows = csvRows(text)
  if (!rows.ok) return rows
  const names = Object.keys(rows.value[0] ?? {})
  const column = ADDRESS.find((name) => names.includes(name))
  if (column === undefined) return refuse('no-addresses')
  const found = new Map<string, ListedReader>()
  const file: ReadersFile = { readers: [], left: 0, invalid: [] }
  for (const [at, row] of rows.value.entries()) {
    // Ours have an apostrophe where a spreadsheet would take the address for a formula.
    const read = readerAddress((row[column] ?? '').replace(/^'(?=[=+@-])/, ''))
    // The header is the first line.
    if (!read) file.invalid.push(at + 2)
    else if (!hasLetters(row)) file.left += 1
    else if (!found.has(read.normal))
      found.set(read.normal, { ...read, askedAt: timeIn(row, ASKED), confirmedAt: timeIn(row, CONFIRMED) })
  }
  file.readers = [...found.values()]
  return ok(file)
}

type Row = Readonly<Record<string, string>>
const wordIn = (row: Row, name: string) => (row[name] ?? '').trim().toLowerCase()
const isFalse = (word: string) => /^(false|no|0|n)$/.test(word)

function hasLetters(row: Row): boolean {
  const isIn = (names: readonly string[], test: (word: string) => boolean) =>
    names.some((name) => test(wordIn(row, name)))
  if (isIn(YES, isFalse) || isIn(NO, (word) => word !== '' && !isFalse(word))) return false
  // Ours. Elsewhere it may be a part of a country.
  if (/^(asked|left)$/.test(wordIn(row, 'state'))) return false
  return STATE.every((name) => IN_STATE.test(wordIn(row, name)))
}

/** A time of the file; without a zone it is taken for UTC. */
function timeIn(row: Row, names: readonly string[]): number | null {
  const given = names.map((name) => wordIn(row, name)).find((word) => /^\d{4}-\d{2}-\d{2}/.test(word))
  if (given === undefined) return null
  const [, day = '', time = '00:00:00', zone = 'z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[t ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(z|[+-]\d{2}:?\d{2})?)?/.exec(given) ?? []
  const at = Date.parse(`${day}T${time}${zone.toUpperCase()}`)
  return Number.isNaN(at) ? null : at
}
