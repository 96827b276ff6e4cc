import type { Request } from 'playwright/test'
import {
  altText,
  give,
  grid,
  isPictureSaved,
  openLibrary,
  panel,
  put,
  queue,
  row,
  upload,
} from '#e2e/support/desk-library.ts'
import { drawnPicture, heavyPicture, middleOf, redAndBlue, savedAgain } from '#e2e/support/drawn-pictures.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

test('several files at once come in, chosen, dropped and pasted, one without a text is given it, and one that is no picture says why (P-55) @journey', async ({
  page,
  halyard,
}) => {
  await openLibrary(page, halyard)
  const heic = { name: 'skarholm.heic', mimeType: 'image/heic', buffer: Buffer.from('not for browsers') }
  await upload(page, await drawnPicture('queue-at-old-quay.jpg'), heic)
  await give(page, 'drop', await drawnPicture('line-4-night.jpg'))
  await give(page, 'paste', await drawnPicture('pasted.jpg'))
  await expect(row(page, 'skarholm.heic')).toContainText('HEIC is not supported')
  await row(page, 'skarholm.heic')
    .getByRole('button', { name: /^Why\?/ })
    .click()
  await expect(row(page, 'skarholm.heic')).toContainText('Most Compatible')
  await expect(row(page, 'line-4-night.jpg')).toContainText('done: needs alt text')
  await expect(row(page, 'queue-at-old-quay.jpg')).toContainText('done: needs alt text')
  await expect(row(page, 'pasted.jpg')).toContainText('done: needs alt text')
  await expect(queue(page)).toContainText('3 pictures uploaded')

  await row(page, 'queue-at-old-quay.jpg')
    .getByRole('button', { name: /^Add alt text/ })
    .click()
  await expect(altText(page)).toBeFocused()
  await page.keyboard.type('People wait in a long line at the old quay')
  await isPictureSaved(page)
  await expect(row(page, 'queue-at-old-quay.jpg')).toContainText('done')
  await expect(row(page, 'queue-at-old-quay.jpg')).not.toContainText('needs alt text')
  await panel(page).getByRole('textbox', { name: 'Caption' }).fill('The queue at the Old Quay on Monday.')
  await isPictureSaved(page)
  await isAccessible(page, 'library: picture after an upload')
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('link', { name: /The queue at the Old Quay/ })).toBeFocused()
  await queue(page).getByRole('button', { name: 'Clear the list' }).click()
  await expect(queue(page)).toHaveCount(0)
})

test('an upload goes on where it stopped when the line is back, one is cancelled, and one that stopped is tried again (P-56)', async ({
  page,
  halyard,
}) => {
  await openLibrary(page, halyard)
  const froms: string[] = []
  const isPiece = (request: Request) => request.method() === 'PUT' && request.url().includes('?from=')
  page.on('requestfinished', (request) => {
    if (isPiece(request)) froms.push(new URL(request.url()).searchParams.get('from') ?? '')
  })
  let [isDown, isBack] = [false, false]
  await page.route('**/api/uploads**', async (route) => {
    // The connection breaks in the middle of the file.
    if (!isBack && route.request().url().includes('from=524288')) isDown = true
    await (isDown && !isBack ? route.abort('internetdisconnected') : route.continue())
  })
  await upload(page, await heavyPicture('northgate-2.png'))
  const strip = page.getByText('No connection: 1 upload is paused.')
  await expect(strip).toBeVisible()
  await expect(row(page, 'northgate-2.png')).toContainText('paused at 512 KB')
  await expect(page.getByText('the files are kept in this browser')).toBeVisible()
  await isAccessible(page, 'library: upload paused')
  // After a reload the page finds the interrupted upload.
  await page.reload()
  await expect(row(page, 'northgate-2.png')).toContainText('waiting for a connection')
  isBack = true
  await page.unroute('**/api/uploads**')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(row(page, 'northgate-2.png')).toContainText('done', { timeout: 30_000 })
  await expect(strip).toHaveCount(0)
  expect(froms).toEqual(['0', '524288', '1048576'])

  // On a full disk the upload stops until somebody resumes it.
  const full = { code: 'disk-full', title: 'The disk is full.', status: 507, type: 'about:blank' }
  await page.route('**/completion', (route) =>
    route.fulfill({ status: 507, contentType: 'application/problem+json', body: JSON.stringify(full) }),
  )
  await upload(page, await drawnPicture('fish-hall-wide.jpg'))
  await expect(row(page, 'fish-hall-wide.jpg')).toContainText('stopped at')
  await page.unroute('**/completion')
  await row(page, 'fish-hall-wide.jpg')
    .getByRole('button', { name: /^Resume/ })
    .click()
  await expect(row(page, 'fish-hall-wide.jpg')).toContainText('done')

  const held: (() => void)[] = []
  await page.route('**/api/uploads/*?from=0', (route) => {
    held.push(() => void route.continue().catch(() => undefined))
  })
  await upload(page, await drawnPicture('not-this-one.jpg'))
  await expect(row(page, 'not-this-one.jpg')).toContainText(/^.*0 of /)
  await row(page, 'not-this-one.jpg').getByRole('button', { name: 'Cancel not-this-one.jpg' }).click()
  await expect(row(page, 'not-this-one.jpg')).toContainText('cancelled')
  for (const goOn of held) goOn()
  await page.unroute('**/api/uploads/*?from=0')
  await expect(grid(page).getByRole('link', { name: /not-this-one/ })).toHaveCount(0)
})

