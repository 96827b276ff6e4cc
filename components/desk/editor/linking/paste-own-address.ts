import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { pageAtPath } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { t } from '#domain/messages/t.ts'

/**
 * Completes a pasted address of this paper, whose link has `href`: it becomes the page's present path, with its query and
 * fragment, and `text`, the address as it was pasted, becomes the page's name. Without `text` the linked words stay. Undo restores the address.
 */
export async function completeOwnLink(view: EditorView, href: string, text: string | null): Promise<void> {
  const page = await pageAtPath(href).catch(() => null)
  const type = view.state.schema.marks.link
  if (!page || !type || view.isDestroyed) return
  const { tr } = view.state
  for (const { node, at } of linksTo(view, href, text)) {
    const marks = type.create({ href: page.path }).addToSet(node.marks.filter((mark) => mark.type !== type))
    const words = text === null ? (node.text ?? '') : page.name || page.path
    tr.replaceWith(at, at + node.nodeSize, view.state.schema.text(words, marks))
  }
  if (tr.docChanged) view.dispatch(closeHistory(tr).setMeta('paste', true))
  if (page.story?.isPublic === false) toast(t('Linked. Readers get an error page there until that story is published.'))
}

/** The last link with this text, or every link with this address; last first, so that positions stay valid. */
function linksTo({ state: { doc } }: EditorView, href: string, text: string | null): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = []
  doc.descendants((node, at) => {
    if (!node.isText || (text !== null && node.text !== text)) return
    if (node.marks.some((mark) => mark.type.name === 'link' && mark.attrs.href === href)) found.unshift({ node, at })
  })
  return text === null ? found : found.slice(0, 1)
}
