import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pastedEmbeds } from '#components/desk/editor/blocks/use-embed-search.ts'
import { completeOwnLink } from '#components/desk/editor/linking/paste-own-address.ts'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { isSafeHref, ownPath } from '#domain/document/blocks/href.ts'

/**
 * Handles pasted text that is one address: a link on the selected words, an embed on an empty line if it is a video or
 * post, otherwise a link with the address as its text, which becomes the page's name if the address is our own. False
 * if the text is anything else.
 */
export function pasteAddress(view: EditorView, text: string, position?: number): boolean {
  const address = text.trim()
  if (!/^https?:\/\/\S+$/.test(address) || !isSafeHref(address) || address.length > 2_048) return false
  const { state } = view
  const { nodes, marks } = state.schema
  const tr = state.tr
  if (position !== undefined) tr.setSelection(Selection.near(tr.doc.resolve(position)))
  const { $from, from, to, empty } = tr.selection
  const own = ownPath(address, view.dom.ownerDocument.location.origin)
  const link = marks.link?.create({ href: own ?? address })
  const embed = embedOf(address)
  const isBlank = $from.depth === 1 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0
  if (!link || !$from.parent.inlineContent) return false
  const isOnWords = !empty && $from.sameParent(tr.selection.$to)
  if (isOnWords) tr.addMark(from, to, link)
  else if (embed && isBlank && nodes.embed) {
    pastedEmbeds.add(embedAddress(embed) ?? '')
    putBlock(tr, nodes.embed.create({ block: { ...embed, title: '' } }))
  } else tr.replaceSelectionWith(state.schema.text(address, link.addToSet($from.marks())), false).removeStoredMark(link)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  if (own !== null) void completeOwnLink(view, own, isOnWords ? null : address)
  return true
}
