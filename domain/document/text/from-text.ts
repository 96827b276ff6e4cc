import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { Dropped } from '#domain/document/html/dropped.ts'
import { type BlockDraft, fit } from '#domain/document/html/fit.ts'
import { collapse } from '#domain/document/text/line.ts'
import { splitLabels } from '#domain/document/text/section-labels.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { cleanText } from '#domain/text/clean-text.ts'

export type TextArticle = {
  headline: string
  sectionNames: string[]
  source: string | null
  document: ArticleDocument
  warnings: string[]
}
export type FromTextOptions = {
  /** Names given with `--sections`; they tell where one label ends and the next begins. */
  sections?: string[]
  known: { slug: string; name: string }[]
}

const LONGEST_HEADING = 100
const SOURCE = /^Source\s*[:：]\s*(.+)$/i
const CLOSING = /[\s"'”’»)\]]+$/
const UNFINISHED = /[.。．…:;,]$/
const QUOTED_SENTENCE = /^["“«„].*[?!]$/

/**
 * Parses a plain text article (docs/import.md): breadcrumb, section labels, headline, paragraphs separated by blank
 * lines, source. A refusal's `details.message` is a sentence for the person who imports.
 */
export function parseTextArticle(
  text: string,
  options: FromTextOptions,
): Result<TextArticle, 'no-breadcrumb' | 'no-headline' | 'unknown-sections'> {
  const lines = linesOf(text)
  const breadcrumb = lines.shift()
  if (!breadcrumb?.includes('»')) {
    return refuse('no-breadcrumb', { details: { message: 'The first line must be a breadcrumb: Home » Headline.' } })
  }
  const promised = breadcrumb.slice(breadcrumb.lastIndexOf('»') + 1).trim()
  const labelLine = lines[0] !== '' && lines[0] !== promised ? (lines.shift() ?? '') : ''
  const labels = sectionsOf(labelLine, options)
  if (!labels.ok) return labels
  while (lines[0] === '') lines.shift()
  const headline = lines.shift()
  if (!headline) {
    const message = 'After the breadcrumb and the section labels a line with the headline must follow.'
    return refuse('no-headline', { field: 'headline', details: { message } })
  }
  const warnings = [...labels.value.warnings]
  if (headline !== promised) warnings.push('The headline differs from the one in the breadcrumb; the headline counts.')
  const source = takeSource(lines)
  const dropped = new Dropped()
  const document = fit(draftsOf(lines), dropped)
  if (document.blocks.length === 0) warnings.push('The story has no text.')
  warnings.push(...dropped.list().map(({ what }) => `Dropped: ${what}.`))
  return ok({ headline, sectionNames: labels.value.names, source, document, warnings })
}

/** Lines without byte order mark, control characters and surrounding spaces; blank lines are empty strings. */
function linesOf(text: string): string[] {
  const lines = cleanText(text)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => collapse(line).trim())
  while (lines[0] === '') lines.shift()
  while (lines.at(-1) === '') lines.pop()
  return lines
}

function sectionsOf(
  line: string,
  options: FromTextOptions,
): Result<{ names: string[]; warnings: string[] }, 'unknown-sections'> {
  const given = options.sections?.map((name) => name.trim()).filter((name) => name !== '')
  const { names, leftover } = splitLabels(line, given ?? options.known.map((section) => section.name))
  if (leftover !== '') {
    const message =
      given === undefined
        ? `No section is called “${leftover}”. Say where the labels part with --sections "First, Second".`
        : `“${leftover}” in the labels is none of the sections in --sections. Add it there.`
    return refuse('unknown-sections', { field: 'sections', details: { message, leftover } })
  }
  const warnings = (given ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => `The section “${name}” of --sections is not among the labels.`)
  if (names.length === 0) warnings.push('The story names no section.')
  return ok({ names, warnings })
}

/** Removes the last line and returns its source, if it names one; otherwise null. */
function takeSource(lines: string[]): string | null {
  const name = SOURCE.exec(lines.at(-1) ?? '')?.[1]?.trim()
  if (name === undefined) return null
  lines.pop()
  return name
}

function draftsOf(lines: string[]): BlockDraft[] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') parts.at(-1)?.push(line)
    else if (parts.at(-1)?.length) parts.push([])
  }
  const texts = parts.filter((part) => part.length > 0)
  return texts.map((part, i): BlockDraft => {
    const spans = [{ text: part.join(' ') }]
    const between = i > 0 && i < texts.length - 1
    return between && part.length === 1 && isHeading(spans[0]?.text ?? '')
      ? { type: 'heading', level: 2, spans }
      : { type: 'paragraph', spans }
  })
}

/**
 * True for a short line that does not end like a sentence. A question may be a heading; a quoted one is a quotation.
 */
function isHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false
  const end = line.replace(CLOSING, '')
  return !UNFINISHED.test(end) && !QUOTED_SENTENCE.test(end)
}
