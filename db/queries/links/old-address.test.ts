import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
let quay: { id: number }
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  quay = aStory(db, { headline: 'The quay', topics: ['rail'], authors: ['piet-morrow'] })
  redirect({
    '/2024/03/The-Quay/': '/article/the-quay',
    '/?p=12': '/article/the-quay',
    '/category/foreign/coast/': '/world',
    '/tag/rail/': '/topics/rail',
    '/author/piet/': '/authors/piet-morrow',
    '/shop/': 'https://shop.example/',
    '/wp-content/uploads/2024/03/quay.jpg': '/media/quay-1600.jpg',
    '/wp-content/uploads/2024/03/pier-scaled.jpg': '/media/pier-1600.jpg',
    '/wp-content/uploads/2024/03/boat-e1699999999.jpg': '/media/boat-1600.jpg',
    '/content/images/2024/03/nets.png': '/media/nets-1600.jpg',
  })
})
afterEach(() => newsroom.close())

function redirect(rows: Record<string, string | null>, status: RedirectStatus = 301): void {
  const list = Object.entries(rows).map(([from, to]) => ({
    from,
    to,
    status: to ? status : (410 as const),
    batchId: null,
  }))
  const { refused } = must(write(db, (tx) => ok(saveRedirects(tx, list, NOON))))
  expect(refused).toEqual([])
}
const answer = (address: string) => {
  const found = oldAddress(db, address)
  return found.kind === 'moved' ? `${found.status} ${found.to}` : found.kind
}

const STORY = '301 /article/the-quay'
test.each([
  ['https://old.example/2024/03/the-quay/', STORY],
  ['http://www.old.example/2024/03/THE-QUAY', STORY],
  ['/2024/03/%54he-quay/', STORY],
  ['/2024/03/the-quay/?utm_source=x', STORY],
  ['/2024/03/the-quay/?amp', STORY],
  ['/?p=12', STORY],
  ['/?p=13', 'nothing'],
  ['/2024/03/the-quay/feed/', STORY],
  ['/2024/03/the-quay/feed/atom/', STORY],
  ['/2024/03/the-quay/amp/', STORY],
  ['/2024/03/the-quay/embed/', '301 /embed/the-quay'],
  ['/2024/03/the-quay/trackback/', STORY],
  ['/2024/03/the-quay/comment-page-3/', STORY],
  ['/2024/03/the-quay/2/', STORY],
  ['/2024/03/the-quay/attachment/crane/', STORY],
  ['/2024/03/the-quay/comment-page-2/feed/', STORY],
  ['/article/the-quay/feed/', STORY],
  ['/article/the-quay/amp/', STORY],
  ['/2024/03/the-pier/', 'nothing'],
  ['/2024/03/the-pier/feed/', 'nothing'],
])('the story %s: %s (P-72)', (address, expected) => expect(answer(address)).toBe(expected))

test.each([
  ['/feed/', '301 /feed.xml'],
  ['/rss/', '301 /feed.xml'],
  ['/feed/rss2/', '301 /feed.xml'],
  ['/feed/atom/', '301 /feed.atom'],
  ['/category/foreign/coast/', '301 /world'],
  ['/category/foreign/coast/feed/', '301 /world/feed.xml'],
  ['/category/foreign/coast/feed.xml', '301 /world/feed.xml'],
  ['/category/foreign/coast/page/2/', '301 /world'],
  ['/category/foreign/coast/page/1/', '301 /world'],
  ['/category/foreign/coast/page/2/feed/', '301 /world/feed.xml'],
  ['/tag/rail/feed/', '301 /topics/rail/feed.xml'],
  ['/tag/rail/rss/', '301 /topics/rail/feed.xml'],
  ['/author/piet/feed/atom/', '301 /authors/piet-morrow/feed.atom'],
  ['/world/feed/', '301 /world/feed.xml'],
  ['/world/page/9/', '301 /world'],
  ['/page/2/', '301 /'],
  ['/index.php', 'nothing'],
  ['/category/foreign/coast/index.php', '301 /world'],
  ['/amp/', '301 /'],
  ['/shop/feed/', '301 https://shop.example/'],
  ['/tag/nothing/feed/', 'nothing'],
  ['/comments/feed/', '301 /feed.xml'],
  ['/comments/feed/atom/', '301 /feed.atom'],
  ['/comments/', 'nothing'],
  ['/?feed=rss2', '301 /feed.xml'],
  ['/?feed=comments-rss2', '301 /feed.xml'],
  ['/index.php?feed=atom', '301 /feed.atom'],
  ['/author/piet/?feed=rss2', '301 /authors/piet-morrow/feed.xml'],
  ['/author/nobody/?feed=rss2', 'nothing'],
])('the list %s: %s', (address, expected) => expect(answer(address)).toBe(expected))

