import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'

const blocks = (html: string) => documentFromHtml(html).document.blocks.map(({ id: _id, ...block }) => block)
const embed = (provider: string, ref: string, title = '') => ({ type: 'embed', provider, ref, title })
const link = (href: string, text = href.replace('https://', '')) => ({
  type: 'paragraph',
  spans: [{ text, marks: [{ type: 'link', href }] }],
})

test.each([
  [
    '<div class="flourish-embed flourish-chart" data-src="visualisation/123456?9"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
    embed('flourish', 'visualisation/123456'),
  ],
  ['<div class="flourish-embed" data-src="https://flo.uri.sh/story/123/embed"></div>', embed('flourish', 'story/123')],
  [
    '<div class="infogram-embed" data-id="0f1e2d3c-aaaa-bbbb-cccc-0123456789ab" data-type="interactive" data-title="Tides"></div><script>!function(e){}(document)</script>',
    embed('infogram', '0f1e2d3c-aaaa-bbbb-cccc-0123456789ab', 'Tides'),
  ],
  [
    '<script id="infogram_0_tides-of-the-bay" title="Tides" src="//e.infogr.am/js/embed.js?abc"></script>',
    embed('infogram', 'tides-of-the-bay', 'Tides'),
  ],
  [
    '<div id="datawrapper-vis-aBc1D"><script src="https://datawrapper.dwcdn.net/aBc1D/embed.js" data-target="#x"></script></div>',
    embed('datawrapper', 'aBc1D'),
  ],
  [
    '<div id="buzz"></div><script src="https://www.buzzsprout.com/123456/7890123-the-ebb.js?container_id=buzz&player=small"></script>',
    embed('buzzsprout', '123456/7890123-the-ebb'),
  ],
  [
    '<object class="tableauViz" width="9"><param name="host_url" value="https%3A%2F%2Fpublic.tableau.com%2F"><param name="name" value="Tides&#47;Bay"></object>',
    embed('tableau', 'Tides/Bay'),
  ],
  [
    '<div class="fb-video" data-href="https://www.facebook.com/halyard/videos/1234567890/"></div>',
    embed('facebook', 'halyard/videos/1234567890'),
  ],
  [
    '<object width="425"><param name="movie" value="https://www.youtube.com/v/abcdefghijk"><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
    embed('youtube', 'abcdefghijk'),
  ],
  ['<object><param name="movie" value="//www.youtube.com/v/abcdefghijk"></object>', embed('youtube', 'abcdefghijk')],
  [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc_123/?utm_source=ig_embed"></blockquote><script src="//www.instagram.com/embed.js"></script>',
    embed('instagram', 'p/Cabc_123'),
  ],
  [
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kabc"></blockquote><script src="https://embed.bsky.app/static/embed.js"></script>',
    embed('bluesky', 'did:plc:abc/post/3kabc'),
  ],
  [
    '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@halyard/112233445566778899/embed"></blockquote><script src="https://mastodon.social/embed.js"></script>',
    embed('mastodon', 'mastodon.social/@halyard/112233445566778899'),
  ],
  [
    '<iframe class="mastodon-embed" src="https://mastodon.social/@halyard/112233445566778899/embed"></iframe>',
    embed('mastodon', 'mastodon.social/@halyard/112233445566778899'),
  ],
  [
    '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/sailing/comments/abc123/low/"></a></blockquote>',
    embed('reddit', 'r/sailing/comments/abc123/low'),
  ],
])('%s becomes its embed (P-271)', (html, one) => expect(blocks(html)).toEqual([one]))

test.each([
  ['<iframe src="https://tides.example/1?a=b"></iframe>', link('https://tides.example/1?a=b')],
  [
    '<iframe src="//tides.example/1" title="Tides of the bay"></iframe>',
    link('https://tides.example/1', 'Tides of the bay'),
  ],
  ['<iframe data-src="https://tides.example/1" src="about:blank"></iframe>', link('https://tides.example/1')],
  ['<object data="https://tides.example/1.swf"></object>', link('https://tides.example/1.swf')],
  ['<embed src="https://tides.example/1.swf">', link('https://tides.example/1.swf')],
  ['<div class="tides-embed" data-src="https://tides.example/1"></div>', link('https://tides.example/1')],
  [
    '<script src="https://gist.github.com/halyard/aa5a315d61ae9438b18d.js"></script>',
    link('https://gist.github.com/halyard/aa5a315d61ae9438b18d'),
  ],
  ['<blockquote class="imgur-embed-pub" cite="https://imgur.example/a"></blockquote>', link('https://imgur.example/a')],
])('%s leaves a link (P-272, P-472)', (html, one) => {
  expect(blocks(html)).toEqual([one])
})

test('a thing that becomes a link is named', () => {
  const { dropped } = documentFromHtml('<p>a</p><iframe src="https://tides.example/1"></iframe>')
  expect(dropped).toEqual([{ what: 'iframe (a link stays) https://tides.example/1', count: 1 }])
})

test('the post of a site that has no embed links to it by its host', () => {
  const html = '<blockquote class="imgur-embed-pub" cite="https://imgur.example/a"><p>Low water</p></blockquote>'
  expect(blocks(html)).toEqual([
    { type: 'quote', spans: [{ text: 'Low water' }], place: 'imgur.example', href: 'https://imgur.example/a' },
  ])
})

test.each([
  '<script src="https://platform.twitter.com/widgets.js"></script>',
  '<script src="https://old.example/wp-includes/js/wp-embed.min.js?ver=6.4.2"></script>',
  '<script src="https://www.googletagmanager.com/gtag/js?id=G-12345"></script>',
  '<iframe src="https://counter.example/" width="1" height="1"></iframe>',
  '<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1" style="display:none"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="https://user:word@tides.example/"></iframe>',
])('%s shows nothing, and leaves nothing', (html) => {
  expect(blocks(html)).toEqual([])
  expect(documentFromHtml(html).dropped).toHaveLength(1)
})
