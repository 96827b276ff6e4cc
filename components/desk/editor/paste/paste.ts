import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { newId } from '#components/desk/editor/block-ids.ts'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { type EditorIds, offerPictures } from '#components/desk/editor/paste/fetch-pictures.ts'
import { pasteAddress } from '#components/desk/editor/paste/paste-address.ts'
import { pastePictures } from '#components/desk/editor/paste/paste-pictures.ts'
import { picturesAmong } from '#components/desk/media/pictures.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { isMarkdown } from '#domain/document/text/is-markdown.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

const converter = async () => {
  const [{ documentFromHtml }, { droppedName }] = await Promise.all([
    import('#domain/document/html/from-html.ts'),
    import('#domain/import/names/dropped-names.ts'),
  ])
  return { documentFromHtml, droppedName }
}
const markdown = () => import('#components/desk/editor/paste/markdown.ts')

/** Preloads the converters before the first paste. */
export const prepareToPaste = (): void => void Promise.all([converter(), markdown()]).catch(() => undefined)

/**
 * Converts pasted or dropped content to our blocks: picture files go to the library, an address becomes a link or an
 * embed, HTML goes through the converter that imports use, Markdown too, and anything else is plain text. Returns false
 * if the editor should handle it: its own copies, which hold only its own blocks.
 */
export function pasteFrom(view: EditorView, data: DataTransfer | null, position?: number): boolean {
  if (!data) return false
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html.includes('data-pm-slice')) return false
  const pictures = picturesAmong(data.files)
  // Word adds a picture of the copied text; the text wins if there is any.
  if (pictures.length > 0 && !hasWords(html) && text.trim() === '') {
    void pastePictures(view, pictures, position)
    return true
  }
  if (pasteAddress(view, text, position)) return true
  // Code editors put Markdown on the clipboard as syntax-coloured HTML.
  const isSource = data.types.includes('vscode-editor-data') || /<pre[^>]*font-family:[^>]*monospace/i.test(html)
  if (html.trim() !== '' && !(isSource && isMarkdown(text))) void pasteHtml(view, () => html, position)
  else if (isMarkdown(text)) void pasteHtml(view, async () => (await markdown()).htmlOfMarkdown(text), position)
  else if (text !== '') insert(view, documentFromText(text), position)
  return true
}

const hasWords = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/gi, '').trim() !== ''

async function pasteHtml(view: EditorView, html: () => string | Promise<string>, position?: number): Promise<void> {
  try {
    const { documentFromHtml, droppedName } = await converter()
    const { document, dropped, pictures } = documentFromHtml(await html())
    if (view.isDestroyed) return
    const ids = insert(view, document, position)
    offerPictures(view, pictures, ids)
    const offered = new Set(pictures.map(({ src }) => `img ${src}`))
    const names = dropped
      .filter(({ what }) => !offered.has(what))
      .map(({ what, count }) => (count > 1 ? `${droppedName(what)} (${count})` : droppedName(what)))
    if (names.length > 0)
      toast(t('Pasted, without what a story cannot hold'), { description: saidList(names, 'commas') })
  } catch {
    toast.error(t('Nothing was pasted. Check your connection, then paste again.'))
  }
}

/** Parses plain text: an empty line separates paragraphs, a single line break stays one. */
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

/** Inserts a document into the text. Returns a map from its block ids to those in the editor. */
function insert(view: EditorView, document: ArticleDocument, position?: number): EditorIds {
  // Ids are new, because the same text may be pasted twice.
  const ids = new Map(document.blocks.map((block) => [block.id, newId()]))
  if (document.blocks.length === 0) return ids
  const { schema } = view.state
  const nodes = (fromDocument(document).content ?? []).map((json) =>
    schema.nodeFromJSON({ ...json, attrs: { ...json.attrs, id: ids.get(String(json.attrs?.['id'])) ?? null } }),
  )
  const isText = (at: number) => nodes.at(at)?.type.name === 'paragraph'
  const slice = new Slice(Fragment.from(nodes), isText(0) ? 1 : 0, isText(-1) ? 1 : 0)
  const into = position === undefined ? view.state.selection.$from : view.state.doc.resolve(position)
  // The first pasted block merges into the paragraph with the cursor.
  const [first] = document.blocks
  const joined: unknown = isText(0) && into.depth > 0 ? into.node(1).attrs.id : null
  if (first && typeof joined === 'string') ids.set(first.id, joined)
  const tr =
    position === undefined ? view.state.tr.replaceSelection(slice) : view.state.tr.replace(position, position, slice)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  return ids
}
