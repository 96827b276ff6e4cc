import { afterEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { pageAtPath } from '#components/desk/editor/linking/use-link-suggestions.ts'

afterEach(() => void vi.restoreAllMocks())

test.each([
  ['/article/old?view=all#b2', '/article/now?view=all#b2'],
  ['/article/old', '/article/now'],
  ['/desk/articles/12?side=notes', '/article/now'],
  [`/article/old?${'x'.repeat(300)}#b2`, `/article/now?${'x'.repeat(300)}#b2`],
])('a link to %s leads to the present path, with query and fragment', async (typed, path) => {
  const get = vi
    .spyOn(api, 'get')
    .mockResolvedValue({ items: [{ kind: 'story', path: '/article/now', name: 'Now', story: null }] })
  expect(await pageAtPath(typed)).toMatchObject({ path, name: 'Now' })
  expect(get).toHaveBeenCalledTimes(1)
})
