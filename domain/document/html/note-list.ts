import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { list } from '#domain/document/html/list-from-html.ts'
import type { Element } from '#domain/document/html/node.ts'
import type { State } from '#domain/document/html/state.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

/** Notes below a text that are not attached to a word; nothing, where all of them are. */
export function noteList(element: Element, state: State, context: Context): Draft[] {
  const isList = element.tagName === 'ol' || element.tagName === 'ul'
  const drafts = isList ? list(element, state, context) : context.collect(element.childNodes, state, true)
  const isEmpty = drafts.every((draft) => draft.type === 'heading' || draft.type === 'divider')
  if (!context.notes.hasTaken || !isEmpty) return drafts
  for (const draft of drafts)
    if (draft.type === 'heading') context.dropped.name('heading of the footnotes', spansText(draft.spans))
  return []
}
