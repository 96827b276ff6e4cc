import type { Block } from '#domain/document/blocks/schema.ts'

export const MEDIA = 'b'.repeat(64)

/** One block of each type, in which every text says where it belongs. */
export const EVERY_BLOCK: { [T in Block['type']]: Extract<Block, { type: T }> } = {
  paragraph: {
    id: 'paragraph',
    type: 'paragraph',
    spans: [
      { text: 'in-paragraph', marks: [{ type: 'bold' }, { type: 'link', href: '/latest?a=1&b=2' }] },
      { text: ' noted', marks: [{ type: 'footnote', text: 'in-footnote' }] },
      { text: ' mail', marks: [{ type: 'link', href: 'mailto:desk@halyard.example' }] },
    ],
  },
  heading: { id: 'heading', type: 'heading', level: 2, spans: [{ text: 'in-heading' }] },
  list: {
    id: 'list',
    type: 'list',
    ordered: true,
    items: [
      { spans: [{ text: 'in-list' }], list: { ordered: false, items: [{ spans: [{ text: 'in-inner-list' }] }] } },
    ],
  },
  quote: {
    id: 'quote',
    type: 'quote',
    spans: [{ text: 'in-quote\nin-its-second-paragraph' }],
    speaker: 'by-speaker',
    role: 'as-role',
    place: 'at-place',
    href: '/article/where-it-was-said',
  },
  'pull-quote': { id: 'pull', type: 'pull-quote', spans: [{ text: 'in-pull-quote' }], href: '/article/drawn-from' },
  image: {
    id: 'image',
    type: 'image',
    mediaId: MEDIA,
    alt: 'image-alt',
    caption: 'image-caption',
    credit: 'image-credit',
  },
  gallery: {
    id: 'gallery',
    type: 'gallery',
    caption: 'gallery-caption',
    images: [{ mediaId: MEDIA, alt: '', caption: 'gallery-image', credit: '' }],
  },
  embed: { id: 'embed', type: 'embed', provider: 'youtube', ref: 'dQw4w9WgXcQ', title: 'embed-title' },
  table: {
    id: 'table',
    type: 'table',
    caption: 'table-caption',
    head: [[{ text: 'table-head' }], [{ text: 'second' }]],
    rows: [[[{ text: 'table-cell' }], [{ text: 'linked', marks: [{ type: 'link', href: '/world' }] }]]],
    rowHeads: true,
  },
  related: {
    id: 'related',
    type: 'related',
    title: 'related-title',
    stories: [{ id: 7, path: '/article/related-story', headline: 'related-headline' }],
  },
  divider: { id: 'divider', type: 'divider' },
  'fact-box': {
    id: 'facts',
    type: 'fact-box',
    title: 'facts-title',
    facts: [{ figure: 'fact-figure', spans: [{ text: 'fact-words' }] }],
    blocks: [{ id: 'inner', type: 'paragraph', spans: [{ text: 'facts-paragraph' }] }],
  },
  update: {
    id: 'update',
    type: 'update',
    at: '2026-11-24T05:30:00Z',
    headline: 'update-headline',
    spans: [{ text: 'update-words' }],
  },
  correction: {
    id: 'correction',
    type: 'correction',
    at: '2026-11-24T06:30:00Z',
    spans: [{ text: 'correction-words' }],
  },
}
