import { expect, test } from 'vitest'
import { attachment, author, cdata, item, itemsOf, ofKind, storyFrom, wxr } from '#db/import/archive/testing/wxr.ts'
import { blocksOf } from '#domain/import/testing/kept-words.ts'

const withText = (text: string, ...more: string[]) =>
  storyFrom(...more, item({ id: '1', values: { 'content:encoded': text } }))

test('a file without an address of its own is at the address of its guid', async () => {
  const file = attachment('5', '', { guid: 'https://old.example/wp-content/uploads/2024/03/quay.jpg' })
  const story = await withText('<p>Rain</p>[gallery ids="5"]', file)
  expect(story.html).toContain('src="https://old.example/wp-content/uploads/2024/03/quay.jpg"')
})

test('headings of six levels are sub-headings of two', async () => {
  const heads = [1, 2, 3, 4, 5, 6].map(
    (level) => `<!-- wp:heading {"level":${level}} -->\n<h${level}>Part ${level}</h${level}>\n<!-- /wp:heading -->`,
  )
  const { html } = await withText(heads.join('\n\n'))
  expect(blocksOf(html).map((block) => [block.type, 'level' in block ? block.level : null])).toEqual([
    ...[1, 2].map(() => ['heading', 2]),
    ...[3, 4, 5, 6].map(() => ['heading', 3]),
  ])
})

test('escapes in the attributes of a block are read, not stripped', async () => {
  const button = String.raw`<!-- wp:button {"url":"https://a.example/?a=1\u0026b=\u0022c\u0022\u002d\u002dd"} --><div class="wp-block-button"><a class="wp-block-button__link">Map</a></div><!-- /wp:button -->`
  const { html } = await withText(button)
  expect(html).toContain('href="https://a.example/?a=1&amp;b=&quot;c&quot;--d"')
})

test('an old quote and an old list are HTML alone', async () => {
  const { html } = await withText(
    '<!-- wp:quote --><blockquote class="wp-block-quote"><p>We waited.</p><cite>Ada Reed</cite></blockquote><!-- /wp:quote -->' +
      '<!-- wp:list --><ul><li>North</li><li>South<ul><li>Pier</li></ul></li></ul><!-- /wp:list -->',
  )
  expect(blocksOf(html).map(({ type }) => type)).toEqual(['quote', 'list'])
})

test.each([
  ['newspack-blocks/homepage-articles', '{"postsToShow":3} /'],
  ['newspack-blocks/donate', '/'],
  ['jetpack/subscriptions', '/'],
  ['core/latest-posts', '/'],
  ['core/query', ''],
])('%s is furniture: it goes, and is counted', async (name, rest) => {
  const short = name.replace('core/', '')
  const block = rest.endsWith('/')
    ? `<!-- wp:${short} ${rest}-->`
    : `<!-- wp:${short} --><p>Within</p><!-- /wp:${short} -->`
  const story = await withText(`<!-- wp:paragraph --><p>Rain</p><!-- /wp:paragraph -->${block}${block}`)
  expect([story.html, story.notes]).toEqual(['<p>Rain</p>', [{ what: `block ${name}`, isLost: true, count: 2 }]])
})

test('a block of a plug-in that nobody knows is unwrapped, and is named', async () => {
  const text =
    '<!-- wp:indiegraf/box {"a":1} --><div><!-- wp:paragraph --><p>Kept words</p><!-- /wp:paragraph --></div><!-- /wp:indiegraf/box -->'
  const story = await withText(text)
  expect(story.html).toContain('Kept words')
  expect(story.notes).toEqual([{ what: 'block indiegraf/box (its text stays)', isLost: false, count: 1 }])
})

test('a slideshow is a gallery', async () => {
  const text =
    '<!-- wp:jetpack/slideshow {"ids":[5,6]} --><div class="wp-block-jetpack-slideshow"><ul><li><figure><img src="https://old.example/a.jpg"/><figcaption>One</figcaption></figure></li><li><figure><img src="https://old.example/b.jpg"/></figure></li></ul></div><!-- /wp:jetpack/slideshow -->'
  const { html } = await withText(text)
  expect(blocksOf(html).map(({ type }) => type)).toEqual(['gallery'])
})

test('guest authors and accounts that may not sign in stand in one byline', async () => {
  const guest = item({
    id: '50',
    values: { 'wp:post_type': 'guest-author', 'wp:post_name': 'cap-y-lindt', title: 'y-lindt', 'content:encoded': '' },
    meta: [['cap-display_name', 'Yusra Lindt']],
  })
  const items = await itemsOf(
    wxr(
      author('7', 'ana', 'Ana Brekken') + author('8', 'no-login-9f3', 'Ruben Ochoa'),
      item({
        id: '1',
        terms: [
          ['author', 'cap-y-lindt', 'y-lindt'],
          ['author', 'cap-no-login-9f3', 'no-login-9f3'],
        ],
      }),
      guest,
    ),
  )
  const names = new Map(ofKind(items, 'author').map(({ id, name }) => [id, name]))
  expect(ofKind(items, 'story')[0]?.authors.map((id) => names.get(id))).toEqual(['Yusra Lindt', 'Ruben Ochoa'])
})

test('meta of terms and parts that nobody knows in the head change nothing', async () => {
  const head = `<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>${cdata('sea')}</wp:category_nicename><wp:cat_name>${cdata('Sea &amp; shore')}</wp:cat_name><wp:termmeta><wp:meta_key>${cdata('colour')}</wp:meta_key><wp:meta_value>${cdata('#fff')}</wp:meta_value></wp:termmeta></wp:category><wp:site_icon><title>Icon</title><link>https://icon.example</link></wp:site_icon>`
  const items = await itemsOf(wxr(head, item({ id: '1', terms: [['category', 'sea', 'Sea &amp; shore']] })))
  expect(ofKind(items, 'term')).toMatchObject([{ id: '3', slug: 'sea', name: 'Sea & shore' }])
  expect(ofKind(items, 'site')).toMatchObject([{ name: 'Old Paper', links: ['https://old.example'] }])
  expect(ofKind(items, 'problem')).toEqual([])
})
