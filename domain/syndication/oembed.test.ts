import { expect, test } from 'vitest'
import { anArticle, card, origin, site } from '#domain/seo/testing/an-article.ts'
import { oembed, oembedAddress, oembedAsked, oembedXml, storyIn } from '#domain/syndication/oembed.ts'
import type { ArticleView } from '#domain/views.ts'

const url = `${origin}/article/the-strait`
const told = (asked: object = {}, over: Partial<ArticleView> = {}) =>
  oembed({ article: anArticle(over), site, origin, image: card }, oembedAsked.parse({ url, ...asked }))

test('a story is told as a frame with its card (P-92)', () => {
  expect(told()).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'The strait opens',
    cache_age: 3_600,
    author_name: 'Ada',
    author_url: `${origin}/authors/ada`,
    provider_name: 'The Halyard',
    provider_url: `${origin}/`,
    thumbnail_url: card.url,
    thumbnail_width: 1_200,
    thumbnail_height: 630,
    width: 600,
    height: 208,
    html:
      `<iframe src="${origin}/embed/the-strait" title="The strait opens" width="600" height="208" loading="lazy" ` +
      'style="border:0;max-width:100%"></iframe>',
  })
  expect(told({}, { authors: [] })).not.toHaveProperty('author_name')
})

test.each([
  [{ maxwidth: '400' }, 400, 264],
  [{ maxwidth: '5000', maxheight: '5000' }, 600, 208],
  [{ maxheight: '100' }, 600, 100],
  [{ maxwidth: '1', maxheight: '1' }, 1, 1],
])('it is never larger than asked: %j', (asked, width, height) => {
  const answer = told(asked)
  expect(answer).toMatchObject({ width, height })
  expect(answer.html).toContain(`width="${width}" height="${height}"`)
})

test('its picture is never larger than asked either', () => {
  const file = 'a'.repeat(64)
  const picture = {
    mediaId: file,
    file,
    width: 1_600,
    height: 900,
    widths: [320, 640, 1_200],
    crops: {},
    placeholder: '',
    alt: '',
    caption: '',
    credit: '',
  }
  const widthAt = (asked: object) => {
    const answer = told(asked, { picture })
    return 'thumbnail_width' in answer ? answer.thumbnail_width : null
  }
  expect([{}, { maxwidth: 700 }, { maxheight: 200 }, { maxwidth: 300 }].map(widthAt)).toEqual([1_200, 640, 320, null])
  expect(told({ maxwidth: 1_199 })).not.toHaveProperty('thumbnail_url')
})

test('a headline cannot leave its place', () => {
  const headline = '"><script>x</script> & ]]>'
  expect(told({}, { headline }).html).not.toMatch(/<script|"">/)
  const xml = oembedXml(told({}, { headline }))
  expect(xml).toContain('<title>&#x22;&#x3E;&#x3C;script&#x3E;x&#x3C;/script&#x3E; &#x26; ]]&#x3E;</title>')
  expect(xml.match(/<[a-z_]+>/g)).toHaveLength(1 + Object.keys(told()).length)
})

test('an address is a story’s however it was copied, and no other’s', () => {
  for (const known of [
    url,
    `${url}/`,
    `${url}?utm_source=x#update`,
    `${origin}/Article/The-Strait`,
    url.replace('https', 'http'),
  ])
    expect([known, storyIn(known, origin)]).toEqual([known, 'the-strait'])
  for (const other of [
    'https://elsewhere.example/article/the-strait',
    `${origin}/world`,
    `${origin}/article/`,
    `${origin}/article/a/b`,
  ])
    expect([other, storyIn(other, origin)]).toEqual([other, null])
})

test.each([
  [{}],
  [{ url: 'the-strait' }],
  [{ url: 'javascript:alert(1)' }],
  [{ url, maxwidth: '0' }],
  [{ url, maxheight: 'x' }],
  [{ url, format: 'yaml' }],
])('what is not understood is refused: %j', (asked) => {
  expect(oembedAsked.safeParse(asked).success).toBe(false)
})

test('the address where it is told names the story', () => {
  const address = new URL(oembedAddress(origin, '/api/oembed', 'the-strait'))
  expect(storyIn(address.searchParams.get('url') ?? '', origin)).toBe('the-strait')
})
