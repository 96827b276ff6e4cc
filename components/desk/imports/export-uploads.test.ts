import { afterEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { exportUploads as uploads } from '#components/desk/imports/export-uploads.ts'

afterEach(() => vi.restoreAllMocks())

test('a file that is taken off the list while it is announced is deleted on the server (P-431)', async () => {
  const announced = Promise.withResolvers<{ id: string; received: number }>()
  const asked: string[] = []
  vi.spyOn(api, 'get').mockResolvedValue({ items: [], next: null })
  vi.spyOn(api, 'send').mockImplementation((method, path) => {
    asked.push(`${method} ${path}`)
    return method === 'POST' ? announced.promise : Promise.resolve(null)
  })
  const sendBytes = vi.spyOn(api, 'sendBytes')
  uploads.add([new File(['<rss/>'], 'old-paper.xml')])
  await vi.waitFor(() => expect(asked).toEqual(['POST /api/uploads']))
  uploads.remove(uploads.snapshot()[0]?.key ?? '')
  announced.resolve({ id: 'u1', received: 0 })
  await vi.waitFor(() => expect(asked).toContain('DELETE /api/uploads/u1'))
  expect(uploads.snapshot()).toEqual([])
  expect(sendBytes).not.toHaveBeenCalled()
})
