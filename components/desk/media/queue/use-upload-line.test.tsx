import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { useOwnUploads } from '#components/desk/media/queue/use-own-uploads.ts'
import { useUploadLine } from '#components/desk/media/queue/use-upload-line.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture } from '#components/desk/media/testing/a-picture.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fire, renderHook } from '#components/desk/testing/page.tsx'
import { queuedUpload, type Upload } from '#components/desk/uploads/upload-machine.ts'

const over = (key: string, stage: Upload['stage']): Upload => ({
  ...queuedUpload(key, { name: `${key}.jpg`, size: 9 }, null),
  stage,
})
const came = (key: string) => over(key, { is: 'done', picture: aPicture(key), isDouble: false, alike: 0 })

/** A queue whose state the test sets. */
function queueOf(first: Upload[] = []) {
  let list: readonly Upload[] = first
  const listeners = new Set<() => void>()
  vi.spyOn(uploads, 'snapshot').mockImplementation(() => list)
  vi.spyOn(uploads, 'subscribe').mockImplementation((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
  const set = (next: Upload[]) =>
    act(() => {
      list = next
      for (const listener of listeners) listener()
    })
  return { set, listeners }
}

test('a picture that came in is known to the desk at once, and the lists are read again, each once', () => {
  const { set, listeners } = queueOf()
  const open = vi.spyOn(uploads, 'open').mockResolvedValue()
  const client = new DeskQueryClient()
  const renewed = vi.spyOn(client, 'invalidateQueries')
  const { leave } = renderHook(() => useUploadLine('ana'), null, { client })
  expect(open).toHaveBeenCalledExactlyOnceWith('ana')
  set([over('mole', { is: 'sending' })])
  expect(renewed).not.toHaveBeenCalled()
  set([came('quay'), over('mole', { is: 'sending' })])
  set([came('quay'), over('mole', { is: 'cancelled' })])
  expect(renewed).toHaveBeenCalledExactlyOnceWith({ queryKey: mediaQueries.lists })
  expect(client.getQueryData(mediaQueries.picture('quay').queryKey)).toEqual(aPicture('quay'))
  leave()
  expect(listeners.size).toBe(0)
})

test('uploads go on when the connection is back, and a window with files that are not stored asks before it closes', () => {
  queueOf()
  vi.spyOn(uploads, 'open').mockResolvedValue()
  const back = vi.spyOn(uploads, 'lineIsBack').mockReturnValue()
  const isSafe = vi.spyOn(uploads, 'isSafe').mockReturnValue(true)
  const { leave } = renderHook(() => useUploadLine('ana'), null)
  fire(window, new window.Event('online'))
  expect(back).toHaveBeenCalledOnce()
  const closes = () => fire(window, new window.Event('beforeunload', { cancelable: true })).defaultPrevented
  expect(closes()).toBe(false)
  isSafe.mockReturnValue(false)
  expect(closes()).toBe(true)
  leave()
  expect(closes()).toBe(false)
  fire(window, new window.Event('online'))
  expect(back).toHaveBeenCalledOnce()
})

test('a part of the desk follows the files that it added, and hears of the pictures when all have ended', async () => {
  const { set } = queueOf()
  const heard: string[][] = []
  const ends: ((list: Upload[]) => void)[] = []
  const add = vi.spyOn(uploads, 'add').mockReturnValue(['a', 'b'])
  vi.spyOn(uploads, 'whenOver').mockImplementation(() => new Promise((resolve) => ends.push(resolve)))
  const { now, leave } = renderHook(() => useOwnUploads((pictures) => heard.push(pictures.map(({ id }) => id))), null)
  act(() => now().add([]))
  expect(add).not.toHaveBeenCalled()
  act(() => now().add([new File(['x'], 'a.jpg'), new File(['x'], 'b.jpg')]))
  set([over('z', { is: 'sending' }), over('a', { is: 'sending' })])
  expect(now().list.map(({ key }) => key)).toEqual(['a'])
  ends[0]?.([over('a', { is: 'cancelled' })])
  await answered()
  expect(heard).toEqual([])
  act(() => now().add([new File(['x'], 'a.jpg')]))
  ends[1]?.([came('a'), over('b', { is: 'cancelled' })])
  await answered()
  expect(heard).toEqual([['a']])
  act(() => now().add([new File(['x'], 'a.jpg')]))
  leave()
  ends[2]?.([came('a')])
  await answered()
  expect(heard).toEqual([['a']])
})
