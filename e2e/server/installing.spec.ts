import sharp from 'sharp'
import { ask, picturesOf, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

type Manifest = { name: string; lang: string; dir: string; start_url: string; icons: { src: string; sizes: string }[] }

const ICONS = ['/icons/192.png', '/icons/512.png', '/icons/maskable-512.png', '/apple-touch-icon.png'] as const

async function manifestOf(halyard: Newsroom): Promise<Manifest> {
  const answer = await ask(halyard, '/manifest.webmanifest')
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/manifest+json; charset=utf-8' } })
  return JSON.parse(answer.text) as Manifest
}

const cornerOf = async (png: Buffer) => [
  ...(await sharp(png).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
]

test('the paper can be installed: its manifest, and icons of the sizes that they are said to have', async ({
  page,
  halyard,
}) => {
  const manifest = await manifestOf(halyard)
  expect(manifest).toMatchObject({ name: 'The Halyard', lang: 'en', dir: 'ltr', start_url: '/' })
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp((await ask(halyard, src)).body).metadata()
    expect(`${width}x${height}`).toBe(sizes)
  }
  const ico = await ask(halyard, '/favicon.ico')
  expect(ico).toMatchObject({ status: 200, headers: { 'content-type': 'image/x-icon' } })
  expect([...ico.body.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48])
  expect((await sharp(ico.body.subarray(22)).metadata()).width).toBe(48)
  expect((await ask(halyard, '/icons/64.png')).status).toBe(404)

  await page.goto(halyard.url)
  await page.evaluate('import("/js/page.js").then(() => {})')
  const session = await page.context().newCDPSession(page)
  const read = await session.send('Page.getAppManifest')
  expect(read.errors).toEqual([])
  expect(read.url).toBe(`${halyard.url}/manifest.webmanifest`)
})

test('a new logo is in every icon with the next request, and without one the letter is back', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'admin')
  const [picture] = await picturesOf(api)
  const etags = () => Promise.all(ICONS.map(async (icon) => (await ask(halyard, icon)).headers['etag']))
  const before = await etags()
  // The background of the drawn letter is the ink colour.
  expect(await cornerOf((await ask(halyard, ICONS[0])).body)).toEqual([0x16, 0x17, 0x1a])
  expect((await api('PUT', '/api/settings', { logo: picture?.id })).status).toBe(200)
  const after = await etags()
  for (const [n, etag] of after.entries()) expect(etag, ICONS[n]).not.toBe(before[n])
  // The background of a logo is the paper colour.
  for (const icon of ICONS) expect(await cornerOf((await ask(halyard, icon)).body)).toEqual([0xfd, 0xfc, 0xf9])
  await page.goto(halyard.url)
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/icons/192.png')
  expect((await api('PUT', '/api/settings', { logo: null })).status).toBe(200)
  expect(await etags()).toEqual(before)
  await page.goto(halyard.url)
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/icon.svg')
})
