import { describe, expect, test } from 'vitest'
import { attachment, author, category, item, itemsOf, ofKind, storyFrom, wxr } from '#db/import/archive/testing/wxr.ts'

const ANA = author('7', 'ana', 'Ana Brekken')
const storiesOf = async (...files: string[]) => ofKind(await itemsOf(...files), 'story')

test('a story with everything that it can have', async () => {
  const items = await itemsOf(
    wxr(
      ANA,
      category('3', 'news', 'News'),
      category('4', 'harbour', 'Harbour &amp; sea', 'news'),
      '<wp:tag><wp:term_id>9</wp:term_id><wp:tag_slug>ferries</wp:tag_slug><wp:tag_name><![CDATA[Ferries]]></wp:tag_name></wp:tag>',
      item({
        id: '1',
        values: {
          title: 'Quay &amp; <em>pier</em> open',
          'excerpt:encoded': '<p>The first ferry\nsails.</p>',
          'content:encoded': 'One\n\nTwo',
        },
        terms: [
          ['category', 'news', 'News'],
          ['category', 'harbour', 'Harbour'],
          ['post_tag', 'ferries', 'Ferries'],
          ['post_tag', 'ferries', 'Ferries'],
          ['series', 'the-fund', 'The fund'],
          ['category', 'unlisted', 'Not in the head'],
        ],
        meta: [
          ['_thumbnail_id', '5'],
          ['_yoast_wpseo_primary_category', '4'],
          ['_wp_old_slug', 'quay-opens'],
          ['_wp_old_slug', 'quay'],
          ['_edit_last', '7'],
          ['source', 'Coast Wire'],
          ['_source', 'field_5f1b2c'],
          ['enclosure', 'https://old.example/a.mp3\n123\naudio/mpeg'],
        ],
      }),
      attachment(
        '5',
        'https://old.example/wp-content/uploads/2024/03/quay.jpg',
        { 'excerpt:encoded': 'At dawn', link: 'https://old.example/quay/' },
        [
          ['_wp_attachment_image_alt', 'A quay'],
          ['_wp_attachment_metadata', 'a:1:{s:10:"image_meta";a:1:{s:6:"credit";s:9:"J. Müller";}}'],
        ],
      ),
    ),
  )
  expect(items).toEqual([
    { kind: 'site', name: 'Old Paper', links: ['https://old.example'], language: 'en-GB' },
    { kind: 'author', id: 'account/ana', name: 'Ana Brekken', slug: 'ana', bio: '', email: 'ana@old.example' },
    {
      kind: 'term',
      taxonomy: 'category',
      id: '3',
      slug: 'news',
      name: 'News',
      parent: null,
      description: '',
      link: null,
    },
    {
      kind: 'term',
      taxonomy: 'category',
      id: '4',
      slug: 'harbour',
      name: 'Harbour & sea',
      parent: '3',
      description: '',
      link: null,
    },
    {
      kind: 'term',
      taxonomy: 'tag',
      id: '9',
      slug: 'ferries',
      name: 'Ferries',
      parent: null,
      description: '',
      link: null,
    },
    {
      kind: 'term',
      taxonomy: 'series',
      id: 'series/the-fund',
      slug: 'the-fund',
      name: 'The fund',
      parent: null,
      description: '',
      link: null,
    },
    {
      kind: 'term',
      taxonomy: 'category',
      id: 'category/unlisted',
      slug: 'unlisted',
      name: 'Not in the head',
      parent: null,
      description: '',
      link: null,
    },
    {
      kind: 'picture',
      id: '5',
      url: 'https://old.example/wp-content/uploads/2024/03/quay.jpg',
      alt: 'A quay',
      caption: 'At dawn',
      credit: 'J. Müller',
      link: 'https://old.example/quay/',
      parent: null,
    },
    {
      kind: 'story',
      id: '1',
      state: 'public',
      link: 'https://old.example/2024/03/story-1/',
      guid: 'https://old.example/?p=1',
      otherLinks: [
        '/?p=1',
        'https://old.example/?p=1',
        'https://old.example/2024/03/quay-opens/',
        'https://old.example/2024/03/quay/',
      ],
      slug: 'story-1',
      title: 'Quay & pier open',
      standfirst: 'The first ferry sails.',
      html: '<p>One</p>\n<p>Two</p>',
      publishedAt: Date.UTC(2024, 2, 1, 8),
      modifiedAt: Date.UTC(2024, 2, 2, 8),
      authors: ['account/ana'],
      categories: ['4', '3', 'category/unlisted'],
      tags: ['9'],
      otherTerms: ['series/the-fund'],
      lead: '5',
      seo: { title: '', description: '', canonical: null, isHidden: false },
      fields: { source: ['Coast Wire'], enclosure: ['https://old.example/a.mp3'] },
      notes: [],
      written: { form: 'wordpress', text: 'One\n\nTwo', more: [] },
    },
  ])
})

