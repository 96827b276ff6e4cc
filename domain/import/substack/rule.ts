import { attribute, type Element } from '#domain/document/html/node.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/** Converts a part of a post; null keeps it as it is. `inner` is the content of an element after the rules. */
export type SubstackRule = (element: Element, notes: ArchiveNotes, inner: (of: Element) => string) => string | null

export type Facts = Record<string, unknown>

/** Facts that the editor keeps beside a part, as JSON in an attribute; older exports have it encoded twice. */
export function factsOf(element: Element): Facts {
  const text = attribute(element, 'data-attrs') ?? ''
  for (const json of [text, text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]) {
    const value = parsedJson(json)
    if (typeof value === 'object' && value !== null) return value as Facts
  }
  return {}
}

export const fact = (facts: unknown, name: string): string => {
  const value = typeof facts === 'object' && facts !== null ? (facts as Facts)[name] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
