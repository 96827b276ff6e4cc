import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '#components/desk/api.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { PICTURES } from '#components/desk/media/queue/use-uploads.ts'
import { uploadPlace } from '#components/desk/uploads/upload-place.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'

const { pieceBytes: CHUNK_BYTES } = PICTURES
const done: string[] = []
/** Bytes of each file that the fake server has. */
const there = new Map<string, number>()
/** Hook that can delay or fail a request, as a connection or a server would. */
let inTheWay: (what: string) => Promise<void> | void = () => undefined

const became = (id: string) => ({ picture: { id } as LibraryPicture, isDouble: false, alike: 0 })

async function ask<T>(what: string, answer: () => T): Promise<T> {
  await inTheWay(what)
  done.push(what)
  return answer()
}

beforeEach(() => {
  done.length = 0
  there.clear()
  inTheWay = () => undefined
  vi.useFakeTimers()
  vi.spyOn(uploadPlace, 'begin').mockImplementation(({ name }) =>
    ask(`begin ${name}`, () => {
      there.set(name, 0)
      return { id: name, received: 0 }
    }),
  )
  vi.spyOn(uploadPlace, 'received').mockImplementation((id) => ask(`look ${id}`, () => there.get(id) ?? 0))
  vi.spyOn(uploadPlace, 'send').mockImplementation((id, piece, from, signal) => {
    if (signal.aborted) throw new ApiProblem(0, {})
    return ask(`send ${id} from ${from}`, () => {
      const received = from + piece.size
      there.set(id, received)
      return received
    })
  })
  vi.spyOn(uploadPlace, 'add').mockImplementation((id, key) =>
    ask(`add ${id} ${key === '' ? '' : 'by key'}`, () => became(`picture of ${id}`)),
  )
  vi.spyOn(uploadPlace, 'replace').mockImplementation((id, picture) =>
    ask(`replace ${picture} by ${id}`, () => became(picture)),
  )
  vi.spyOn(uploadPlace, 'forget').mockImplementation((id) => ask(`forget ${id}`, () => null))
  return () => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
})

const fileOf = (name: string, size = 10, type = 'image/jpeg') => new File([new Uint8Array(size)], name, { type })
const stages = (queue: UploadQueue) => queue.snapshot().map(({ name, stage }) => `${name} ${stage.is}`)

test('files go up piece by piece, two at a time, in their order', async () => {
  const queue = new UploadQueue(PICTURES)
  const keys = queue.add([fileOf('a.jpg', CHUNK_BYTES + 1), fileOf('b.jpg'), fileOf('c.jpg')])
  expect(stages(queue)).toEqual(['a.jpg sending', 'b.jpg sending', 'c.jpg queued'])
  const over = await queue.whenOver(keys)
  expect(over.map(({ stage }) => stage.is)).toEqual(['done', 'done', 'done'])
  expect(done.filter((what) => what.includes('a.jpg'))).toEqual([
    'begin a.jpg',
    'send a.jpg from 0',
    `send a.jpg from ${CHUNK_BYTES}`,
    'add a.jpg by key',
  ])
})

test('what cannot be taken is refused before a byte is sent', async () => {
  const queue = new UploadQueue(PICTURES)
  await queue.whenOver(queue.add([fileOf('light.heic', 10, 'image/heic'), fileOf('much.jpg', 21 * 1024 * 1024)]))
  expect(done).toEqual([])
  expect(queue.snapshot().map(({ stage }) => ('why' in stage ? stage.why.short : ''))).toEqual([
    'HEIC is not supported',
    '21.0 MB is too large',
  ])
})

test('a lost line holds the queue; once it is back everything goes on where it stopped (P-56)', async () => {
  let isDown = false
  inTheWay = (what) => {
    if (what === `send a.jpg from ${CHUNK_BYTES}`) isDown = true
    if (isDown) throw new ApiProblem(0, {})
  }
  const queue = new UploadQueue(PICTURES)
  const keys = queue.add([fileOf('a.jpg', 2 * CHUNK_BYTES), fileOf('b.jpg'), fileOf('c.jpg'), fileOf('d.jpg')])
  await vi.waitFor(() => expect(stages(queue)[0]).toBe('a.jpg offline'))
  const before = [...done]
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toEqual(before)
  expect(stages(queue)[0]).toBe('a.jpg offline')
  inTheWay = () => undefined
  queue.lineIsBack()
  await queue.whenOver(keys)
  const ofA = done.filter((what) => what.includes('a.jpg'))
  expect(ofA).toEqual([
    'begin a.jpg',
    'send a.jpg from 0',
    'look a.jpg',
    `send a.jpg from ${CHUNK_BYTES}`,
    'add a.jpg by key',
  ])
  expect(stages(queue)).toEqual(['a.jpg done', 'b.jpg done', 'c.jpg done', 'd.jpg done'])
})

test('a line that comes back by itself is noticed without being told', async () => {
  let times = 0
  inTheWay = (what) => {
    if (what.startsWith('add') && times++ < 3) throw new ApiProblem(0, {})
  }
  const queue = new UploadQueue(PICTURES)
  const over = queue.whenOver(queue.add([fileOf('a.jpg')]))
  await vi.advanceTimersByTimeAsync(10_000)
  expect((await over)[0]?.stage.is).toBe('done')
  // The upload was complete: nothing is sent twice, and its progress is not read, because the picture may already be
  // made.
  expect(done).toEqual(['begin a.jpg', 'send a.jpg from 0', 'add a.jpg by key'])
})

