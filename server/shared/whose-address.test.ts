import { expect, test } from 'vitest'
import { whoseAddress } from '#server/shared/whose-address.ts'

test.each([
  [
    'desk',
    ['/desk', '/desk/', '/desk?q=1', '/desk/articles/7', '/desk/articles/7/preview/more', '/desk/sign-in?x=/api/'],
  ],
  ['desk-api', ['/api/articles/7', '/api/partners', '/api/me?x=1', '/api/reads/7', '/api/openapi']],
  [
    'preview',
    ['/desk/articles/7/preview', '/desk/articles/7/preview/feed-item?v=1', '/desk/settings/look/preview?x=1'],
  ],
  ['preview', ['/shared-preview/abc', '/shared-preview/abc/x', '//shared-preview/abc']],
  ['preview', ['/newsletters/join', '/newsletters/leave/abc?x=1', '//newsletters/confirm/abc']],
  ['other', ['/newsletters', '/newsletters/morning/2026-11-29', '/newsletters/join/x']],
  ['other', ['/', '', '/desks', '/article/desk', '/?/desk', '/apis', '/article/a?x=/api/me']],
  ['other', ['/api/reads', '/api/reads?x', '/api/oembed?url=x', '/api/openapi.json', '/api/partner/feed.xml']],
] as const)('an address is %s', (whose, urls) => {
  expect(urls.map(whoseAddress)).toEqual(urls.map(() => whose))
})
