import { brotliDecompressSync } from 'node:zlib'
import type { Page } from 'playwright/test'
import { test } from '#e2e/support/fixed-test.ts'
import { ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { openedKinds, openPaper } from '#e2e/support/open-paper.ts'
import { expect } from '#e2e/support/test.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

// A page of 14 KB fits into the first flight of packets; its inlined style sheet counts.
const ARTICLE_BYTES = 14_000
// Allows for the text of a long read only: the weight of its words beyond the ordinary number after brotli, and no
// further markup or style.
const ORDINARY_WORDS = 1_000
const BYTES_A_FURTHER_WORD = 2.5
const LIST_BYTES = 24_000
const SCRIPT_BYTES = 3_000

/** Traces of Next and React in a page: files, markers, flight data. */
const FRAMEWORK = /\/_next\/|__next|data-precedence|<!--|\$RC|<template/

const BR = { headers: { 'accept-encoding': 'br' } }

type Found = {
  words: number
  /** Addresses of its scripts; `inlineBytes` is the length of the inline ones. */
  scripts: string[]
  inlineBytes: number
  preloadedScripts: number
  /** Every address that a browser fetches without interaction. */
  loaded: string[]
  /** Links to pages of the paper. */
  links: string[]
}

/** Parses a page as a browser does, without loading any of its resources. */
function look(page: Page, html: string): Promise<Found> {
  return page.evaluate((source) => {
    const doc = new DOMParser().parseFromString(source, 'text/html')
    const all = (selector: string, name: string) =>
      [...doc.querySelectorAll(selector)].map((one) => one.getAttribute(name) ?? '')
    const sets = all('[srcset]', 'srcset').flatMap((set) =>
      set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
    )
    const style = all('[style]', 'style').join(' ') + [...doc.querySelectorAll('style')].map((one) => one.textContent)
    const inStyle = [...style.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map((m) => m[1] ?? m[2] ?? '')
    const scripts = [...doc.querySelectorAll<HTMLScriptElement>('script:not([type="application/ld+json"])')]
    return {
      words: (doc.querySelector('.prose')?.textContent ?? '').split(/\s+/).filter(Boolean).length,
      scripts: scripts.map((one) => one.getAttribute('src') ?? '').filter(Boolean),
      inlineBytes: scripts.reduce((sum, one) => sum + one.textContent.length, 0),
      preloadedScripts: doc.querySelectorAll('link[rel~="modulepreload"], link[rel~="preload"][as="script"]').length,
      loaded: [
        ...all('[src]', 'src'),
        ...all('[poster]', 'poster'),
        ...all('object[data]', 'data'),
        ...all('image[href], use[href]', 'href'),
        ...all('link[href]:not([rel~="canonical"], [rel~="alternate"], [rel="prev"], [rel="next"])', 'href'),
        ...sets,
        ...inStyle,
      ],
      links: all('a[href^="/"]', 'href').map((href) => href.split('#')[0] ?? ''),
    }
  }, html)
}

type Read = Found & { status: number; bytes: number; html: string; headers: Record<string, string | undefined> }

async function readPage(halyard: Newsroom, page: Page, path: string): Promise<Read> {
  const { status, headers, body, text } = await ask(halyard, path, BR)
  const isPage = headers['content-type']?.startsWith('text/html') ?? false
  if (isPage) expect([path, headers['content-encoding']]).toEqual([path, 'br'])
  const html = headers['content-encoding'] === 'br' ? brotliDecompressSync(body).toString() : text
  return { ...(await look(page, isPage ? html : '')), status, html, headers, bytes: body.length }
}

/** Paths that a sitemap, or the index of sitemaps, names. */
const namedIn = async (halyard: Newsroom, path: string) =>
  [...(await ask(halyard, path)).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)

/** Fetches every page in the sitemap and every page that those link to, recursively. */
async function everyPage(halyard: Newsroom, page: Page, listed: readonly string[]): Promise<Map<string, Read>> {
  // The iteration includes addresses that are added to the Set during the loop.
  const paths = new Set(['/', '/nowhere', ...listed])
  const pages = new Map<string, Read>()
  for (const path of paths) {
    const read = await readPage(halyard, page, path)
    if (!read.headers['content-type']?.startsWith('text/html')) continue
    pages.set(path, read)
    for (const link of read.links) if (!/^\/(desk|api|media)\b/.test(link)) paths.add(link)
  }
  return pages
}

test('every page of the sample keeps its budget, requests no other host and has no framework; one of a sitemap is there, may be found, and is its own canonical (P-2, P-89)', async ({
  // As it is: what other tests publish stands beside its stories.
  fixed: halyard,
  page,
}) => {
  test.setTimeout(180_000)
  const shards = await namedIn(halyard, '/sitemap.xml')
  const listed = (await Promise.all(shards.map((path) => namedIn(halyard, path)))).flat()
  const pages = await everyPage(halyard, page, listed)
  const paths = [...pages.keys()]
  expect(paths.filter((path) => path.startsWith('/article/')).length).toBeGreaterThan(70)
  for (const kind of [
    /^\/$/,
    /^\/world$/,
    /^\/topics\//,
    /^\/authors\//,
    /^\/sources\//,
    /^\/archive\/2/,
    /^\/search/,
    /page=2/,
    /^\/(?:latest|corrections|most-read|feeds|saved|about|nowhere)$/,
  ])
    expect(
      paths.some((path) => kind.test(path)),
      String(kind),
    ).toBe(true)
  expect(Math.max(...[...pages.values()].map(({ words }) => words))).toBeGreaterThan(2 * ORDINARY_WORDS)

  for (const [path, read] of pages) {
    keepsBudget(path, read, path.startsWith('/article/'))
    expect.soft(hostsOf(read, halyard), path).toEqual([halyard.url])
  }
  for (const path of listed) isFound(path, halyard, pages.get(path))
})

function isFound(path: string, { url }: Newsroom, read: Read | undefined): void {
  expect.soft([path, read?.status, read?.headers['x-robots-tag']]).toEqual([path, 200, undefined])
  expect.soft(read?.html, path).not.toMatch(/<meta name="(?:robots|googlebot)" content="[^"]*noindex/i)
  const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(read?.html ?? '') ?? []
  expect.soft(URL.parse(canonical)?.href, path).toBe(new URL(url + path).href)
}

test('the pages that a paper turns on keep their budgets, too (P-659)', async ({ halyard, page }) => {
  const close = await openPaper(halyard)
  const pages = await Promise.all(
    Object.entries({ ...openedKinds, 'long read to republish': pageKinds['long read'] ?? '' }).map(
      async ([kind, path]) => ({ kind, path, ...(await readPage(halyard, page, path)) }),
    ),
  ).finally(close)
  for (const { kind, path, ...read } of pages) {
    expect(read.links, kind).toContain('/responsibility')
    keepsBudget(path, read, kind.endsWith('to republish'))
    expect.soft(hostsOf(read, halyard), path).toEqual([halyard.url])
  }
})

function keepsBudget(
  path: string,
  { html, bytes, words, scripts, inlineBytes, preloadedScripts, headers }: Read,
  isStory: boolean,
): void {
  const further = Math.max(0, words - ORDINARY_WORDS)
  const most = isStory ? ARTICLE_BYTES + further * BYTES_A_FURTHER_WORD : LIST_BYTES
  expect.soft(bytes, path).toBeLessThanOrEqual(most)
  // A browser may keep the page for Back and must revalidate it otherwise.
  expect.soft(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate')
  expect.soft(inlineBytes, `script in ${path}`).toBeLessThan(300)
  expect.soft(inlineBytes, `script in ${path}`).toBeGreaterThan(0)
  for (const src of scripts) expect.soft(src, `script of ${path}`).toMatch(/^\/js\/(?:live|embed|kept)\.js$/)
  expect.soft(preloadedScripts, path).toBe(0)
  expect.soft(FRAMEWORK.exec(html)?.[0], path).toBeUndefined()
}

const hostsOf = ({ loaded }: Read, { url }: Newsroom) => [
  ...new Set(loaded.filter((one) => !one.startsWith('data:')).map((one) => new URL(one, url).origin)),
]

test('what script a page brings is small, its own, and comes after all else', async ({ halyard, page }) => {
  test.setTimeout(120_000)
  const bytesOf = new Map<string, number>()
  const asked = new Set<string>()
  page.on('request', (one) => one.resourceType() === 'script' && asked.add(new URL(one.url()).pathname))
  for (const [kind, path] of Object.entries(pageKinds)) {
    asked.clear()
    await page.goto(halyard.url + path)
    expect.soft(await untilAsked(page, '/js/page.js'), kind).toBe('after the first paint')
    // This module imports the others, so they are loaded once it resolves.
    await page.evaluate('import("/js/page.js").then(() => {})')
    for (const src of asked) if (!bytesOf.has(src)) bytesOf.set(src, (await ask(halyard, src, BR)).body.length)
    const bytes = [...asked].reduce((sum, src) => sum + (bytesOf.get(src) ?? 0), 0)
    expect.soft(bytes, `script of ${kind}`).toBeGreaterThan(0)
    expect.soft(bytes, `script of ${kind}`).toBeLessThanOrEqual(SCRIPT_BYTES)
  }
})

test('the italic comes when it is about to be seen where it is in the text, and at once where a page begins with it', async ({
  halyard,
  page,
  browser,
}) => {
  const asked: string[] = []
  page.on('request', (one) => one.resourceType() === 'font' && asked.push(new URL(one.url()).pathname))
  await page.setViewportSize({ width: 390, height: 400 })
  await page.goto(halyard.url + pageKinds['story'])
  expect(await untilAsked(page, '/js/page.js')).toBe('after the first paint')
  expect(asked.map((path) => path.split(/[/.]/)[2]).toSorted()).toEqual(['franklin-latin', 'newsreader-latin'])
  await page.locator('main em').first().scrollIntoViewIfNeeded()
  const file = /\/fonts\/newsreader-latin-italic\.\w+\.woff2/.exec(await page.content())?.[0] ?? ''
  expect(await untilAsked(page, file)).toBe('after the first paint')

  await page.goto(halyard.url + pageKinds['opinion story'])
  expect(await untilAsked(page, file)).toBe('before the first paint')

  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  const plainly = plain.waitForRequest(halyard.url + file)
  await plain.goto(halyard.url + pageKinds['story'])
  await plainly
  await context.close()
})

/** Waits until a page has requested a file, and returns when that was in relation to the first paint. */
const untilAsked = (page: Page, file: string) =>
  page.evaluate(async (path) => {
    const first = (type: string, of: (one: PerformanceEntry) => boolean) =>
      new Promise<PerformanceEntry>((resolve) => {
        new PerformanceObserver((list) => list.getEntries().filter(of).forEach(resolve)).observe({
          type,
          buffered: true,
        })
      })
    const asked = await first('resource', ({ name }) => new URL(name).pathname === path)
    const painted = await first('paint', ({ name }) => name === 'first-contentful-paint')
    return asked.startTime >= painted.startTime ? 'after the first paint' : 'before the first paint'
  }, file)
