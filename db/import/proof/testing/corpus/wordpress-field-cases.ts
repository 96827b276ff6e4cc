import { author, category, item, wxr } from '#db/import/archive/testing/wxr.ts'
import type { CorpusCase } from '#db/import/proof/testing/corpus/corpus-case.ts'
import { one, SITE } from '#db/import/proof/testing/corpus/one-post.ts'

/** Traps of WordPress's fields: dates, addresses, states, bylines. */
export const FIELD_CASES: CorpusCase[] = [
  one(
    'a time in summer',
    '<p>Text.</p>',
    { date: '2024-07-01T07:30:00Z' },
    {
      parts: { values: { 'wp:post_date': '2024-07-01 09:30:00', 'wp:post_date_gmt': '2024-07-01 07:30:00' } },
    },
  ),
  one(
    'former slugs',
    '<p>Text.</p>',
    { from: `${SITE}/2024/03/old-slug/` },
    { parts: { meta: [['_wp_old_slug', 'old-slug']] } },
  ),
  one(
    'an escaped address in capitals and in small letters',
    '<p>Text.</p>',
    { from: `${SITE}/2024/03/caf%c3%a9/` },
    {
      parts: { values: { link: `${SITE}/2024/03/caf%C3%A9/`, 'wp:post_name': 'caf%c3%a9' } },
    },
  ),
  one(
    'a private story is not public',
    '<p>Text.</p>',
    {},
    {
      parts: { more: [item({ id: '2', values: { title: 'Secret', 'wp:status': 'private' } })] },
      drafts: 1,
      named: ['a draft here: private'],
    },
  ),
  one(
    'a story with a password is not public',
    '<p>Text.</p>',
    {},
    {
      parts: { more: [item({ id: '2', values: { title: 'Secret', 'wp:post_password': 'x' } })] },
      drafts: 1,
    },
  ),
  {
    trap: 'a page and its words',
    files: {
      'export.xml': wxr(
        author('7', 'ana', 'Ana Brekken'),
        item({
          id: '1',
          values: {
            title: 'About us',
            'wp:post_type': 'page',
            'wp:post_name': 'about-us',
            link: `${SITE}/about-us/`,
            'content:encoded': '<p>We sail since 1908.</p>',
          },
        }),
        item({ id: '2', values: { title: 'Nets' } }),
      ),
    },
    stories: { 'About us': { words: 'We sail since 1908', from: `${SITE}/about-us/` }, Nets: {} },
  },
  {
    trap: 'two bylines in their order',
    files: {
      'export.xml': wxr(
        author('7', 'ana', 'Ana Brekken'),
        author('8', 'jo', 'Jo Aas'),
        item({
          id: '1',
          values: { title: 'The quay' },
          terms: [
            ['author', 'cap-jo', 'jo'],
            ['author', 'cap-ana', 'ana'],
          ],
        }),
      ),
    },
    stories: { 'The quay': { by: ['Jo Aas', 'Ana Brekken'] } },
  },
  {
    trap: 'a section with a page of its own',
    files: {
      'export.xml': wxr(
        author('7', 'ana', 'Ana Brekken'),
        category('3', 'harbour', 'Harbour'),
        item({ id: '1', values: { title: 'The quay' }, terms: [['category', 'harbour', 'Harbour']] }),
      ),
    },
    stories: { 'The quay': { words: 'Words' } },
  },
]
