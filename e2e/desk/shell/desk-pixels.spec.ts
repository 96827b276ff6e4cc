import { compareFolders } from '#e2e/pixels/compare.ts'
import { openScreen, shootScreen } from '#e2e/pixels/shoot.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test('pictures of one screen are the same, and a heading of another colour is found with its box', async ({
  page,
  halyard,
}, info) => {
  await page.clock.setFixedTime(Date.now())
  await signIn(page, halyard, 'admin')
  await openScreen(page, `${halyard.url}/desk/redirects`)
  const [before, again, after, shown] = ['before', 'again', 'after', 'shown'].map((name) => info.outputPath(name))
  for (const into of [before, again]) await shootScreen(page, '/desk/redirects', String(into))
  expect(await compareFolders(String(before), String(again), String(shown))).toEqual([])

  const heading = page.locator('main h1')
  await heading.evaluate((element) => (element.style.color = 'rgb(200, 0, 0)'))
  await shootScreen(page, '/desk/redirects', String(after))
  const found = await compareFolders(String(before), String(after), String(shown))
  // Forced colours stand in place of the page's own.
  expect(found.map(({ name }) => name).filter((name) => name.split('.').length === 4)).toEqual(
    [1440, 390, 768].flatMap((width) => ['dark', 'light'].map((scheme) => `desk-redirects.${width}.${scheme}.png`)),
  )
  const place = await heading.boundingBox()
  const box = found.find(({ name }) => name.includes('390.light'))?.box
  expect(box?.left).toBeGreaterThanOrEqual(place?.x ?? Infinity)
  expect(box?.top).toBeGreaterThanOrEqual(place?.y ?? Infinity)
  expect(box?.height).toBeLessThanOrEqual(place?.height ?? 0)
})