test('the same file is known, and one that looks like another says so (P-62) @journey', async ({ page, halyard }) => {
  await openLibrary(page, halyard)
  const boats = await drawnPicture('boats.jpg')
  await upload(page, boats)
  await expect(row(page, 'boats.jpg')).toContainText('done: needs alt text')
  await row(page, 'boats.jpg')
    .getByRole('button', { name: /^Add alt text/ })
    .click()
  await altText(page).fill('Boats')
  await isPictureSaved(page)
  await upload(page, { ...boats, name: 'boats-copy.jpg' }, await savedAgain(boats, 'boats-small.jpg'))
  await expect(row(page, 'boats-copy.jpg')).toContainText('already in the library')
  await row(page, 'boats-small.jpg')
    .getByRole('button', { name: /^Add alt text/ })
    .click()
  await expect(panel(page).getByRole('heading', { name: '1 similar picture' })).toBeVisible()
  await altText(page).fill('Boats, smaller')
  await expect(row(page, 'boats-small.jpg')).toContainText('done: similar to another')
  await panel(page).getByRole('button', { name: 'Boats', exact: true }).click()
  await expect(altText(page)).toHaveValue('Boats')
})

for (const { viewport, colorScheme } of [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 768, height: 1024 }, colorScheme: 'light' },
] as const) {
  test.describe(`at ${viewport.width}, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme })

    test('by keys alone: found, walked to, opened, its focal point moved, and back', async ({ page, halyard }) => {
      const api = await signedIn(halyard, 'editor')
      await openLibrary(page, halyard)
      const name = `halves-${viewport.width}.png`
      const picture = await put(page, halyard, api, await redAndBlue(name), 'Two halves')
      await page.keyboard.press('/')
      await page.keyboard.type(name)
      const links = grid(page).getByRole('link')
      await expect(links).toHaveCount(1)
      await page.keyboard.press('ArrowDown')
      await expect(links.first()).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(panel(page)).toBeFocused()
      await isAccessible(page, 'library: picture')

      const across = panel(page).getByRole('slider', { name: 'Focal point, horizontal' })
      await across.focus()
      await expect(across).toHaveAttribute('aria-valuetext', '50% from the left, 50% from the top')
      for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('ArrowUp')
      await expect(across).toHaveAttribute('aria-valuetext', '90% from the left, 49% from the top')
      await isPictureSaved(page)
      const { body } = await api('GET', `/api/media/${picture['id'] as string}`)
      expect(body['focus']).toEqual({ x: 0.9, y: 0.49 })
      const { '1x1': square } = body['crops'] as Record<string, { file: string; widths: number[] }>
      const cut = await page.request.get(`${halyard.url}/media/${square?.file}-${square?.widths[0]}.jpg`)
      expect(await middleOf(await cut.body())).toBe('blue')
      await page.keyboard.press('Escape')
      await expect(links.first()).toBeFocused()
      await expect(page).toHaveURL(`${halyard.url}/desk/media`)

      await page.keyboard.press('/')
      await page.keyboard.press('Escape')
      // The hits of the search stay until the list is there, which is then fetched again: it is older than the upload.
      const firstOfMany = () => links.evaluateAll((all) => (all.length > 1 ? all[0]?.id : null))
      await expect.poll(firstOfMany).toBe(`picture-${picture['id'] as string}`)
      // A refetch in between changes which picture is first.
      await expect(async () => {
        await links.first().focus()
        await page.keyboard.press('ArrowRight')
        await expect(links.nth(1)).toBeFocused({ timeout: 1_000 })
      }).toPass()
      await page.keyboard.press('ArrowDown')
      const columns = await links.evaluateAll((all) => {
        const tops = all.map((one) => one.getBoundingClientRect().top)
        return tops.filter((top) => top === tops[0]).length
      })
      expect(columns).toBeGreaterThan(2)
      await expect(links.nth(1 + columns)).toBeFocused()
      await page.keyboard.press('End')
      await expect(links.last()).toBeFocused()
      await page.keyboard.press('Home')
      await expect(links.first()).toBeFocused()
    })
  })
}

test('a picture that is out is dragged to another focal point, replaced everywhere, and cannot be deleted (P-60, P-238)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await openLibrary(page, halyard)
  const picture = await put(page, halyard, api, await redAndBlue('harbour.png'), 'The harbour')
  const id = picture['id'] as string
  const lead = { mediaId: id, alt: 'The harbour', caption: '', credit: '' }
  const { id: story, path } = await publishStory(api, 'The harbour in two colours', { sections: ['world'], lead })
  const filesIn = async () =>
    [...(await ask(halyard, path)).text.matchAll(/\/media\/([0-9a-f]{64})-/g)].map(([, f]) => f)
  expect(await filesIn()).toContain(picture['file'])

  await page.goto(`${halyard.url}/desk/media?picture=${id}`)
  await expect(panel(page).getByRole('link', { name: 'The harbour in two colours' })).toBeVisible()
  const remove = panel(page).getByRole('button', { name: 'Delete' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await expect(panel(page).getByText('Used in 1 story: remove it there first.')).toBeVisible()

  const frame = panel(page).getByRole('img', { name: 'The harbour' })
  const box = await frame.boundingBox()
  if (!box) throw new Error('The picture is not drawn.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.5, { steps: 4 })
  await page.mouse.up()
  await expect(panel(page).getByRole('slider', { name: 'Focal point, horizontal' })).toHaveValue('10')
  await isPictureSaved(page)

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    panel(page).getByRole('button', { name: 'Replace everywhere…' }).click(),
  ])
  await chooser.setFiles(await drawnPicture('harbour-better.jpg'))
  const dialog = page.getByRole('dialog', { name: 'Replace picture everywhere' })
  await expect(dialog).toContainText('Used in 1 story.')
  await isAccessible(page, 'replace picture dialog')
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(row(page, 'harbour-better.jpg')).toContainText('replaced')
  const after = (await api('GET', `/api/media/${id}`)).body
  expect(after).toMatchObject({ alt: 'The harbour', focus: { x: 0.1 } })
  const files = await filesIn()
  expect(files).toContain(after['file'])
  expect(files).not.toContain(picture['file'])

  // The editor shows when the licence of the picture ends.
  await api('PUT', `/api/media/${id}`, { version: after['version'], expiresAt: Date.now() + 3 * 86_400_000 })
  await page.goto(`${halyard.url}/desk/articles/${story}`)
  await expect(page.getByText(/^picture until /).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Checks' }).click()
  await expect(page.getByText(/The lead picture may only be shown until .*\./)).toBeVisible()
})

test('an unused picture is deleted, found among the deleted, and brought back', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await openLibrary(page, halyard)
  const { id } = await put(page, halyard, api, await drawnPicture('gulls.jpg'), 'Gulls')
  await page.goto(`${halyard.url}/desk/media?picture=${id as string}`)
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The picture was deleted.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expect(grid(page).getByRole('link', { name: /Gulls/ })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('link', { name: /Gulls/ })).toBeVisible()

  await api('DELETE', `/api/media/${id as string}`)
  await page.getByRole('button', { name: 'Deleted' }).click()
  await grid(page).getByRole('link', { name: /Gulls/ }).click()
  await panel(page).getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The picture was restored.').first()).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Delete' })).toBeVisible()
})
