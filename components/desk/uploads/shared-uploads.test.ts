import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { msg } from '#domain/messages/t.ts'
import type { UploadView } from '#domain/uploads/upload-view.ts'

const MB = 1024 ** 2
const words = { empty: msg('It is empty.'), gone: msg('It is gone.'), tooLarge: msg('It is too large.') }
const file = (size = 5 * MB, name = 'old paper.xml') =>
  new File([new Uint8Array(size)], name, { lastModified: 1_700_000_000_000 })

/** Uploads that the server has, and every request. */
let there: UploadView[]
let asked: string[]
/** Fails requests, as a connection or a server would. */
let fault: (what: string) => ApiProblem | null
let queue: UploadQueue

function answer<T>(what: string, work: () => T): Promise<T> {
  asked.push(what)
  const problem = fault(what)
  return problem ? Promise.reject(problem) : Promise.resolve(work())
}
const uploadOf = (path: string) => {
  const upload = there.find(({ id }) => path.startsWith(`/api/uploads/${id}`))
  if (!upload) throw new ApiProblem(404, { code: 'not-found' })
  return upload
}

beforeEach(() => {
  there = []
  asked = []
  fault = () => null
  queue = new UploadQueue(sharedUploads('export', words))
  vi.useFakeTimers()
  vi.spyOn(api, 'get').mockImplementation((path) =>
    answer(`GET ${path}`, () => (path.includes('?') ? { items: there, next: null } : uploadOf(path)) as never),
  )
  vi.spyOn(api, 'send').mockImplementation((method, path, body) =>
    answer(`${method} ${path}`, () => {
      const upload = { ...body, id: `u${there.length + 1}`, received: 0 } as UploadView
      if (method === 'POST') there.push(upload)
      return upload as never
    }),
  )
  vi.spyOn(api, 'sendBytes').mockImplementation((path, bytes) =>
    answer(`PUT ${path}`, () => {
      const upload = uploadOf(path)
      upload.received = Number(path.split('from=')[1]) + bytes.size
      return upload as never
    }),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const stage = () => queue.snapshot()[0]?.stage
const left = (more: Partial<UploadView>): UploadView => ({
  id: 'left',
  name: 'old-paper.xml',
  size: 5 * MB,
  received: 2 * MB,
  changedAt: 1_700_000_000_000,
  ...more,
})

test('a file is sent in pieces, one file after the other', async () => {
  await queue.whenOver(queue.add([file(), file(1, 'more.xml')]))
  expect(asked).toEqual([
    'GET /api/uploads?purpose=export',
    'POST /api/uploads',
    'PUT /api/uploads/u1?from=0',
    `PUT /api/uploads/u1?from=${2 * MB}`,
    `PUT /api/uploads/u1?from=${4 * MB}`,
    'GET /api/uploads?purpose=export',
    'POST /api/uploads',
    'PUT /api/uploads/u2?from=0',
  ])
  expect(queue.snapshot().map((one) => [one.serverId, one.stage.is])).toEqual([
    ['u1', 'sent'],
    ['u2', 'sent'],
  ])
})

test('a file that was left is continued, and another one of its name and size is not', async () => {
  there = [left({})]
  await queue.whenOver(queue.add([file()]))
  expect(asked).toEqual([
    'GET /api/uploads?purpose=export',
    `PUT /api/uploads/left?from=${2 * MB}`,
    `PUT /api/uploads/left?from=${4 * MB}`,
  ])
  queue.leave()
  there = [left({ changedAt: 1_699_999_999_000 })]
  await queue.whenOver(queue.add([file()]))
  expect(queue.snapshot()[0]?.serverId).toBe('u2')
})

test('one that was begun before files had a time is continued, but not taken for another', async () => {
  there = [left({ changedAt: null }), left({ id: 'whole', changedAt: null, received: 5 * MB })]
  await queue.whenOver(queue.add([file()]))
  expect(queue.snapshot()[0]?.serverId).toBe('left')
  queue.leave()
  await queue.whenOver(queue.add([file()]))
  expect(queue.snapshot()[0]?.serverId).toBe('u3')
})

test('a lost connection and a server that fails are waited for, however long that is', async () => {
  fault = (what) => (what.startsWith('PUT') ? new ApiProblem(503, {}) : null)
  const over = queue.whenOver(queue.add([file()]))
  await vi.advanceTimersByTimeAsync(600_000)
  expect(stage()).toEqual({ is: 'offline' })
  fault = () => null
  await vi.advanceTimersByTimeAsync(20_000)
  expect((await over)[0]?.stage).toEqual({ is: 'sent' })
})

test('a refusal says why and is tried again by hand only, from what the server has', async () => {
  fault = (what) => (what.endsWith(`from=${4 * MB}`) ? new ApiProblem(507, { title: 'The disk is full.' }) : null)
  const [key = ''] = queue.add([file()])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stage()).toMatchObject({ is: 'stopped', why: { long: 'The disk is full.' } })
  fault = () => null
  asked = []
  queue.again(key)
  await queue.whenOver([key])
  expect(asked).toEqual(['GET /api/uploads/u1', `PUT /api/uploads/u1?from=${4 * MB}`])
})

test('what is empty or too large is refused before a byte is sent; one that is removed is deleted', async () => {
  const huge = file(1)
  vi.spyOn(huge, 'size', 'get').mockReturnValue(4 * 1024 ** 3 + 1)
  await queue.whenOver(queue.add([file(0), huge]))
  expect(queue.snapshot().map((one) => 'why' in one.stage && one.stage.why.long)).toEqual([
    'It is empty.',
    'It is too large.',
  ])
  expect(asked).toEqual([])
  const [key = ''] = queue.add([file(1)])
  await queue.whenOver([key])
  queue.remove(key)
  expect(asked.at(-1)).toBe('DELETE /api/uploads/u1')
  expect(queue.snapshot()).toHaveLength(2)
})
