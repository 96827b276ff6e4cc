/**
 * Takes the pictures of docs/pages.md from the sample newsroom: `node docs/pictures/take-pages.ts` while `npm run demo`
 * serves. For a moment it lays the front out otherwise and has the paper speak Arabic, and puts both back.
 */
import { type APIRequestContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { people } from '#db/sample/sample-newsroom.ts'

const site = process.env['SITE_URL'] ?? 'http://localhost:3000'
const WIDTHS = [390, 768, 1_440]
const HEIGHT = 1_480
/** Of what is on the screen, in the pictures. */
const SCALE = 0.46
const GAP = 14
const AROUND = '#8d8b86'
const MARGINS = { top: 70, right: 40, bottom: 0, left: 40 }

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

async function open(path: string, options: BrowserContextOptions & { isPrinted?: boolean }): Promise<Buffer> {
  const { isPrinted, ...rest } = options
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...rest })
  const page = await context.newPage()
  if (isPrinted) await page.emulateMedia({ media: 'print' })
  await page.goto(site + path)
  await settled(page)
  const picture = await page.screenshot()
  await context.close()
  // The margins of the sheet are the printer's, and not in the picture of a screen.
  return isPrinted
    ? sharp(picture)
        .extend({ ...MARGINS, background: '#ffffff' })
        .png()
        .toBuffer()
    : picture
}

const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  })

/** Screens side by side, all at one scale. */
async function sheet(name: string, screens: Buffer[]): Promise<void> {
  const tiles = await Promise.all(
    screens.map(async (screen) => {
      const { width } = await sharp(screen).metadata()
      return sharp(screen)
        .resize({ width: Math.round(width * SCALE) })
        .png()
        .toBuffer({ resolveWithObject: true })
    }),
  )
  let left = GAP
  const placed = tiles.map(({ data, info }) => {
    const tile = { input: data, left, top: GAP }
    left += info.width + GAP
    return tile
  })
  const height = Math.max(...tiles.map(({ info }) => info.height)) + 2 * GAP
  const ground = sharp({ create: { width: left, height, channels: 3, background: AROUND } })
  await ground.composite(placed).webp({ quality: 74, effort: 6 }).toFile(`docs/pictures/page-${name}.webp`)
}

async function take(name: string, path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const screens: Buffer[] = []
  for (const width of WIDTHS) screens.push(await open(path, { colorScheme, viewport: { width, height: HEIGHT } }))
  await sheet(name, screens)
}

/** The API as an admin has it. */
async function admin(): Promise<APIRequestContext> {
  const person = people.find(({ role }) => role === 'admin')
  if (!person) throw new Error('The sample has no admin.')
  const { request } = await browser.newContext({ extraHTTPHeaders: { origin: site } })
  const { email, password } = person
  const answer = await request.post(`${site}/api/auth/sign-in/email`, { data: { email, password } })
  if (!answer.ok()) throw new Error(await answer.text())
  return request
}

const api = await admin()
async function put(path: string, data: unknown): Promise<void> {
  const answer = await api.put(site + path, { data })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
}
const frontNow = async () => (await (await api.get(`${site}/api/front`)).json()) as { version: number; slots: object }
async function layOut(layout: 'calm' | 'big' | 'live'): Promise<void> {
  const { version, slots } = await frontNow()
  await put('/api/front', { version, slots: { ...slots, layout } })
}

const PAGES: Record<string, string> = {
  front: '/',
  section: '/world',
  story: '/article/ilmara-and-tarn-to-reopen-the-strait',
  'long-read': '/article/the-last-sign-painter-of-quay-street',
  opinion: '/article/i-was-wrong-about-the-night-trains',
  live: '/article/the-assembly-votes-on-the-harbour-fund',
  plain: '/article/lighthouse-keeper-found-safe-on-lissa-point',
  topic: '/topics/the-strait',
  author: '/authors/noor-halvorsen',
  source: '/sources/meridian-wire',
  search: '/search?q=harbour',
  'most-read': '/most-read',
  latest: '/latest',
  corrections: '/corrections',
  archive: `/archive/${new Date().toISOString().slice(0, 7).replace('-', '/')}`,
  feeds: '/feeds',
  standing: '/about',
  nowhere: '/nowhere',
}
for (const [name, path] of Object.entries(PAGES)) await take(name, path)
for (const name of ['front', 'section', 'story', 'search']) await take(`${name}-dark`, PAGES[name] ?? '/', 'dark')

for (const layout of ['big', 'live'] as const) {
  await layOut(layout)
  await take(`front-${layout}`, '/')
}
await layOut('calm')

const arabic = '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl'
await take('arabic-story', arabic)
await put('/api/settings', { language: 'ar' })
await take('arabic-paper', '/world')
await put('/api/settings', { language: 'en' })

const onPaper = { isPrinted: true, viewport: { width: 660, height: 960 } }
await sheet('print', [await open(PAGES['story'] ?? '/', onPaper), await open(arabic, onPaper)])
await browser.close()
