import sharp from 'sharp'
import { openSession } from '#db/sample/testing/open-session.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, person, test } from '#e2e/support/test.ts'

const plain = (width: number, background: string) =>
  sharp({ create: { width, height: width / 2, channels: 3, background } })
    .png()
    .toBuffer()

async function added({ url, dataDir }: Newsroom, name: string, bytes: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const cookie = `session=${openSession(dataDir, person('editor').email)}`
  const answer = await fetch(`${url}/api/media`, { method: 'POST', body: form, headers: { cookie, origin: url } })
  expect(answer.status).toBe(201)
  return String(((await answer.json()) as { id: unknown }).id)
}

test('a moving picture stands still until it is asked for, and a small one keeps its size (P-267)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const frames = [await plain(600, '#b0221a'), await plain(600, '#1d46b4')]
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [200, 200] })
    .toBuffer()
  const image = async (id: string, name: string, bytes: Buffer) => ({
    id,
    type: 'image',
    mediaId: await added(halyard, name, bytes),
    alt: 'The lamp of the light',
    caption: 'Seen from the pier',
    credit: '',
  })
  const moving = await image('m', 'lamp.gif', gif)
  const small = await image('s', 'small.png', await plain(200, '#1d46b4'))
  const words = { id: 'p', type: 'paragraph', spans: [{ text: 'The lamp turns again. '.repeat(40) }] }
  const { path } = await publishStory(api, 'The lamp turns again', {
    sections: ['world'],
    document: { version: 1, blocks: [words, moving, { ...words, id: 'q' }, small] },
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const [still, moves] = [page.locator('.moving > picture > img'), page.locator('.moving details > img')]
  for (const width of [390, 1_440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(halyard.url + path)
    const last = page.locator('.prose .figure').last().locator('img')
    expect(await last.evaluate((img) => img.getBoundingClientRect().width)).toBe(200)
    await still.scrollIntoViewIfNeeded()
    await expect(still).toBeVisible()
    await expect(moves).toBeHidden()
    expect(asked.filter((url) => url.endsWith('-0.webp'))).toEqual([])
  }
  await isAccessible(page, 'moving picture')
  const box = await still.boundingBox()
  const control = page.locator('.moving summary')
  await control.focus()
  await page.keyboard.press('Enter')
  await expect(moves).toBeVisible()
  await expect(still).toBeHidden()
  await expect(control).toHaveText('Stop', { useInnerText: true })
  expect(await moves.boundingBox()).toEqual(box)
  expect(await moves.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(600)
  await page.keyboard.press('Enter')
  await expect(still).toBeVisible()
  await expect(control).toHaveText('Play', { useInnerText: true })
})
