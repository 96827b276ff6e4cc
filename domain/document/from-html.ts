import type { Context, Picture } from '#domain/document/html/context.ts'
import { Dropped, type DroppedPart } from '#domain/document/html/dropped.ts'
import { Flow } from '#domain/document/html/flow.ts'
import { setHeadingLevels } from '#domain/document/html/heading-levels.ts'
import { PageNotes } from '#domain/document/html/page-notes.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { PLAIN } from '#domain/document/html/state.ts'
import { type WantedPicture, withoutMissing } from '#domain/document/html/wanted-pictures.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'

const MAX_DEPTH = 24

export type FromHtmlOptions = {
  /** The media of an `<img src>`; null, or no such function, drops the picture and names it. */
  picture?: (src: string) => Picture | null
  /** What relative links are relative to. */
  baseHref?: string
}

export type FromHtml = { document: ArticleDocument; dropped: DroppedPart[]; pictures: WantedPicture[] }

/**
 * A document from any HTML: an import's, or what was pasted from a word processor or a page. Never throws; always valid;
 * everything that the document cannot hold is named in `dropped`. The pictures that the paper has not got are in
 * `pictures`, with their words and where they stood; their captions are paragraphs of the document.
 */
export function documentFromHtml(html: string, options: FromHtmlOptions = {}): FromHtml {
  const dropped = new Dropped()
  const nodes = parseGuarded(html, dropped)
  let depth = 0
  const context: Context = {
    dropped,
    notes: new PageNotes(nodes),
    picture: options.picture,
    shown: new Set(),
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
  // The line above notes that stand at their words by now.
  if (context.notes.hasTaken) while (drafts.at(-1)?.type === 'divider') drafts.pop()
  setHeadingLevels(drafts)
  return { ...withoutMissing(drafts, dropped), dropped: dropped.list() }
}
