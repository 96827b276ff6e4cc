import path from 'node:path'
import { sectionPaths, sitemapPath, storyPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, ratio, tenth, whole } from '#bench/support/figures.ts'
import { load } from '#bench/support/load.ts'
import type { Newsroom } from '#bench/support/newsroom.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { hasNginx, startNginx } from '#bench/support/nginx.ts'
import { cpuUs } from '#bench/support/processes.ts'

const SECONDS = 3
const ENCODINGS = ['br', 'gzip'] as const

/**
 * Measures hits of cached pages over 16 connections, beside nginx that serves the same bytes and headers in the same
 * seconds.
 */
export const hits: Measure = async ({ dataDir, scratch, say }) => {
  const [section = '/'] = sectionPaths(dataDir)
  const pages = {
    article: storyPaths(dataDir, 3)[1] ?? '/',
    front: '/',
    section,
    feed: `${section}/feed.xml`,
    'sitemap shard': sitemapPath(dataDir),
  }
  const newsroom = await startNewsroom(dataDir)
  try {
    const addresses = Object.values(pages)
    for (const address of addresses) await warm(newsroom, address)
    const nginx = hasNginx ? await startNginx(newsroom, addresses, path.join(scratch, 'nginx')) : null
    const figures: Figure[] = []
    for (const [kind, address] of Object.entries(pages))
      for (const encoding of ENCODINGS) {
        say(`hits: ${kind}, ${encoding}`)
        const own = await measured(newsroom, address, encoding)
        const theirs = nginx && (await load(nginx.urlOf(address, encoding), { seconds: SECONDS, encoding }))
        figures.push({ what: `hits: ${kind}, ${encoding}`, text: text(own, theirs?.perSecond) })
      }
    await nginx?.stop()
    return figures
  } finally {
    await newsroom.stop()
  }
}

/** Requests a page until its best compression is cached. */
async function warm(newsroom: Newsroom, address: string): Promise<void> {
  for (let n = 0; n < 200; n++) await newsroom.ask(address)
  await new Promise((resolve) => setTimeout(resolve, 500))
}

async function measured(newsroom: Newsroom, address: string, encoding: 'br' | 'gzip') {
  const url = newsroom.url + address
  await load(url, { seconds: 1, encoding })
  const webProcesses = newsroom.pids.webProcesses()
  const before = cpuUs(webProcesses)
  const sent = await load(url, { seconds: SECONDS, encoding })
  if (sent.failed > 0) throw new Error(`${address}: ${sent.failed} answers were no page.`)
  return { ...sent, us: (cpuUs(webProcesses) - before) / sent.requests }
}

const text = (own: { perSecond: number; us: number }, nginx: number | null | undefined): string =>
  `${whole(own.perSecond)}/s · ${tenth(own.us)} µs · ${nginx ? ratio(own.perSecond, nginx) : '–'}`
