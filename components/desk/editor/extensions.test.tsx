import { getSchema } from '@tiptap/react'
import { expect, test } from 'vitest'
import { extensions } from '#components/desk/editor/extensions.ts'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { documentOf } from '#components/desk/editor/to-document.ts'
import { type ArticleDocument, FLAGS } from '#domain/document/blocks/schema.ts'

test('the editor holds every mark together, anchors, and links at pictures', () => {
  const links = [{ from: 0, to: 3, href: 'https://a.example/' }]
  const document: ArticleDocument = {
    version: 1,
    blocks: [
      { id: 'a', type: 'heading', level: 2, spans: [{ text: 'Head' }], anchor: 'part' },
      {
        id: 'b',
        type: 'paragraph',
        spans: [
          { text: 'all', marks: [...FLAGS.map((type) => ({ type })), { type: 'link', href: '#part' }] },
          ...FLAGS.map((type) => ({ text: type, marks: [{ type }] })),
        ],
      },
      {
        id: 'c',
        type: 'image',
        mediaId: 'a'.repeat(64),
        alt: '',
        caption: 'The quay',
        captionLinks: links,
        credit: 'Lee',
        creditLinks: links,
        href: '/topics/x',
      },
    ],
  }
  const schema = getSchema(extensions)
  const node = schema.nodeFromJSON(fromDocument(document))
  node.check()
  expect(documentOf(node)).toEqual(document)
})
