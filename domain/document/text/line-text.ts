import type { Context } from '#domain/document/html/context.ts'
import { collapse } from '#domain/document/text/line.ts'

export const MAX_LINE = 2_000

/** Plain text for a one-line field, cut to the length that the schema allows. */
export function lineText(text: string, context: Context): string {
  const one = trimSpaces(collapse(text))
  if (/^[\s\u200b]*$/.test(one)) return ''
  if (one.length <= MAX_LINE) return one
  context.dropped.name('the end of a line of more than 2,000 characters')
  return trimSpaces(one.slice(0, MAX_LINE).replace(/[\ud800-\udbff]$/, ''))
}

function trimSpaces(text: string): string {
  return text.replace(/^ /, '').replace(/ $/, '')
}
