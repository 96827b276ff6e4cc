import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expirePictures } from '#db/commands/media/expire-pictures.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { press } from '#server/http/testing/final-page.ts'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(press.page)
})
afterEach(() => paper.close())

test('the API: cookies and bodies pass, forged headers do not, nothing is kept (P-136)', async () => {
  const headers = {
    origin: SITE,
    'content-type': 'application/json',
    'x-forwarded-for': '9.9.9.9',
    'x-broadsheet-read': '1',
    'x-broadsheet-asked-host': 'evil.example',
  }
  const answer = await paper.ask('/api/articles', {
    method: 'POST',
    headers: { ...headers, 'x-middleware-subrequest': 'x' },
    body: '{"a":1}',
  })
  expect(answer.status).toBe(200)
  expect(answer.headers['set-cookie']).toEqual(['session=x'])
  expect(answer.headers['cache-control']).toBe('private, no-store')
  const said = JSON.parse(answer.text)
  expect(said.length).toBe(7)
  expect(said.headers).toMatchObject({
    host: 'paper.example',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    // The Host that the client sent, for the check of its Origin.
    'x-broadsheet-asked-host': `localhost:${paper.port}`,
  })
  expect(said.headers['x-middleware-subrequest']).toBeUndefined()
  expect(said.headers['x-broadsheet-read']).toBeUndefined()
  const foreign = await paper.ask('/api/articles', { method: 'POST', body: '{}' })
  expect(foreign.status).toBe(403)
  expect(foreign.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(foreign.text).code).toBe('foreign-origin')
})

test('reports of letters that came back wait in a line of their own', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const own = await testWebServer(async (request, response) => {
    if (request.method === 'POST') await held
    response.end('{}')
  })
  const headers = { 'content-type': 'application/json' }
  const report = () => own.ask('/api/newsletter-returns/brevo', { method: 'POST', headers, body: '{}' })
  const reports = Array.from({ length: 20 }, report)
  await expect.poll(() => Object.values(own.web.editors.sizeOf('returns'))).toEqual([2, 18])
  expect((await own.ask('/api/articles')).status).toBe(200)
  release()
  expect((await Promise.all(reports)).map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
  await own.close()
})

test('a change answers with Cache-Group-Invalidation; no other response does', async () => {
  const cached = await testWebServer(
    async (request, response) => {
      if (request.method === 'POST') cached.change('article:1', 'list:front')
      response.writeHead(request.url === '/api/refused' ? 422 : 200).end('{}')
    },
    { hasPurge: true },
  )
  const ask = async (url: string, method: string) =>
    (await cached.ask(url, { method, headers: { origin: SITE } })).headers['cache-group-invalidation']
  expect(await ask('/api/articles', 'POST')).toBe('"article:1", "list:front"')
  expect(await ask('/api/articles', 'PUT')).toBeUndefined()
  expect(await ask('/api/articles', 'GET')).toBeUndefined()
  expect(await ask('/api/refused', 'POST')).toBeUndefined()
  await cached.close()
})

test('a body without a length is cut off at its limit', async () => {
  const socket = net.connect(paper.port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => (said += chunk))
  socket.on('error', () => {})
  socket.write(`POST /api/articles HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nTransfer-Encoding: chunked\r\n\r\n`)
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
  for (let i = 0; i < 30; i++) socket.write(chunk)
  await expect.poll(() => said).toContain('413')
  socket.destroy()
})

test('the desk gets a nonce on the request and the same on the answer (P-138)', async () => {
  const answer = await paper.ask('/desk')
  const csp = paper.seen[0]?.headers['content-security-policy']
  expect(csp).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/)
  expect(answer.headers['content-security-policy']).toBe(csp)
  expect((await paper.ask('/desk')).headers['content-security-policy']).not.toBe(csp)
})

test('a preview is stripped like a page, and never kept', async () => {
  const preview = await paper.ask('/desk/articles/7/preview')
  expect(preview.text).not.toContain('flight')
  expect(preview.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/)
  expect(preview.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
})

test('files: assets for ever, ours with validators, pictures in ranges', async () => {
  const asset = await paper.ask('/_next/static/chunks/a.js', { headers: { 'accept-encoding': 'br' } })
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
  })
  const ours = await paper.ask('/js/page.js')
  expect(ours.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'text/javascript; charset=utf-8',
  })
  expect(ours.text).toBe('export const theme = "light // or dark" // as it is\n'.repeat(9))
  expect((await paper.ask('/_next/static/none.js')).status).toBe(404)
  const sha = 'ab'.repeat(32)
  fs.mkdirSync(path.join(paper.dir, 'media/ab'), { recursive: true })
  fs.writeFileSync(path.join(paper.dir, `media/ab/${sha}-320.webp`), '0123456789')
  const ask = (range?: string) => paper.ask(`/media/${sha}-320.webp`, { headers: range ? { range } : {} })
  expect(await ask()).toMatchObject({ status: 200, text: '0123456789' })
  expect(await ask('bytes=2-4')).toMatchObject({
    status: 206,
    text: '234',
    headers: { 'content-range': 'bytes 2-4/10' },
  })
  expect(await ask('bytes=-3')).toMatchObject({ status: 206, text: '789' })
  expect(await ask('bytes=10-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
  const again = await paper.ask(`/media/${sha}-320.webp`, { headers: { 'if-none-match': '*' } })
  expect(again.status).toBe(304)
  expect((await paper.ask(`/media/${sha}-321.webp`)).status).toBe(404)
})

