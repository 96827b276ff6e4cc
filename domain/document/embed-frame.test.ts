import { expect, test } from 'vitest'
import { embedFrame } from '#domain/document/embed-frame.ts'
import { embedOf } from '#domain/document/embed-of.ts'

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
])('%s is shown by the page that its provider makes for frames', (address, shape, src) => {
  const embed = embedOf(address)
  expect(embed && embedFrame(embed)).toEqual({ shape, src })
})

test('a reference that makes no address is shown by nothing', () => {
  expect(embedFrame({ provider: 'mastodon', ref: '//' })).toBeNull()
})
