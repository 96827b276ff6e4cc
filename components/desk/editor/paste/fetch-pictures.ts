import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { imageFields } from '#components/desk/editor/blocks/picture-form.tsx'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { askFocus } from '#components/desk/media/asked-pictures.ts'
import type { AddedPicture } from '#components/desk/media/pictures.ts'
import { type WantedPicture, wordsOfMissing } from '#domain/document/html/wanted-pictures.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

/** Maps the ids of the pasted document's blocks to their ids in the editor. */
export type EditorIds = ReadonlyMap<string, string>

const MAX_ALT = 1_000
const MAX_CREDIT = 300

/** Offers to fetch the pictures of the pasted content. No request goes to another host before the editor agrees. */
export function offerPictures(view: EditorView, pictures: WantedPicture[], ids: EditorIds): void {
  if (pictures.length === 0) return
  toast(
    t(
      '{n, plural, one {One picture of the pasted text is still on another site} other {# pictures of the pasted text are still on another site}}',
      { n: pictures.length },
    ),
    {
      description: saidList(
        pictures.map(({ src }) => src),
        'commas',
      ),
      duration: Number.POSITIVE_INFINITY,
      closeButton: true,
      action: {
        label: t('{n, plural, one {Fetch picture} other {Fetch pictures}}', { n: pictures.length }),
        onClick: () => void fetchPictures(view, pictures, ids),
      },
    },
  )
}

async function fetchPictures(view: EditorView, pictures: WantedPicture[], ids: EditorIds): Promise<void> {
  const waiting = toast.loading(t('Fetching pictures…'), { duration: Number.POSITIVE_INFINITY })
  for (const [n, wanted] of pictures.entries()) {
    toast.loading(t('Fetching picture {n, number} of {count, number}…', { n: n + 1, count: pictures.length }), {
      id: waiting,
    })
    try {
      const { src: url, alt, caption, credit } = wanted
      const texts = { alt: alt.slice(0, MAX_ALT), caption, credit: credit.slice(0, MAX_CREDIT) }
      const picture = await api.send<AddedPicture>('POST', '/api/media/retrieval', { url, ...texts })
      if (view.isDestroyed) break
      putFetched(view, picture, wanted, ids)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      toast.error(t('{address} could not be fetched.', { address: wanted.src }), { description: error.title })
    }
  }
  toast.dismiss(waiting)
}

/** Inserts the picture at its place, and takes its words from the paragraph that served as the placeholder. */
function putFetched(view: EditorView, picture: AddedPicture, wanted: WantedPicture, ids: EditorIds): void {
  const { tr, schema } = view.state
  const own = imageFields(picture)
  askFocus([picture], 'uploader')
  const { src: _src, after: _after, captionBlock: _block, ...words } = wanted
  const block = { ...own, ...words, alt: words.alt || own.alt }
  const node = schema.nodes['image']?.create({ block })
  if (!node) return
  const held = placeOf(view, ids, wanted.captionBlock)
  // Lines of a paragraph are parted by nodes without text.
  const placeholder = wordsOfMissing(wanted).replaceAll('\n', '')
  const before = placeOf(view, ids, wanted.after)
  if (held && held.node.textContent === placeholder) tr.replaceWith(held.at, held.at + held.node.nodeSize, node)
  else if (before) tr.insert(before.at + before.node.nodeSize, node)
  else putBlock(tr, node)
  view.dispatch(tr.setMeta('paste', true))
}

function placeOf({ state: { doc } }: EditorView, ids: EditorIds, block: string | null) {
  const id = block === null ? undefined : ids.get(block)
  let found: { node: (typeof doc)['firstChild'] & object; at: number } | null = null
  if (id !== undefined) doc.forEach((node, at) => (node.attrs.id === id ? (found = { node, at }) : undefined))
  return found as { node: NonNullable<(typeof doc)['firstChild']>; at: number } | null
}