test('a picture is kept no longer than it may be shown, and then its files are gone (P-59, P-154)', async () => {
  const sha = 'cd'.repeat(32)
  fs.mkdirSync(path.join(paper.dir, 'media/cd'), { recursive: true })
  fs.writeFileSync(path.join(paper.dir, `media/cd/${sha}-320.webp`), 'a quay')
  const size = { width: 3, height: 2, widths: [320] }
  const row = { sha256: sha, content: sha, file: sha, name: 'quay.webp', ...size, expiresAt: Date.now() + 60_000 }
  const added = keepPicture(paper.db, SYSTEM, row, Date.now())
  expect(added.ok).toBe(true)
  const ask = () => paper.ask(`/media/${sha}-320.webp`)
  expect((await ask()).headers['cache-control']).toMatch(/^public, max-age=(59|60), immutable$/)
  expirePictures(paper.db, [{ ref: sha, name: 'quay.webp' }], Date.now() + 60_000)
  expect((await ask()).status).toBe(410)
})

test('a body in chunks cannot become a second request to the renderer', async () => {
  const inner = 'GET /api/smuggled HTTP/1.1\r\nHost: x\r\nx-broadsheet-read: 1\r\n\r\n'
  const body = `Transfer-Encoding: chunked\r\n\r\n${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`
  for (const method of ['GET', 'DELETE', 'POST']) {
    const socket = net.connect(paper.port, '127.0.0.1')
    let said = ''
    socket.on('data', (chunk) => (said += chunk))
    socket.write(`${method} /api/articles/1 HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nConnection: close\r\n${body}`)
    await expect.poll(() => said).toContain('HTTP/1.1 200')
    socket.destroy()
    await paper.ask('/api/after', { headers: { accept: method } })
  }
  expect(paper.seen.map((one) => one.url)).not.toContain('/api/smuggled')
})

test('a refused request is not listened to for long', async () => {
  for (const line of ['POST /world', 'POST /api/articles']) {
    const socket = net.connect(paper.port, '127.0.0.1')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    socket.resume()
    socket.write(`${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nslow`)
    expect(await closed).toBeDefined()
  }
}, 6_000)

test('requests go to the other renderer while one is down', async () => {
  const other = await testWebServer(press.page, { hasOneAway: true })
  const body = JSON.stringify({ text: 'a'.repeat(300_000) })
  const headers = { origin: SITE, 'content-type': 'application/json' }
  const answer = await other.ask('/api/articles', { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text).length).toBe(body.length)
  expect((await other.ask('/desk')).status).toBe(200)
  expect((await other.ask('/healthz')).status).toBe(200)
  await other.close()
})

test('what the web process refuses of the desk’s API itself is said in the language asked for (P-167)', async () => {
  speakBuilt()
  const tooLarge = async (url: string) => {
    const headers = { origin: SITE, 'content-type': 'application/json', 'accept-language': 'de' }
    const { status, headers: answered, text } = await paper.ask(url, { method: 'POST', headers, body: 'x'.repeat(3e6) })
    return [status, answered['vary'], JSON.parse(text).title]
  }
  expect(await tooLarge('/api/articles')).toEqual([413, 'Accept-Language', 'Das ist zu groß.'])
  expect(await tooLarge('/api/partner/stories')).toEqual([413, undefined, 'This is too large.'])
})

test('failures of the web process itself are said in the language asked for, and to readers in English', async () => {
  speakBuilt({
    de: {
      'Something went wrong on our side. Try again in a moment.': 'Bei uns ging etwas schief.',
      'The server does not support what the request expects.': 'Das wird nicht unterstützt.',
    },
  })
  const headers = { origin: SITE, 'content-type': 'application/json', 'accept-language': 'de' }
  const said = async (url: string, asking: Parameters<typeof paper.ask>[1] = {}) => {
    const { status, text } = await paper.ask(url, { headers, ...asking })
    return [status, /"title":"([^"]+)"|<p>([^<]+)/.exec(text)?.slice(1).join('')]
  }
  const german = [500, 'Bei uns ging etwas schief.']
  // A rejected answer.
  Object.assign(paper.web.budgets, { bodies: null })
  expect(await said('/api/articles', { method: 'POST', body: '{}' })).toEqual(german)
  expect(await said('/desk', { headers: { ...headers, expect: 'more' } })).toEqual([417, 'Das wird nicht unterstützt.'])
  // A change log that cannot be read.
  paper.log.close()
  expect(await said('/desk')).toEqual(german)
  expect(await said('/api/articles')).toEqual(german)
  expect(await said('/world')).toEqual([500, 'Something went wrong on our side. Try again in a moment.'])
})
