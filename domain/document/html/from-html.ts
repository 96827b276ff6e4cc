import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { Anchors } from '#domain/document/html/anchors.ts'
import type { Context, Picture } from '#domain/document/html/context.ts'
import { Dropped, type DroppedPart } from '#domain/document/html/dropped.ts'
import { Flow } from '#domain/document/html/flow.ts'
import { setHeadingLevels } from '#domain/document/html/heading-levels.ts'
import { PageNotes } from '#domain/document/html/page-notes.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { PLAIN } from '#domain/document/html/state.ts'
import { type WantedPicture, withoutMissing } from '#domain/document/html/wanted-pictures.ts'

const MAX_DEPTH = 24

export type FromHtmlOptions = {
  /** Media of an `<img src>`; null, or no such function, drops the picture and names it in the report. */
  picture?: (src: string) => Picture | null
  /** Base of relative links. */
  baseHref?: string
}

export type FromHtml = { document: ArticleDocument; dropped: DroppedPart[]; pictures: WantedPicture[] }

/**
 * Converts any HTML, from an import or pasted from a word processor or a page, to a document. Never throws; the result
 * is always valid, and everything that the document cannot hold is named in `dropped`. `pictures` lists pictures that
 * the paper does not have, with their words and positions; their words are paragraphs of the document.
 */
export function documentFromHtml(html: string, options: FromHtmlOptions = {}): FromHtml {
  const dropped = new Dropped()
  const nodes = parseGuarded(html, dropped)
  let depth = 0
  const context: Context = {
    dropped,
    notes: new PageNotes(nodes),
    anchors: new Anchors(nodes),
    picture: options.picture,
    images: new Set(),
    things: new Set(),
    baseHref: options.baseHref,
    isTooDeep: () => depth > MAX_DEPTH,
    collect(within, state, alone) {
      const flow = new Flow(context, alone)
      depth++
      flow.walk(within, state)
      depth--
      return flow.finish()
    },
    parse: (inner) => (inner.trim() === '' ? [] : parseGuarded(inner, dropped)),
  }
  const drafts = context.collect(nodes, PLAIN, true)
  // Removes the rule above the notes, which are attached to their words by now.
  if (context.notes.hasTaken) while (drafts.at(-1)?.type === 'divider') drafts.pop()
  setHeadingLevels(drafts)
  return { ...withoutMissing(drafts, dropped), dropped: dropped.list() }
}
