import { describe, expect, test } from 'vitest'
import { attachment, category, item, itemsOf, ofKind, storyFrom, wxr } from '#db/import/archive/testing/wxr.ts'

describe('plug-ins', () => {
  test.each<[string, [string, string][], object]>([
    [
      'Yoast',
      [
        ['_yoast_wpseo_title', '%%title%% in short %%sep%% %%sitename%%'],
        ['_yoast_wpseo_metadesc', 'Why &amp; how'],
        ['_yoast_wpseo_canonical', 'https://wire.example/1'],
        ['_yoast_wpseo_meta-robots-noindex', '1'],
      ],
      {
        title: 'Story 1 in short - Old Paper',
        description: 'Why & how',
        canonical: 'https://wire.example/1',
        isHidden: true,
      },
    ],
    [
      'Yoast: indexed on purpose, default title',
      [
        ['_yoast_wpseo_title', '%%title%% %%page%% %%sep%% %%sitename%%'],
        ['_yoast_wpseo_meta-robots-noindex', '2'],
      ],
      { title: '', description: '', canonical: null, isHidden: false },
    ],
    [
      'Rank Math, with lengths that line ends have made wrong',
      [
        ['rank_math_title', '%title% | 50% off'],
        ['rank_math_description', '%excerpt%'],
        ['rank_math_robots', 'a:2:{i:0;s:9:"noindex";i:1;s:8:"nofollow";}'],
      ],
      { title: 'Story 1 | 50% off', description: 'In brief', canonical: null, isHidden: true },
    ],
    [
      'SEOPress',
      [
        ['_seopress_titles_title', '%%post_title%%!'],
        ['_seopress_robots_index', 'yes'],
        ['_seopress_robots_canonical', 'https://wire.example/2'],
      ],
      { title: 'Story 1!', description: '', canonical: 'https://wire.example/2', isHidden: true },
    ],
  ])('%s', async (_, meta, seo) => {
    const story = await storyFrom(item({ id: '1', values: { 'excerpt:encoded': 'In brief' }, meta }))
    expect([story.seo, story.fields]).toEqual([seo, {}])
  })
  test('a variable that nobody knows goes and is named', async () => {
    const story = await storyFrom(item({ id: '1', meta: [['_yoast_wpseo_title', 'A %%cf_place%% b']] }))
    expect([story.seo.title, story.notes[0]?.what]).toEqual(['A b', 'variable %%cf_place%% of an SEO text'])
  })
  test.each([['rank_math_primary_category'], ['_seopress_robots_primary_cat']])('%s comes first', async (key) => {
    const story = await storyFrom(
      category('3', 'a', 'A'),
      category('4', 'b', 'B'),
      item({
        id: '1',
        terms: [
          ['category', 'a', 'A'],
          ['category', 'b', 'B'],
        ],
        meta: [[key, '4']],
      }),
    )
    expect(story.categories).toEqual(['4', '3'])
  })
  test('a subtitle is the standfirst, and the excerpt stays as a field', async () => {
    const story = await storyFrom(
      item({ id: '1', values: { 'excerpt:encoded': 'Brief' }, meta: [['newspack_post_subtitle', 'Sub <b>title</b>']] }),
    )
    expect([story.standfirst, story.fields]).toEqual(['Sub title', { excerpt: ['Brief'] }])
  })
  test('credits of pictures by the plug-in of news sites', async () => {
    const items = await itemsOf(
      wxr(
        attachment('5', 'https://old.example/a.jpg', {}, [
          ['_media_credit', 'Yusra Lindt'],
          ['_navis_media_credit_org', 'Coast Wire'],
        ]),
      ),
    )
    expect(ofKind(items, 'picture')[0]?.credit).toBe('Yusra Lindt / Coast Wire')
  })
  test('repeated fields of ACF are listed without their keys', async () => {
    const story = await storyFrom(
      item({
        id: '1',
        meta: [
          ['rows', '2'],
          ['_rows', 'field_a1'],
          ['rows_0_text', 'x'],
          ['_rows_0_text', 'field_b2'],
          ['rows_1_text', ' '],
        ],
      }),
    )
    expect(story.fields).toEqual({ rows: ['2'], rows_0_text: ['x'] })
  })
  test('footnotes of the block editor, and ones that cannot be read', async () => {
    const content =
      '<!-- wp:paragraph --><p>Ten<sup data-fn="aa-1" class="fn"><a href="#aa-1" id="aa-1-link">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->'
    const of = (footnotes: string) =>
      item({ id: '1', values: { 'content:encoded': content }, meta: [['footnotes', footnotes]] })
    expect((await storyFrom(of('[{"id":"aa-1","content":"Of it."}]'))).html).toContain('<li id="aa-1">Of it. ')
    expect((await storyFrom(of('[{"id"'))).notes).toEqual([
      { what: 'footnotes (they cannot be read)', isLost: true, count: 1 },
    ])
  })
})

describe('addresses', () => {
  test('a draft has no address of its own but by its id', async () => {
    const story = await storyFrom(
      item({ id: '1', values: { 'wp:status': 'draft', link: 'https://old.example/?p=1', 'wp:post_name': '' } }),
    )
    expect([story.link, story.slug]).toEqual(['https://old.example/?p=1', ''])
  })
  test('former slugs and dates take the form of the present address', async () => {
    const values = { 'wp:post_name': '%e6%b8%af', link: 'https://old.example/2024/03/01/%E6%B8%AF/' }
    const story = await storyFrom(
      item({
        id: '1',
        values,
        meta: [
          ['_wp_old_slug', 'port__trashed'],
          ['_wp_old_date', '2023-12-31'],
        ],
      }),
    )
    expect(story.otherLinks.slice(2)).toEqual([
      'https://old.example/2024/03/01/port__trashed/',
      'https://old.example/2023/12/31/%E6%B8%AF/',
    ])
  })
  test('a former slug is a path of its own where the address does not hold the present one', async () => {
    const story = await storyFrom(
      item({ id: '1', values: { link: 'https://old.example/archives/1' }, meta: [['_wp_old_slug', 'port']] }),
    )
    expect(story.otherLinks).toContain('/port/')
  })
  test('the number of another post in a guid leads there, and not to the copy', async () => {
    const story = await storyFrom(item({ id: '7', values: { guid: 'https://old.example/?p=1' } }))
    expect(story.otherLinks).toEqual(['/?p=7'])
  })
})
