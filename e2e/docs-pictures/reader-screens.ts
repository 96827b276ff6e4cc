import type { BrowserContextOptions } from 'playwright/test'
import type { Api } from '#e2e/support/machine.ts'

type Screen = {
  path: string
  options?: BrowserContextOptions
  isPrinted?: boolean
  /** Changes the paper before the picture, and returns what takes that back. */
  prepare?: (api: Api) => Promise<() => Promise<void>>
}

async function put(api: Api, path: string, data: Record<string, unknown>): Promise<void> {
  const { status, body } = await api('PUT', path, data)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
}

const layOut = (layout: 'calm' | 'big' | 'live') => async (api: Api) => {
  const set = async (to: string) => {
    const { body } = await api('GET', '/api/front')
    await put(api, '/api/front', { version: body['version'], slots: { ...(body['slots'] as object), layout: to } })
  }
  await set(layout)
  return () => set('calm')
}

async function inArabic(api: Api) {
  await put(api, '/api/settings', { language: 'ar' })
  return () => put(api, '/api/settings', { language: 'en' })
}

const STORY = '/article/ilmara-and-tarn-to-reopen-the-strait'
const ARABIC = '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl'
const dark = { colorScheme: 'dark' } as const
const sheet = { viewport: { width: 660, height: 960 } }

/** Screens of docs/pages.md by the name of their picture. */
export const readerScreens: Readonly<Record<string, Screen>> = {
  'page-front': { path: '/' },
  'page-section': { path: '/world' },
  'page-story': { path: STORY },
  'page-long-read': { path: '/article/the-last-sign-painter-of-quay-street' },
  'page-opinion': { path: '/article/i-was-wrong-about-the-night-trains' },
  'page-live': { path: '/article/the-assembly-votes-on-the-harbour-fund' },
  'page-plain': { path: '/article/lighthouse-keeper-found-safe-on-lissa-point' },
  'page-topic': { path: '/topics/the-strait' },
  'page-author': { path: '/authors/noor-halvorsen' },
  'page-source': { path: '/sources/meridian-wire' },
  'page-search': { path: '/search?q=harbour' },
  'page-most-read': { path: '/most-read' },
  'page-latest': { path: '/latest' },
  'page-corrections': { path: '/corrections' },
  'page-archive': { path: '/archive/2026/11' },
  'page-feeds': { path: '/feeds' },
  'page-standing': { path: '/about' },
  'page-nowhere': { path: '/nowhere' },
  'page-front-dark': { path: '/', options: dark },
  'page-section-dark': { path: '/world', options: dark },
  'page-story-dark': { path: STORY, options: dark },
  'page-search-dark': { path: '/search?q=harbour', options: dark },
  'page-front-big': { path: '/', prepare: layOut('big') },
  'page-front-live': { path: '/', prepare: layOut('live') },
  'page-arabic-story': { path: ARABIC },
  'page-arabic-paper': { path: '/world', prepare: inArabic },
  'page-print': { path: STORY, options: sheet, isPrinted: true },
  'page-print-arabic': { path: ARABIC, options: sheet, isPrinted: true },
}
