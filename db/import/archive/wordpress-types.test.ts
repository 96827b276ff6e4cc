import { expect, test } from 'vitest'
import { author, item, itemsOf, ofKind, storyFrom, wxr } from '#db/import/archive/testing/wxr.ts'

test('a type with public addresses and text is of stories, another with text is left by default, and one without is none', async () => {
  const of = (id: string, type: string, values: Record<string, string> = {}) =>
    item({ id, values: { 'wp:post_type': type, link: `https://old.example/${type}/${id}/`, ...values } })
  const items = await itemsOf(
    wxr(
      of('1', 'column'),
      of('2', 'column', { 'wp:status': 'draft', link: 'https://old.example/?post_type=column&p=2' }),
      of('3', 'feedback', { link: 'https://old.example/?post_type=feedback&p=3' }),
      of('4', 'gallery', { 'content:encoded': '<p> </p>' }),
      of('5', 'wp_global_styles', { 'content:encoded': '{"version": 2}' }),
    ),
  )
  expect(ofKind(items, 'story').map(({ id, state, type }) => [id, state, type])).toEqual([
    ['1', 'public', { name: 'column', isPublic: true }],
    ['2', 'draft', { name: 'column', isPublic: true }],
    ['3', 'public', { name: 'feedback', isPublic: false }],
  ])
  expect(ofKind(items, 'left').map(({ what }) => what)).toEqual(['gallery', 'wp_global_styles'])
})

test('terms of other taxonomies come along, those of plug-ins stay fields, and bylines stay authors', async () => {
  const terms: [string, string, string][] = [
    ['series', 'the-fund', 'The fund'],
    ['post_format', 'post-format-video', 'Video'],
    ['author', 'cap-ana', 'ana'],
  ]
  const items = await itemsOf(wxr(author('7', 'ana', 'Ana Brekken'), item({ id: '1', terms })))
  expect(ofKind(items, 'term').map(({ taxonomy, slug }) => [taxonomy, slug])).toEqual([['series', 'the-fund']])
  expect(ofKind(items, 'story')).toMatchObject([
    { otherTerms: ['series/the-fund'], authors: ['account/ana'], fields: { 'taxonomy post_format': ['Video'] } },
  ])
})

test.each<[string, Parameters<typeof item>[0], unknown]>([
  [
    'Polylang’s terms',
    {
      id: '1',
      terms: [
        ['language', 'pt-br', 'Português'],
        ['post_translations', 'pll_5f', 'pll_5f'],
      ],
    },
    { language: 'pt-BR', translationKey: 'pll_5f', fields: {} },
  ],
  [
    'WPML’s fields',
    {
      id: '1',
      meta: [
        ['_wpml_import_language_code', 'de'],
        ['_wpml_import_translation_group', '12'],
      ],
    },
    { language: 'de', translationKey: '12', fields: {} },
  ],
  [
    'older fields',
    {
      id: '1',
      meta: [
        ['wpml_language', 'nb'],
        ['trid', '7'],
      ],
    },
    { language: 'nb', translationKey: '7', fields: {} },
  ],
])('%s say the language and the translations of an item', async (_, given, expected) => {
  expect(await storyFrom(item(given))).toMatchObject(expected as object)
})
