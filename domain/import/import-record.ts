import { z } from 'zod'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { languageIn } from '#domain/import/language-in.ts'
import { extrasIn, type RecordExtras } from '#domain/import/record-extras.ts'
import { cutAt, lineIn, namesIn, textIn, type Warn } from '#domain/import/repairs.ts'
import { sourceIn } from '#domain/import/source-in.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

export type ImportRecord = Omit<RecordExtras, 'updated_at'> & {
  id: string
  /** As given; null where it is missing or unreadable. */
  slug: string | null
  headline: string
  standfirst: string
  body_html: string
  sections: string[]
  tags: string[]
  authors: string[]
  /** Publication time, ms UTC. Null only for a draft or a standing page that names none. */
  published_at: number | null
  /** When it was last changed, ms UTC; null where that is not known or not later than its publication. */
  updated_at: number | null
  source: { name: string; url: string | null } | null
  image: string | null
  /** BCP 47 tag. */
  language: string | null
}

const LONGEST = { headline: 400, standfirst: 1_000, slug: 400, image: 400 } as const

/** Required fields of a record. Any other field is repaired or left out, and never a reason to refuse the record. */
const essentials = z.looseObject({
  id: z.union([text.trim().min(1).max(400), z.number()]).transform(String),
  headline: z.union([z.string(), z.number()]),
  body_html: z.string(),
})

/**
 * Parses a line of NDJSON (docs/import.md). Returns the record with warnings about repairs, or refuses with
 * `bad-record` and a sentence. Unknown fields are ignored, because other systems export more.
 */
export function parseRecord(line: string): Result<{ record: ImportRecord; warnings: string[] }, 'bad-record'> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('bad-record', { details: 'the line is not valid JSON' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('bad-record', { details: 'the line is not a record: it must be a JSON object' })
  }
  const warnings = new Set<string>()
  const warn: Warn = (what) => void warnings.add(what)
  const given = value as Record<string, unknown>
  const parsed = essentials.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => sentence(issue, given))
  const extras = extrasIn(given, warn)
  const headline = lineIn(given['headline'], 'headline', warn)
  // An unfinished story may have no title, section or date yet: an editor adds them before it is published.
  const isStory = extras.kind === 'story' && extras.state === 'public'
  if (headline === '' && (isStory || extras.kind === 'page')) problems.push('headline is empty')
  const sections = namesIn(given['sections'], 'sections', warn)
  if (isStory && sections.length === 0)
    problems.push(given['sections'] === undefined ? 'sections is missing' : 'sections is empty')
  const date = publishedIn(given['published_at'], isStory, warn)
  if (!date.ok) problems.push(given['published_at'] === undefined ? 'published_at is missing' : String(date.details))
  if (!parsed.success || !date.ok || headline === null || problems.length > 0) {
    return refuse('bad-record', { details: [...new Set(problems)].join('; ') })
  }
  const { id, body_html } = parsed.data
  const published_at = date.value
  const updated_at = (extras.updated_at ?? 0) > (published_at ?? 0) ? extras.updated_at : null
  const record = { ...extras, id, sections, published_at, updated_at }
  const words = wordsIn({ headline, body_html }, given, warn)
  return ok({ record: { ...record, ...words, ...restIn(given, warn) }, warnings: [...warnings] })
}

/** The publication time; a draft or a standing page may lack it, and a wrong one there is left out with a warning. */
function publishedIn(value: unknown, isRequired: boolean, warn: Warn): Result<number | null, 'bad-record'> {
  if (!isRequired && (value === undefined || value === null || value === '')) return ok(null)
  const date = dateIn(value, warn)
  if (date.ok || isRequired) return date
  warn(`${String(date.details)}; it was left out`)
  return ok(null)
}

/** Cuts headline and standfirst to their maximum length; the remainders go to the beginning of the text. */
function wordsIn(
  { headline, body_html }: { headline: string; body_html: string },
  given: Record<string, unknown>,
  warn: Warn,
): Pick<ImportRecord, 'headline' | 'standfirst' | 'body_html'> {
  const over: string[] = []
  const fit = (field: 'headline' | 'standfirst', written: string): string => {
    const { kept, rest } = cutAt(written, LONGEST[field])
    if (rest === '') return kept
    over.push(`<p>${escapeHtml(rest)}</p>`)
    warn(`${field} is longer than ${LONGEST[field]} characters: the rest begins the text`)
    return kept
  }
  const kept = fit('headline', headline)
  const standfirst = fit('standfirst', lineIn(given['standfirst'], 'standfirst', warn) ?? '')
  return { headline: kept, standfirst, body_html: over.join('') + body_html }
}

function restIn(given: Record<string, unknown>, warn: Warn) {
  return {
    slug: shortIn(given, 'slug', warn),
    tags: namesIn(given['tags'], 'tags', warn),
    authors: namesIn(given['authors'], 'authors', warn),
    source: sourceIn(given['source'], warn),
    image: shortIn(given, 'image', warn),
    language: languageIn(given['language'], warn),
  }
}

function shortIn(given: Record<string, unknown>, field: 'slug' | 'image', warn: Warn): string | null {
  const written = textIn(given[field], field, warn)
  if (written === null || written === '') return null
  if (written.length <= LONGEST[field]) return written
  warn(`${field} is longer than ${LONGEST[field]} characters and was left out`)
  return null
}

function sentence(issue: z.core.$ZodIssue, record: Record<string, unknown>): string {
  const field = issue.path.join('.')
  if (record[String(issue.path[0])] === undefined) return `${field} is missing`
  if (issue.code === 'invalid_union' && record['id'] === '') return 'id is empty'
  return `${field} is not of the right kind`
}
