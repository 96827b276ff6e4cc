import type { Context, Picture } from '#domain/document/html/context.ts'
import { Dropped, type DroppedPart } from '#domain/document/html/dropped.ts'
import { fit } from '#domain/document/html/fit.ts'
import { Flow } from '#domain/document/html/flow.ts'
import { setHeadingLevels } from '#domain/document/html/heading-levels.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import { PLAIN } from '#domain/document/html/state.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'

const MAX_DEPTH = 24

export type FromHtmlOptions = {
  /** The media of an `<img src>`; null, or no such function, drops the picture and names it. */
  picture?: (src: string) => Picture | null
  /** What relative links are relative to. */
  baseHref?: string
}

/**
 * A document from any HTML: an import's, or what was pasted from a word processor or a page. Never throws;
 * always valid; everything that the document cannot hold is named in `dropped`.
 */
export function documentFromHtml(
  html: string,
  options: FromHtmlOptions = {},
): { document: ArticleDocument; dropped: DroppedPart[] } {
  const dropped = new Dropped()
  let depth = 0
  const context: Context = {
    dropped,
    picture: options.picture,
    baseHref: options.baseHref,
    isTooDeep: () => depth > MAX_DEPTH,
    collect(nodes, state, alone) {
      const flow = new Flow(context, alone)
      depth++
      flow.walk(nodes, state)
      depth--
      return flow.finish()
    },
  }
  const drafts = context.collect(parseGuarded(html, dropped), PLAIN, true)
  setHeadingLevels(drafts)
  const document = fit(drafts, dropped)
  return { document, dropped: dropped.list() }
}