test('a server that keeps failing stops one upload and no other, until somebody says that it goes on', async () => {
  inTheWay = (what) => {
    if (what.startsWith('add a.jpg')) throw new ApiProblem(500, { title: 'Something went wrong.' })
  }
  const queue = new UploadQueue(PICTURES)
  const [a = '', b = ''] = queue.add([fileOf('a.jpg'), fileOf('b.jpg')])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stages(queue)).toEqual(['a.jpg stopped', 'b.jpg done'])
  inTheWay = () => undefined
  queue.again(a)
  await queue.whenOver([a, b])
  expect(stages(queue)).toEqual(['a.jpg done', 'b.jpg done'])
})

test('what is refused says why and is not tried again', async () => {
  inTheWay = (what) => {
    if (what.startsWith('add')) throw new ApiProblem(422, { code: 'not-decodable', title: 'The picture is damaged.' })
  }
  const queue = new UploadQueue(PICTURES)
  const [upload] = await queue.whenOver(queue.add([fileOf('a.jpg')]))
  expect(upload?.stage).toEqual({
    is: 'refused',
    why: { short: 'the file is damaged', long: 'The picture is damaged.' },
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done.filter((what) => what.startsWith('add'))).toEqual([])
})

test('a cancelled one is forgotten on the server, and the next one starts', async () => {
  let let_go: () => void = () => undefined
  inTheWay = (what) =>
    what === 'send a.jpg from 0'
      ? new Promise<void>((resolve) => {
          let_go = resolve
        })
      : undefined
  const queue = new UploadQueue(PICTURES)
  const keys = queue.add([fileOf('a.jpg'), fileOf('b.jpg'), fileOf('c.jpg')])
  await vi.waitFor(() => expect(stages(queue)[1]).toBe('b.jpg done'))
  queue.cancel(keys[0] ?? '')
  let_go()
  await queue.whenOver(keys)
  expect(stages(queue)).toEqual(['a.jpg cancelled', 'b.jpg done', 'c.jpg done'])
  expect(done).toContain('forget a.jpg')
  expect(done.some((what) => what.startsWith('add a.jpg'))).toBe(false)
  queue.clear()
  expect(queue.snapshot()).toEqual([])
})

test('what the server has forgotten is sent again from its first byte', async () => {
  let isForgotten = false
  inTheWay = (what) => {
    if (what === `send a.jpg from ${CHUNK_BYTES}` && !isForgotten) {
      isForgotten = true
      throw new ApiProblem(404, { code: 'not-found' })
    }
  }
  const queue = new UploadQueue(PICTURES)
  const over = queue.whenOver(queue.add([fileOf('a.jpg', 2 * CHUNK_BYTES)]))
  await vi.advanceTimersByTimeAsync(5_000)
  expect((await over)[0]?.stage.is).toBe('done')
  expect(done.filter((what) => what === 'send a.jpg from 0')).toHaveLength(2)
  const keys = vi.mocked(uploadPlace.begin).mock.calls.map(([, key]) => key)
  expect(new Set(keys).size).toBe(2)
})

test('with a picture to replace, the upload takes its place', async () => {
  const queue = new UploadQueue(PICTURES)
  await queue.whenOver(queue.add([fileOf('a.jpg')], 'ferry'))
  expect(done.at(-1)).toBe('replace ferry by a.jpg')
})

test('a fault of the page itself stops one upload with its reason, and it can be told to go on', async () => {
  inTheWay = (what) => {
    if (what.startsWith('add a.jpg')) throw new TypeError('not a problem of the server')
  }
  const queue = new UploadQueue(PICTURES)
  const [a = '', b = ''] = queue.add([fileOf('a.jpg'), fileOf('b.jpg')])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stages(queue)).toEqual(['a.jpg stopped', 'b.jpg done'])
  expect(queue.snapshot()[0]?.stage).toMatchObject({ why: { short: 'error in this window' } })
  inTheWay = () => undefined
  queue.again(a)
  await queue.whenOver([a, b])
  expect(stages(queue)).toEqual(['a.jpg done', 'b.jpg done'])
})

test('a file that can no longer be read does not wait for the line, and holds up no other (P-316)', async () => {
  inTheWay = (what) => {
    if (what.startsWith('send a.jpg')) throw new ApiProblem(0, {})
  }
  const gone = fileOf('a.jpg')
  vi.spyOn(gone, 'slice').mockImplementation(() => {
    const blob = new Blob(['x'])
    vi.spyOn(blob, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'))
    return blob
  })
  const queue = new UploadQueue(PICTURES)
  await queue.whenOver(queue.add([gone, fileOf('b.jpg'), fileOf('c.jpg')]))
  expect(stages(queue)).toEqual(['a.jpg refused', 'b.jpg done', 'c.jpg done'])
  expect(queue.snapshot()[0]?.stage).toMatchObject({ why: { short: 'the file cannot be read' } })
})
