import { expect, test } from 'vitest'
import Page from '#app/desk/(room)/broken-panel/page.tsx'

test('a server without TEST_PAGES has no page with a broken panel', () => {
  expect(() => Page()).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
