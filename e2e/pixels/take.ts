import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CLOCK } from '#db/sample/sample-clock.ts'
import { nameOf, openScreen, shootParts, shootScreen } from '#e2e/pixels/shoot.ts'
import { deskPages, FIXED } from '#e2e/support/desk-pages.ts'
import { startFixedNewsroom } from '#e2e/support/fixed-newsroom.ts'
import { signedInByPassword } from '#e2e/support/machine.ts'
import { signInByForm, test } from '#e2e/support/test.ts'

/** When the pictures are taken: a while after the data was made, which takes more time on one machine than another. */
const THEN = CLOCK + 20 * 60_000
const { PIXELS_OUT: out = '', PIXELS_FILTER: filter = '', SHARED_SAMPLE: data = '' } = process.env
const prepared = path.join(data, 'pixels')
const list = path.join(data, 'pixels.json')

test('the data', async ({ page }) => {
  test.skip(fs.existsSync(list), 'kept from an earlier run')
  const newsroom = await startFixedNewsroom()
  await signInByForm(page, newsroom, 'admin')
  const pages = await deskPages(page, newsroom, await signedInByPassword(newsroom, 'admin'))
  // Killed, because it would remove its data when it is stopped.
  await newsroom.kill()
  fs.cpSync(newsroom.dataDir, prepared, { recursive: true })
  const db = new DatabaseSync(path.join(prepared, 'news.db'))
  // Each run sets the clock to THEN, and the newsroom would say that it was set.
  db.exec('DELETE FROM clock')
  db.close()
  fs.writeFileSync(list, JSON.stringify(pages))
  await newsroom.stop()
})

test('the pictures', async ({ browser }) => {
  test.setTimeout(1_800_000)
  const newsroom = await startFixedNewsroom(prepared, THEN)
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await signInByForm(page, newsroom, 'admin')
  await context.clock.setFixedTime(THEN)
  const own = JSON.parse(fs.readFileSync(list, 'utf8')) as string[]
  const pages = [...new Set([...FIXED.map((one) => `/desk${one}`), ...own])]
  for (const address of pages.filter((one) => nameOf(one).includes(filter))) {
    await openScreen(page, newsroom.url + address)
    if (address === '/desk/parts') await shootParts(page, out)
    else await shootScreen(page, address, out)
  }
  await newsroom.stop()
})
