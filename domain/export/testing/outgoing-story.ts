import type { OutgoingStory } from '#domain/export/outgoing.ts'

/** A public story of one paragraph; `fields` change any of it. */
export const anOutgoingStory = (fields: Partial<OutgoingStory> = {}): OutgoingStory => ({
  kind: 'story',
  id: 7,
  feedId: null,
  state: 'public',
  slug: 'boats',
  path: '/article/boats',
  headline: 'Boats',
  standfirst: '',
  kicker: '',
  language: 'en',
  publishedAt: Date.UTC(2026, 10, 24, 12),
  modifiedAt: Date.UTC(2026, 10, 24, 12),
  sections: [{ slug: 'world', name: 'World' }],
  topics: [],
  authors: [{ slug: 'ana', name: 'Ana' }],
  lead: null,
  document: { version: 1, blocks: [{ id: 'a', type: 'paragraph', spans: [{ text: 'Rain.' }] }] },
  corrections: [],
  madeBy: null,
  source: null,
  sourceUrl: null,
  seo: {},
  formerSlugs: [],
  ...fields,
})
