import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { picturesAtHand } from '#db/import/pictures/pictures-at-hand.ts'
import { pictureHosts } from '#domain/import/pictures/picture-hosts.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const UPLOADS = 'https://old.example/wp-content/uploads/2024/03'
const known = (url: string) => ({ url, alt: '', caption: '', credit: '' })

test('a plan counts what is at hand, what can be fetched, and names the rest by its reason', async () => {
  const file = (name: string, size = 1) => {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    fs.writeFileSync(path.join(dir, name), Buffer.alloc(size))
  }
  file('uploads/2024/03/quay.jpg')
  file('uploads/2024/03/map.tif')
  file('uploads/2024/03/large.png', 21 * 1024 * 1024)
  fs.writeFileSync(
    path.join(dir, 'export.zip'),
    zipOf([
      { name: 'posts/a/cover.jpg', data: 'x' },
      { name: 'a.md', data: '' },
    ]),
  )
  const addresses = [
    `${UPLOADS}/quay.jpg`,
    `${UPLOADS}/quay-300x200.jpg`,
    '/wp-content/uploads/2024/03/quay-scaled.jpg',
    `${UPLOADS}/map.tif`,
    `${UPLOADS}/large.png`,
    'posts/a/cover.jpg',
    'posts/b/cover.jpg',
    'https://cdn.example/2024/03/gone.jpg',
    'https://else.example/2024/03/gone.jpg',
  ]
  const found = await picturesAtHand(addresses, {
    paths: [path.join(dir, 'uploads'), path.join(dir, 'export.zip')],
    hosts: ['cdn.example'],
    known: [known(`${UPLOADS}/quay.jpg`)],
  })
  const only = 'and only JPEG, PNG, WebP, AVIF, GIF and SVG are taken in'
  expect(found).toEqual({
    used: 7,
    atHand: 2,
    toFetch: 1,
    missing: [
      { what: 'is not among the pictures of the import', count: 2, samples: [addresses[6], addresses[8]] },
      { what: `is a file of the type TIF, ${only}`, count: 1, samples: [addresses[3]] },
      { what: 'is larger than 20 MB', count: 1, samples: [addresses[4]] },
    ],
  })
})

test('hosts of pictures are listed for an administrator, those of the site first', () => {
  const urls = [
    'https://cdn.example/a.jpg',
    'https://cdn.example/b.jpg',
    'http://www.old.example/c.jpg',
    '/d.jpg',
    'e.jpg',
  ]
  expect(pictureHosts(['https://old.example/news'], urls)).toEqual([
    { host: 'www.old.example', pictures: 1, isSite: true },
    { host: 'cdn.example', pictures: 2, isSite: false },
  ])
})
