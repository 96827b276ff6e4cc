import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const PICTURE = Buffer.alloc(300_000, 7)
let internet: Awaited<ReturnType<typeof testInternet>>
beforeEach(async () => {
  internet = await testInternet(({ path }, response) => {
    if (path === '/moved.jpg') return void response.writeHead(302, { location: 'https://127.0.0.1/secret' }).end()
    if (path === '/gone.jpg') return void response.writeHead(404).end('no')
    if (path === '/stall.jpg') return
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(PICTURE)
  })
})
afterEach(() => internet.close())

const fetching = (more: { maxBytes?: number } = {}) => createFetchPicture({ ...internet.options, ...more })

test('a picture comes whole, by https, under its own name and without a cookie (P-348)', async () => {
  const file = await fetching()('http://news.wire.example/a/The%20quay.jpg?w=2')
  expect(file.ok && [file.value.name, file.value.bytes.length]).toEqual(['The quay.jpg', PICTURE.length])
  expect(internet.asked).toEqual(['GET news.wire.example/a/The%20quay.jpg?w=2'])
  expect(Object.keys(internet.heard[0]?.headers ?? {})).not.toContain('cookie')
})

test('private, redirected and empty addresses are not fetched, and endless bodies are cut', async () => {
  internet.hosts.set('trap.wire.example', ['10.0.0.1'])
  const codes = async (url: string, more = {}) => {
    const file = await fetching(more)(url)
    return file.ok ? 'fetched' : [file.code, file.details]
  }
  expect(await codes('https://trap.wire.example/a.jpg')).toEqual(['not-fetched', { reason: 'private' }])
  expect(await codes('https://127.0.0.1/a.jpg')).toEqual(['not-fetched', { reason: 'private' }])
  expect(await codes('https://ana:secret@news.wire.example/a.jpg')).toEqual(['not-fetched', { reason: 'not-https' }])
  expect(await codes('https://news.wire.example/moved.jpg')).toEqual(['not-fetched', { status: 302 }])
  expect(await codes('https://news.wire.example/gone.jpg')).toEqual(['not-fetched', { status: 404 }])
  expect(await codes('https://news.wire.example/stall.jpg')).toEqual(['not-fetched', { reason: 'too-slow' }])
  expect(await codes('https://news.wire.example/a.jpg', { maxBytes: 1_000 })).toEqual(['too-large', undefined])
})
