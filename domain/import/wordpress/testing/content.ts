import { ArchiveIndex, type Attachment } from '#domain/import/wordpress/archive-index.ts'
import { ContentNotes } from '#domain/import/wordpress/content/content-notes.ts'
import { renderContent } from '#domain/import/wordpress/content/render-content.ts'
import type { XmlPart } from '#domain/import/wordpress/xml-part.ts'

const part = (name: string, text: string, parts: XmlPart[] = []): XmlPart => ({
  name,
  attributes: {},
  text,
  parts,
  isCut: false,
})

/** An item as the reader yields it, from `wp:` names without their prefix and others as they are. */
export const itemRecord = (values: Record<string, string>, meta: Record<string, string> = {}) => ({
  ...part('item', '', [
    ...Object.entries(values).map(([name, text]) =>
      part(/^(?:title|link|guid)$|:/.test(name) ? name : `wp:${name}`, text),
    ),
    ...Object.entries(meta).map(([key, value]) =>
      part('wp:postmeta', '', [part('wp:meta_key', key), part('wp:meta_value', value)]),
    ),
  ]),
  line: 1,
})

/** Two pictures of post 1, of which the first has a credit, and a reusable block. */
export function smallIndex(): ArchiveIndex {
  const index = new ArchiveIndex()
  const picture = (id: string, name: string, order: string, meta: Record<string, string> = {}) =>
    index.add(
      itemRecord(
        {
          post_id: id,
          post_type: 'attachment',
          post_parent: '1',
          menu_order: order,
          link: `https://old.example/${name}-at-dawn/`,
          attachment_url: `https://old.example/wp-content/uploads/2024/03/${name}.jpg`,
        },
        { _wp_attachment_image_alt: `Alt of ${name}`, ...meta },
      ),
    )
  picture('11', 'quay', '2', { _media_credit: 'Yusra Lindt', _navis_media_credit_org: 'Coast Wire' })
  picture('12', 'boats', '1')
  index.add(
    itemRecord({
      post_id: '77',
      post_type: 'wp_block',
      'content:encoded': '<!-- wp:paragraph --><p>Reused words</p><!-- /wp:paragraph --><!-- wp:block {"ref":77} /-->',
    }),
  )
  return index
}

/** HTML of a text with its notes, as post 1 of the small index. */
export function rendered(
  text: string,
  footnotes: { id: string; content: string }[] = [],
): { html: string; notes: string[]; lost: string[]; pictures: Map<string, Attachment> } {
  const index = smallIndex()
  const notes = new ContentNotes()
  const html = renderContent(text, { index, notes, itemId: '1', footnotes, within: [] })
  const list = notes.list()
  return {
    html,
    notes: list.map(({ what }) => what),
    lost: list.filter(({ isLost }) => isLost).map(({ what }) => what),
    pictures: index.attachments,
  }
}