test.each([
  ['/wp-content/uploads/2024/03/quay.jpg', '301 /media/quay-1600.jpg'],
  ['https://cdn.example/wp-content/uploads/2024/03/Quay-1024x683.JPG', '301 /media/quay-1600.jpg'],
  ['/wp-content/uploads/2024/03/quay-1024x683.jpg.webp', '301 /media/quay-1600.jpg'],
  ['/wp-content/uploads/2024/03/quay-e1712345678-300x200.jpg', '301 /media/quay-1600.jpg'],
  ['/wp-content/uploads/2024/03/pier.jpg', '301 /media/pier-1600.jpg'],
  ['/wp-content/uploads/2024/03/pier-300x200.jpg', '301 /media/pier-1600.jpg'],
  ['/wp-content/uploads/2024/03/boat-300x200.jpg', '301 /media/boat-1600.jpg'],
  ['/content/images/size/w1000/2024/03/nets.png', '301 /media/nets-1600.jpg'],
  ['/content/images/size/w600/format/webp/2024/03/nets.png', '301 /media/nets-1600.jpg'],
  ['/wp-content/uploads/2024/04/quay-1024x683.jpg', 'nothing'],
  ['/wp-content/uploads/2024/03/boa-300x200.jpg', 'nothing'],
])('the picture %s: %s', (address, expected) => expect(answer(address)).toBe(expected))

test('archives by date lead to ours where there are stories', () => {
  const date = new Date(NOON)
  const [year, month, day] = date.toISOString().slice(0, 10).split('-')
  expect(answer(`/${year}/`)).toBe(`301 /archive/${year}`)
  expect(answer(`/${year}/${month}/`)).toBe(`301 /archive/${year}/${month}`)
  expect(answer(`/${year}/${month}/${day}/`)).toBe(`301 /archive/${year}/${month}/${day}`)
  expect(answer(`/date/${year}/${month}/page/2/`)).toBe(`301 /archive/${year}/${month}`)
  expect(['/1999/', '/1999/12/', '/2024/13/', '/2024/02/31/'].map(answer)).toEqual(Array<string>(4).fill('nothing'))
})

test('page N of a list leads to page N where that exists', () => {
  for (let n = 0; n < 21; n++) aStory(db, { headline: `More ${n}`, sections: ['politics'], topics: ['rail'] })
  redirect({ '/category/state/': '/politics' })
  expect(answer('/category/state/page/2/')).toBe('301 /politics?page=2')
  expect(answer('/category/state/page/3/')).toBe('301 /politics')
  expect(answer('/tag/rail/page/02/')).toBe('301 /topics/rail?page=2')
  expect(answer('/page/2/')).toBe('301 /latest?page=2')
  expect(answer('/page/200/')).toBe('301 /')
})

test('a standing page has no feed, and its former address needs no row', () => {
  const { id, version } = must(createPage(db, SYSTEM, { title: 'About', kind: 'about' }, NOON))
  must(publishPage(db, SYSTEM, { id, version }, NOON))
  expect(['/about', '/about/feed.xml', '/about/feed/', '/about/amp/'].map(answer)).toEqual([
    'page',
    'nothing',
    '301 /about',
    '301 /about',
  ])
})

test('a withdrawn story is gone at each of its old addresses, and a draft is nothing at any', () => {
  const old = [
    '/2024/03/the-quay/',
    '/?p=12',
    '/2024/03/the-quay/amp/',
    '/2024/03/the-quay/feed/',
    '/2024/03/the-quay/2/',
  ]
  must(withdrawArticle(db, SYSTEM, { id: quay.id }, NOON))
  expect(old.map(answer)).toEqual(Array<string>(old.length).fill('withdrawn'))
  aStory(db, { headline: 'Secret', end: 'draft' })
  redirect({ '/2024/secret/': '/article/secret', '/?p=99': '/article/secret', '/tag/tides/': '/topics/tides' })
  const hidden = [
    '/2024/secret/',
    '/2024/secret/amp/',
    '/2024/secret/feed/',
    '/?p=99',
    '/tag/tides/',
    '/tag/tides/feed/',
  ]
  expect(hidden.map(answer)).toEqual(Array<string>(hidden.length).fill('nothing'))
})

test('a row is gone on purpose with 410, and what belongs to it too', () => {
  redirect({ '/2019/sale/': null })
  expect(['/2019/sale/', '/2019/sale/feed/', '/2019/sale/amp/'].map(answer)).toEqual(Array<string>(3).fill('withdrawn'))
})

test('the status of a row is kept, also by rule', () => {
  redirect({ '/category/now/': '/world' }, 302)
  expect(answer('/category/now/feed/')).toBe('302 /world/feed.xml')
})

test('a row of its own is stronger than a rule, and a page than both', () => {
  redirect({ '/2024/03/the-quay/2/': '/world', '/feed/': '/corrections' })
  expect(answer('/2024/03/the-quay/2/')).toBe('301 /world')
  expect(answer('/feed/')).toBe('301 /corrections')
  expect(answer('/article/the-quay/')).toBe('page')
})