describe('states', () => {
  test.each([
    ['publish', 'public'],
    ['draft', 'draft'],
    ['pending', 'pending'],
    ['future', 'scheduled'],
    ['private', 'private'],
    ['pitch', 'draft'],
  ])('%s is %s', async (status, state) => {
    const story = await storyFrom(item({ id: '1', values: { 'wp:status': status } }))
    expect(story.state).toBe(state)
    expect(story.notes.map(({ what }) => what)).toEqual(status === 'pitch' ? ['status pitch (a draft)'] : [])
  })
  test('a password makes a public story none', async () => {
    expect((await storyFrom(item({ id: '1', values: { 'wp:post_password': 'x' } }))).state).toBe('password')
  })
  test('a page is a page, and has its own short link', async () => {
    const page = await storyFrom(item({ id: '1', values: { 'wp:post_type': 'page' } }))
    expect([page.kind, page.otherLinks[0]]).toEqual(['page', '/?page_id=1'])
  })
  test('revisions, menus, rubbish, comments, other types and files are named and left', async () => {
    const comment = (type: string) =>
      `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Visitor</wp:comment_author><wp:comment_content>Secret</wp:comment_content><wp:comment_type>${type}</wp:comment_type><wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>`
    const of = (id: string, type: string, status = 'publish') =>
      item({ id, values: { 'wp:post_type': type, 'wp:status': status } })
    const items = await itemsOf(
      wxr(
        of('1', 'revision', 'inherit'),
        of('2', 'nav_menu_item'),
        of('2', 'nav_menu_item'),
        of('3', 'post', 'trash'),
        item({ id: '4', values: { 'wp:post_type': 'tribe_events', 'content:encoded': '' } }),
      ).replace(
        '</channel>',
        `${item({ id: '6', more: comment('') + comment('pingback') })}${attachment('8', 'https://old.example/a/plan.pdf')}</channel>`,
      ),
    )
    expect(ofKind(items, 'left').map(({ what }) => what)).toEqual([
      'file .pdf (only files that stories link to move)',
      'revision',
      'nav_menu_item',
      'nav_menu_item',
      'post (trash)',
      'tribe_events',
      'comment',
      'pingback',
    ])
    expect(JSON.stringify(items)).not.toMatch(/Visitor|Secret/)
  })
})

describe('dates', () => {
  const dates = (local: string, utc: string, status = 'publish') => ({
    'wp:post_date': local,
    'wp:post_date_gmt': utc,
    'wp:status': status,
  })
  test('a draft has none, whatever its fields hold', async () => {
    const story = await storyFrom(
      item({
        id: '1',
        values: {
          ...dates('2024-03-01 09:00:00', '0000-00-00 00:00:00', 'draft'),
          'wp:post_modified_gmt': '-0001-11-30 00:00:00',
          'wp:post_modified': '0000-00-00 00:00:00',
        },
      }),
    )
    expect([story.publishedAt, story.modifiedAt]).toEqual([null, null])
  })
  test('local time is read in the zone of the site, which other stories of the month show', async () => {
    const stories = await storiesOf(
      wxr(
        item({ id: '1', values: dates('2024-07-01 10:00:00', '2024-07-01 08:00:00') }),
        item({ id: '2', values: dates('2024-01-01 09:00:00', '2024-01-01 08:00:00') }),
        item({ id: '4', values: dates('2024-02-01 09:00:00', '2024-02-01 08:00:00') }),
        item({ id: '3', values: dates('2024-07-05 10:00:00', '0000-00-00 00:00:00') }),
        item({ id: '5', values: dates('2023-07-05 10:00:00', '0000-00-00 00:00:00') }),
      ),
    )
    expect(stories.slice(3).map(({ publishedAt, notes }) => [publishedAt, notes])).toEqual([
      [Date.UTC(2024, 6, 5, 8), []],
      // Of that month nothing is known: the usual difference counts.
      [Date.UTC(2023, 6, 5, 9), []],
    ])
  })
  test('without any other date it counts as UTC, and is named', async () => {
    const story = await storyFrom(item({ id: '1', values: dates('2024-07-05 10:00:00', '0000-00-00 00:00:00') }))
    expect([story.publishedAt, story.notes[0]?.what]).toEqual([
      Date.UTC(2024, 6, 5, 10),
      'date without a time zone (it counts as UTC)',
    ])
  })
})

test('several files of one export: what a story needs may stand in another one, before or after it', async () => {
  const story = item({
    id: '1',
    meta: [['_thumbnail_id', '5']],
    values: { 'content:encoded': '[gallery]<!-- wp:block {"ref":6} /-->' },
  })
  const block = item({
    id: '6',
    values: {
      'wp:post_type': 'wp_block',
      'content:encoded': '<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->',
    },
  })
  const files = [
    wxr(ANA, story),
    wxr(ANA, attachment('5', 'https://old.example/q.jpg', { 'wp:post_parent': '1' }), block, story),
  ]
  const items = await itemsOf(...files)
  const [only, another] = ofKind(items, 'story')
  expect([only?.lead, another]).toEqual(['5', undefined])
  expect(only?.html).toMatch(/q\.jpg[\s\S]*Shared/)
  expect(ofKind(items, 'author')).toHaveLength(1)
  expect(ofKind(items, 'problem')).toMatchObject([{ what: 'item 1 is in the export twice: the first one counts' }])
})

test('categories that are below themselves come without a parent, and are named', async () => {
  const items = await itemsOf(
    wxr(
      category('3', 'a', 'A', 'b'),
      category('4', 'b', 'B', 'a'),
      category('5', 'c', 'C', 'a'),
      category('6', 'd', 'D', 'gone'),
    ),
  )
  expect(ofKind(items, 'term').map(({ slug, parent }) => [slug, parent])).toEqual([
    ['a', null],
    ['b', null],
    ['c', '3'],
    ['d', null],
  ])
  expect(ofKind(items, 'problem').map(({ place }) => place)).toEqual(['category a', 'category b'])
})

test('a featured picture that the export lacks is named', async () => {
  const story = await storyFrom(item({ id: '1', meta: [['_thumbnail_id', '5']] }))
  expect([story.lead, story.notes]).toEqual([
    null,
    [{ what: 'featured picture (not in the export)', isLost: true, count: 1 }],
  ])
})
