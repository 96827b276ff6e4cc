import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readListed } from '#db/import/proof/read-listed.ts'
import { ok, refuse } from '#domain/result.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'listed-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const INDEX =
  '<sitemapindex><sitemap><loc>https://old.example/a.xml.gz</loc></sitemap><sitemap><loc>https://old.example/b.xml</loc></sitemap></sitemapindex>'
const sitemap = (...paths: string[]) =>
  `<urlset>${paths.map((one) => `<url><loc>https://old.example${one}</loc></url>`).join('')}</urlset>`

test('an index is read with the sitemaps beside it, and the others are fetched', async () => {
  const file = path.join(dir, 'index.xml')
  fs.writeFileSync(file, INDEX)
  fs.writeFileSync(path.join(dir, 'a.xml.gz'), gzipSync(sitemap('/1', '/2')))
  const asked: string[] = []
  const listed = await readListed(file, (url) => {
    asked.push(url)
    return Promise.resolve(ok(Buffer.from(sitemap('/3'))))
  })
  expect(listed).toEqual({ ok: true, value: ['/1', '/2', '/3'].map((one) => `https://old.example${one}`) })
  expect(asked).toEqual(['https://old.example/b.xml'])
  expect(await readListed(file, null)).toMatchObject({ ok: false, code: 'not-fetched' })
})

test('an index that names itself ends, and what cannot be read is said', async () => {
  const loop = '<sitemapindex><sitemap><loc>https://old.example/index.xml</loc></sitemap></sitemapindex>'
  expect(await readListed('https://old.example/index.xml', () => Promise.resolve(ok(Buffer.from(loop))))).toEqual({
    ok: true,
    value: [],
  })
  expect(await readListed(path.join(dir, 'none.txt'), null)).toMatchObject({ ok: false, code: 'unreadable' })
  const failing = () => Promise.resolve(refuse('not-fetched', { details: 'it answered 404' }))
  expect(await readListed('https://old.example/s.xml', failing)).toMatchObject({
    details: expect.stringContaining('it answered 404'),
  })
})

test('a packed list that unpacks to more than it may is refused', async () => {
  const file = path.join(dir, 'big.xml.gz')
  fs.writeFileSync(file, gzipSync(Buffer.alloc(70_000_000, 32)))
  expect(await readListed(file, null)).toMatchObject({ ok: false, code: 'unreadable' })
})
