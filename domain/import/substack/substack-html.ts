import { attribute, type Element } from '#domain/document/html/node.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { rewriteHtml } from '#domain/import/rewrite-html.ts'
import { FURNITURE_RULES } from '#domain/import/substack/furniture-rules.ts'
import { bareMedia, MEDIA_RULES } from '#domain/import/substack/media-rules.ts'
import { QUOTE_RULES } from '#domain/import/substack/quote-rules.ts'
import type { SubstackRule } from '#domain/import/substack/rule.ts'

const RULES: ReadonlyMap<string, SubstackRule> = new Map(
  Object.entries({ ...FURNITURE_RULES, ...MEDIA_RULES, ...QUOTE_RULES }),
)

/** Plain HTML of a post's file, its parts recognised by their classes. Unknown ones keep their words. */
export function substackHtml(html: string, notes: ArchiveNotes): string {
  return rewriteHtml(
    html,
    (element, inner) => {
      for (const name of (attribute(element, 'class') ?? '').split(/\s+/)) {
        const rule =
          RULES.get(name) ?? (name.startsWith('ImageGallery-module__imageGallery') ? RULES.get('gallery') : undefined)
        if (rule) return rule(element, notes, inner)
      }
      if (element.tagName === 'img' || element.tagName === 'iframe') return bareMedia(element, notes)
      nameUnknown(element, notes)
      return null
    },
    notes,
  )
}

/** Names a part whose content was in a script: its box is empty. */
function nameUnknown(element: Element, notes: ArchiveNotes): void {
  const component = attribute(element, 'data-component-name')
  if (component !== undefined && element.childNodes.length === 0) notes.lost(`part ${component.replace(/ToDOM$/, '')}`)
}
