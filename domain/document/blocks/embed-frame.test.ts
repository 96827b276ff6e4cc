import { expect, test } from 'vitest'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { embedFrame } from '#domain/document/blocks/embed-frame.ts'
import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'film',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['https://vimeo.com/76979871', 'film', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  [
    'https://vimeo.com/76979871/8272103f6e',
    'film',
    'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e',
  ],
  [
    'https://mastodon.social/@halyard/112233445566778899',
    'post',
    'https://mastodon.social/@halyard/112233445566778899/embed',
  ],
  [
    'https://bsky.app/profile/halyard.example/post/3kabc',
    'post',
    'https://embed.bsky.app/embed/halyard.example/app.bsky.feed.post/3kabc',
  ],
  [
    'https://x.com/halyard/status/1234567890',
    'post',
    'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true',
  ],
  ['https://www.instagram.com/p/Cabc_123/', 'post', 'https://www.instagram.com/p/Cabc_123/embed/'],
  ['https://datawrapper.dwcdn.net/aBc1D/4/', 'graphic', 'https://datawrapper.dwcdn.net/aBc1D/'],
  ['https://www.datawrapper.de/_/aBc1D/', 'graphic', 'https://datawrapper.dwcdn.net/aBc1D/'],
  [
    'https://public.flourish.studio/visualisation/1234567/',
    'graphic',
    'https://flo.uri.sh/visualisation/1234567/embed',
  ],
  ['https://flo.uri.sh/story/123/embed', 'graphic', 'https://flo.uri.sh/story/123/embed'],
  [
    'https://www.tiktok.com/@halyard/video/7212345678901234567?lang=en',
    'tall',
    'https://www.tiktok.com/player/v1/7212345678901234567?autoplay=1&rel=0',
  ],
  [
    'https://www.tiktok.com/embed/v2/7212345678901234567',
    'tall',
    'https://www.tiktok.com/player/v1/7212345678901234567?autoplay=1&rel=0',
  ],
  [
    'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=abc',
    'sound',
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  ],
  [
    'https://open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk',
    'sounds',
    'https://open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk',
  ],
  [
    'https://soundcloud.com/halyard/harbour-bells?utm_source=x',
    'sound',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fhalyard%2Fharbour-bells&auto_play=true&show_teaser=false',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/293&color=%23ff5500',
    'sounds',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Fplaylists%2F293&auto_play=true&show_teaser=false',
  ],
  [
    'https://www.openstreetmap.org/?mlat=59.9&mlon=10.75#map=14/59.9/10.75',
    'map',
    'https://www.openstreetmap.org/export/embed.html?bbox=10.72144%2C59.88926%2C10.77856%2C59.91074&layer=mapnik&marker=59.9%2C10.75',
  ],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=10.72144%2C59.88926%2C10.77856%2C59.91074&layer=mapnik',
    'map',
    'https://www.openstreetmap.org/export/embed.html?bbox=10.72144%2C59.88926%2C10.77856%2C59.91074&layer=mapnik',
  ],
])('%s is shown by the page that its provider makes for frames (P-49)', (address, shape, src) => {
  const embed = embedOf(address)
  expect(embed && embedFrame(embed)).toEqual({ shape, src })
  // The plain link leads to the same embed, and the schema takes it.
  expect(embed && embedOf(embedAddress(embed) ?? '')).toEqual(embed)
  const document = { version: 1, blocks: [{ id: 'e', type: 'embed', ...embed, title: '' }] }
  expect(articleDocument.safeParse(document).error).toBeUndefined()
})

test.each([
  'https://soundcloud.com/halyard',
  'https://soundcloud.com/halyard/tracks',
  'https://soundcloud.com/discover/sets/charts',
  'https://open.spotify.com/user/4rOoJ6Egrf8K2IrywzwOMk',
  'https://datawrapper.dwcdn.net/',
  'https://www.tiktok.com/@halyard',
  'https://www.openstreetmap.org/',
  'https://www.openstreetmap.org/#map=14/99/10',
  'https://www.openstreetmap.org/#map=99/59.9/10.75',
  'https://www.openstreetmap.org.evil.example/#map=14/59.9/10.75',
  'https://www.openstreetmap.org/export/embed.html?bbox=10,59,9,60',
])('%s is no embed', (address) => {
  expect(embedOf(address)).toBeNull()
})

test('a reference that makes no address is shown by nothing', () => {
  expect(embedFrame({ provider: 'mastodon', ref: '//' })).toBeNull()
  expect(embedFrame({ provider: 'openstreetmap', ref: '14/99/0' })).toBeNull()
})

test('an embed of a listed site is shown by the page that it named: as a film where it is as wide as one', () => {
  const embed = { provider: 'listed' as const, ref: 'charts.example/1?a=b' }
  const src = 'https://frames.charts.example/1'
  expect(embedAddress(embed)).toBe('https://charts.example/1?a=b')
  expect(embedFrame(embed)).toBeNull()
  expect(embedFrame({ ...embed, frame: { src, width: 640, height: 360 } })).toEqual({ shape: 'film', src })
  expect(embedFrame({ ...embed, frame: { src, width: 600, height: 900 } })).toEqual({
    shape: 'graphic',
    src,
    height: 900,
  })
})
