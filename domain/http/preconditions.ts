import { parseHttpDate } from '#domain/http/http-date.ts'

/** Conditional headers of a request, as Node and `Headers` name them. */
export type Conditions = {
  'if-match'?: string | undefined
  'if-none-match'?: string | undefined
  'if-modified-since'?: string | undefined
  'if-unmodified-since'?: string | undefined
}

export type Validators = {
  /** ETag of exactly these bytes, with quotes and any `W/`. */
  etag: string
  /** Common prefix of the ETags of all encodings of this text: they are `family` itself or `family-…`. */
  family: string
  /** Last change, in ms UTC, whole seconds; null where it is not known. */
  modifiedAt: number | null
}

/** `met`: respond as usual. `failed`: 412. Otherwise 304, with the ETag of the copy that the client has. */
export type Precondition = 'met' | 'failed' | { unchanged: string }

/** True where a request has any conditional header. */
export const isConditional = (conditions: Conditions): boolean =>
  conditions['if-none-match'] !== undefined ||
  conditions['if-modified-since'] !== undefined ||
  conditions['if-match'] !== undefined ||
  conditions['if-unmodified-since'] !== undefined

/** Evaluates the preconditions of a GET or HEAD that would get 200, in the order of RFC 9110, 13.2.2. */
export function preconditionOf(conditions: Conditions, validators: Validators): Precondition {
  const { 'if-match': match, 'if-none-match': noneMatch } = conditions
  if (match !== undefined) {
    if (!isMatched(match, validators)) return 'failed'
  } else if (isChangedSince(conditions['if-unmodified-since'], validators)) return 'failed'
  if (noneMatch !== undefined) {
    const unchanged = copyIn(noneMatch, validators)
    return unchanged === null ? 'met' : { unchanged }
  }
  const since = conditions['if-modified-since']
  if (since === undefined || validators.modifiedAt === null) return 'met'
  const at = parseHttpDate(since)
  return at !== null && at >= validators.modifiedAt ? { unchanged: validators.etag } : 'met'
}

const TAGS = /(W\/)?("([\x21\x23-\x7e\x80-\xff]*)")/g

/** Strong comparison: exactly these bytes. */
function isMatched(list: string, { etag }: Validators): boolean {
  if (list.trim() === '*') return true
  return [...list.matchAll(TAGS)].some(([, weak, quoted]) => weak === undefined && quoted === etag)
}

/** Weak comparison: any encoding of this text. Returns the ETag that the client has, or null. */
function copyIn(list: string, { etag, family }: Validators): string | null {
  if (list === etag || list.trim() === '*') return etag
  for (const [, , quoted = '', opaque = ''] of list.matchAll(TAGS)) {
    if (opaque === family || opaque.startsWith(`${family}-`)) return etag.startsWith('W/') ? `W/${quoted}` : quoted
  }
  return null
}

function isChangedSince(date: string | undefined, { modifiedAt }: Validators): boolean {
  if (date === undefined || modifiedAt === null) return false
  const at = parseHttpDate(date)
  return at !== null && modifiedAt > at
}
