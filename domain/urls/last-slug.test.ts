import { expect, test } from 'vitest'
import { lastSlug } from '#domain/urls/last-slug.ts'

test.each([
  ['/2019/05/The-Quay.html', 'the-quay'],
  ['/2019/05/the-quay/feed', 'the-quay'],
  ['/category/foreign/coast/page/2', 'coast'],
  ['/%C3%BCber-uns', 'uber-uns'],
  ['/2019/05', ''],
  ['/?p=12', ''],
])('%s names %s', (path, slug) => expect(lastSlug(path)).toBe(slug))
