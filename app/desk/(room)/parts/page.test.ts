import { expect, test } from 'vitest'
import Page from '#app/desk/(room)/parts/page.tsx'

test('a server without TEST_PAGES has no page of parts', () => {
  expect(() => Page()).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
