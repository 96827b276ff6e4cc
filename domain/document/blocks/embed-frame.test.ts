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
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2482.1!2d-0.0015!3d51.4769!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x487:0xc4!2sRoyal%20Observatory!5e0!3m2!1sen!2suk!4v1600000000000',
    'map',
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2482.1!2d-0.0015!3d51.4769!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x487:0xc4!2sRoyal%20Observatory!5e0!3m2!1sen!2suk!4v1600000000000',
  ],
  [
    'https://maps.google.com/maps?q=Royal%20Observatory&t=&z=13&ie=UTF8&output=embed',
    'map',
    'https://www.google.com/maps?q=Royal%20Observatory&output=embed',
  ],
  [
    'https://www.google.de/maps/place/Royal+Observatory/@51.4,0,17z',
    'map',
    'https://www.google.com/maps?q=Royal+Observatory&output=embed',
  ],
  [
    'https://www.google.com/maps/d/u/0/embed?mid=1aBcDeFgHiJkLm&hl=en',
    'map',
    'https://www.google.com/maps/d/embed?mid=1aBcDeFgHiJkLm',
  ],
  [
    'https://www.dailymotion.com/video/x8abcde_low-water',
    'film',
    'https://geo.dailymotion.com/player.html?video=x8abcde',
  ],
  [
    'https://www.dailymotion.com/embed/video/x8abcde?autoplay=1',
    'film',
    'https://geo.dailymotion.com/player.html?video=x8abcde',
  ],
  [
    'https://geo.dailymotion.com/player/xa1b2.html?video=x8abcde',
    'film',
    'https://geo.dailymotion.com/player.html?video=x8abcde',
  ],
  [
    'https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fhalyard%2Fvideos%2F1234567890%2F&show_text=false',
    'film',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fhalyard%2Fvideos%2F1234567890&show_text=false',
  ],
  [
    'https://www.facebook.com/watch/?v=1234567890',
    'film',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D1234567890&show_text=false',
  ],
  [
    'https://www.documentcloud.org/documents/1234567-harbour-plan.html',
    'graphic',
    'https://embed.documentcloud.org/documents/1234567-harbour-plan/?embed=1',
  ],
  [
    'https://embed.documentcloud.org/documents/1234567-harbour-plan/?embed=1&responsive=1',
    'graphic',
    'https://embed.documentcloud.org/documents/1234567-harbour-plan/?embed=1',
  ],
  [
    'https://infogram.com/tides-of-the-bay-1h7g6k0gmdo7o2o',
    'graphic',
    'https://e.infogram.com/tides-of-the-bay-1h7g6k0gmdo7o2o?src=embed',
  ],
  [
    'https://e.infogram.com/0f1e2d3c-aaaa-bbbb-cccc-0123456789ab?src=embed',
    'graphic',
    'https://e.infogram.com/0f1e2d3c-aaaa-bbbb-cccc-0123456789ab?src=embed',
  ],
  [
    'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1xYz_aBc&font=Default&lang=en',
    'graphic',
    'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1xYz_aBc',
  ],
  [
    'https://public.tableau.com/app/profile/halyard/viz/Tides/Bay',
    'graphic',
    'https://public.tableau.com/views/Tides/Bay?:showVizHome=no&:embed=true',
  ],
  [
    'https://public.tableau.com/views/Tides/Bay?:embed=y&:display_count=yes',
    'graphic',
    'https://public.tableau.com/views/Tides/Bay?:showVizHome=no&:embed=true',
  ],
  [
    'https://www.ted.com/talks/ada_bo_how_tides_turn?language=en',
    'film',
    'https://embed.ted.com/talks/ada_bo_how_tides_turn',
  ],
  [
    'https://embed.ted.com/talks/lang/de/ada_bo_how_tides_turn',
    'film',
    'https://embed.ted.com/talks/lang/de/ada_bo_how_tides_turn',
  ],
  ['https://archive.org/details/low-water-1931', 'film', 'https://archive.org/embed/low-water-1931'],
  ['https://archive.org/embed/low-water-1931', 'film', 'https://archive.org/embed/low-water-1931'],
  [
    'https://podcasts.apple.com/no/podcast/low-water/id1234567890?i=1000123456789&itsct=x',
    'sound',
    'https://embed.podcasts.apple.com/no/podcast/low-water/id1234567890?i=1000123456789',
  ],
  [
    'https://embed.podcasts.apple.com/no/podcast/low-water/id1234567890',
    'sounds',
    'https://embed.podcasts.apple.com/no/podcast/low-water/id1234567890',
  ],
  ['https://embed.acast.com/low-water/the-ebb', 'sound', 'https://embed.acast.com/low-water/the-ebb'],
  [
    'https://embed.acast.com/$/5f1e2d3c4b5a/6a7b8c9d0e1f?feed=true',
    'sound',
    'https://embed.acast.com/$/5f1e2d3c4b5a/6a7b8c9d0e1f',
  ],
  ['https://shows.acast.com/low-water/episodes/the-ebb', 'sound', 'https://embed.acast.com/low-water/the-ebb'],
  [
    'https://www.buzzsprout.com/123456/7890123-the-ebb',
    'sound',
    'https://www.buzzsprout.com/123456/7890123-the-ebb?client_source=small_player&iframe=true',
  ],
  [
    'https://www.buzzsprout.com/123456/7890123-the-ebb.js?container_id=x&player=small',
    'sound',
    'https://www.buzzsprout.com/123456/7890123-the-ebb?client_source=small_player&iframe=true',
  ],
  [
    'https://www.threads.net/@halyard/post/DAbc123_x/embed',
    'post',
    'https://www.threads.com/@halyard/post/DAbc123_x/embed',
  ],
  ['https://www.threads.com/@halyard/post/DAbc123_x', 'post', 'https://www.threads.com/@halyard/post/DAbc123_x/embed'],
  [
    'https://www.reddit.com/r/sailing/comments/abc123/low_water/',
    'post',
    'https://embed.reddit.com/r/sailing/comments/abc123/low_water/?embed=true',
  ],
  [
    'https://www.redditmedia.com/r/sailing/comments/abc123/low_water/?ref_source=embed&ref=share',
    'post',
    'https://embed.reddit.com/r/sailing/comments/abc123/low_water/?embed=true',
  ],
  ['https://www.instagram.com/p/Cabc_123/embed/captioned/?v=14', 'post', 'https://www.instagram.com/p/Cabc_123/embed/'],
  [
    'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1',
    'post',
    'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc',
  ],
  [
    'https://mastodon.social/@halyard/112233445566778899/embed',
    'post',
    'https://mastodon.social/@halyard/112233445566778899/embed',
  ],
  [
    'https://platform.twitter.com/embed/Tweet.html?dnt=false&id=1234567890',
    'post',
    'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true',
  ],
])('%s is shown by the page that its provider makes for frames (P-49, P-271)', (address, shape, src) => {
  const embed = embedOf(address)
  expect(embed && embedFrame(embed)).toEqual({ shape, src })
  // The plain link leads to the same embed, and the schema takes it.
  expect(embed && embedOf(embedAddress(embed) ?? '')).toEqual(embed)
  const document = { version: 1, blocks: [{ id: 'e', type: 'embed', ...embed, title: '' }] }
  expect(articleDocument.safeParse(document).error).toBeUndefined()
})

test.each([
  'https://soundcloud.com/halyard',
  'https://www.google.com/maps/embed?pb=!1m18!1m12',
  'https://www.google.com/search?q=maps',
  'https://www.google.evil.example/maps/place/x',
  'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2Fvideos%2F1234567',
  'https://www.facebook.com/halyard',
  'https://infogram.com/pricing',
  'https://e.infogram.com/js/dist/embed.js?x',
  'https://public.tableau.com/s/',
  'https://www.reddit.com/r/sailing/',
  'https://podcasts.apple.com/us/genre/podcasts/id26',
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
