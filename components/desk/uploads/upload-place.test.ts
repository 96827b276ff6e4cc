import { afterEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { uploadPlace } from '#components/desk/uploads/upload-place.ts'

afterEach(() => vi.restoreAllMocks())

test('a picture that a browser kept through an upgrade is begun with the same bytes as before', async () => {
  const send = vi.spyOn(api, 'send').mockResolvedValue({ id: 'u1', received: 0 })
  await uploadPlace.begin(new File(['quay'], 'quay.jpg', { lastModified: 7 }), 'kept key')
  expect(send.mock.calls).toEqual([['POST', '/api/uploads', { name: 'quay.jpg', size: 4 }, 'kept key']])
})
