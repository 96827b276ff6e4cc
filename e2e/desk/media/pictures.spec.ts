import fs from 'node:fs'
import sharp from 'sharp'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

type Crop = { file: string; widths: number[] }
type Picture = { id: string; file: string; version: number; widths: number[]; crops: Record<string, Crop> }

const HARBOUR = fs.readFileSync('db/sample/pictures/harbour.webp')
const FERRY = fs.readFileSync('db/sample/pictures/ferry.webp')

test('a picture is cropped to its slots, replaced in place, and gone at its minute (P-58, P-59, P-61) @journey', async ({
  halyard,
  page,
}) => {
  const api = await signedIn(halyard, 'editor')
  /** Uploads in two pieces, the first of them sent again after a lost response. */
  const upload = async (bytes: Buffer) => {
    // Appends bytes, which no decoder reads, so that the file differs from the sample's.
    const file = Buffer.concat([bytes, Buffer.from('for this test')])
    const { body } = await api('POST', '/api/uploads', { name: 'quay.webp', size: file.length })
    for (const [from, part] of [
      [0, file.subarray(0, 4_000)],
      [0, file.subarray(0, 4_000)],
      [4_000, file.subarray(4_000)],
    ] as const) {
      await page.evaluate(
        async ([address, piece]) => {
          const bytesOf = Uint8Array.from(atob(piece), (letter) => letter.charCodeAt(0))
          await fetch(address, {
            method: 'PUT',
            headers: { 'content-type': 'application/octet-stream' },
            body: bytesOf,
          })
        },
        [`/api/uploads/${String(body['id'])}?from=${from}`, part.toString('base64')] as const,
      )
    }
    return String(body['id'])
  }
  await signIn(page, halyard, 'editor')

  const added = await api('POST', `/api/uploads/${await upload(HARBOUR)}/completion`, { alt: 'A quay at dusk' })
  expect(added.status).toBe(201)
  const picture = added.body as unknown as Picture
  const lead = { mediaId: picture.id, alt: '', caption: '', credit: '' }
  const story = await publishStory(api, 'The quay keeps its crane', { sections: ['world'], lead })

  await page.goto(`${halyard.url}/world`)
  const shot = page.getByRole('article').filter({ hasText: 'The quay keeps its crane' }).locator('img').first()
  await expect(shot).toHaveAttribute('src', new RegExp(picture.crops['16x9']?.file ?? 'none'))
  await page.goto(halyard.url + story.path)
  const top = page.getByRole('img', { name: 'A quay at dusk' })
  await expect(top).toHaveAttribute('src', new RegExp(picture.file))
  await expect(top).toHaveAttribute('fetchpriority', 'high')
  await expect.poll(() => top.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)

  // The share picture has the same crop, in the one format that every network shows uncropped.
  const shared = async () => {
    const { text } = await ask(halyard, story.path)
    const said = (name: string) => new RegExp(`"og:image${name}" content="([^"]*)"`).exec(text)?.[1] ?? ''
    expect([said(':width'), said(':height'), said(':alt')]).toEqual(['1200', '630', 'A quay at dusk'])
    return said('').slice(halyard.url.length)
  }
  const before = await shared()
  expect(before).toMatch(new RegExp(`^/cards/story-${story.id}-[0-9a-f]{16}\\.jpg$`))
  const cut = await ask(halyard, before)
  expect([cut.status, cut.headers['content-type']]).toEqual([200, 'image/jpeg'])
  expect(await sizeOf(cut.body)).toEqual({ width: 1_200, height: 630 })

  const replaced = await api('POST', `/api/media/${picture.id}/replacement`, { upload: await upload(FERRY) })
  const { file, version } = replaced.body as unknown as Picture
  await page.goto(halyard.url + story.path)
  await expect(page.getByRole('img', { name: 'A quay at dusk' })).toHaveAttribute('src', new RegExp(file))

  const after = await shared()
  expect((await ask(halyard, before)).headers['location']).toBe(after)
  expect((await ask(halyard, after)).body.equals(cut.body)).toBe(false)

  const address = `/media/${file}-320.jpg`
  expect((await ask(halyard, address)).status).toBe(200)
  await api('PUT', `/api/media/${picture.id}`, { version, expiresAt: Date.now() - 1 })
  expect((await ask(halyard, address)).status).toBe(410)
  expect((await ask(halyard, after)).headers['location']).toMatch(/\.png$/)
  await page.goto(halyard.url + story.path)
  await expect(page.getByRole('heading', { name: 'The quay keeps its crane' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'A quay at dusk' })).toHaveCount(0)
})

async function sizeOf(bytes: Buffer) {
  const { width, height } = await sharp(bytes).metadata()
  return { width, height }
}
