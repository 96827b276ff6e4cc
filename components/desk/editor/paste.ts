import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'

const converter = () => import('#domain/document/from-html.ts')

/** Fetches the converter ahead of the first paste. */
export const prepareToPaste = (): void => void converter().catch(() => undefined)

/**
 * What is pasted or dropped from elsewhere becomes blocks of ours: HTML through the one converter that imports use too,
 * anything else as plain text. False leaves it to the editor: its own copies, which hold nothing but its own blocks.
 */
export function pasteFrom(view: EditorView, data: DataTransfer | null, position?: number): boolean {
  if (!data) return false
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html.includes('data-pm-slice')) return false
  if (html.trim() !== '') void pasteHtml(view, html, position)
  else if (text !== '') insert(view, documentFromText(text), position)
  else if (data.files.length > 0) toast('Pictures cannot be pasted into a story yet. Nothing was changed.')
  return true
}

async function pasteHtml(view: EditorView, html: string, position?: number): Promise<void> {
  try {
    const { documentFromHtml } = await converter()
    const { document, dropped } = documentFromHtml(html)
    if (view.isDestroyed) return
    insert(view, document, position)
    const names = dropped.map(({ what, count }) => (count > 1 ? `${what} (${count})` : what))
    if (names.length > 0) toast('Pasted, without what a story cannot hold', { description: names.join(', ') })
  } catch {
    toast.error('It could not be pasted. Check the line, then paste again; nothing was changed.')
  }
}

/** Plain text: an empty line parts paragraphs, a single break stays one. */
export function documentFromText(text: string): ArticleDocument {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
  return {
    version: 1,
    blocks: paragraphs.map((words, n) => ({ id: `p${n}`, type: 'paragraph', spans: [{ text: words }] })),
  }
}

function insert(view: EditorView, document: ArticleDocument, position?: number): void {
  if (document.blocks.length === 0) return
  const { schema } = view.state
  // Ids are given anew: the same text pasted twice is two texts.
  const nodes = (fromDocument(document).content ?? []).map((json) =>
    schema.nodeFromJSON({ ...json, attrs: { ...json.attrs, id: null } }),
  )
  const isText = (at: number) => nodes.at(at)?.type.name === 'paragraph'
  const slice = new Slice(Fragment.from(nodes), isText(0) ? 1 : 0, isText(-1) ? 1 : 0)
  const tr =
    position === undefined ? view.state.tr.replaceSelection(slice) : view.state.tr.replace(position, position, slice)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
}
