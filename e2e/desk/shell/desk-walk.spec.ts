import { someOf } from '#db/sample/testing/some-of.ts'
import { deskPages } from '#e2e/support/desk-pages.ts'
import { DeskWalk } from '#e2e/support/desk-walk.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

// The browser's cache keeps the answers of one screen while another is open, so each screen is opened after each.
test.describe.configure({ timeout: 600_000 })
test.use({ viewport: { width: 1280, height: 900 } })

/** The least number of places on the rail. */
const PLACES = { admin: 15, reporter: 8 }

for (const role of ['admin', 'reporter'] as const) {
  test(`each screen on the rail of the ${role} opens after each other, and back (P-376, P-385)`, async ({
    page,
    halyard,
  }) => {
    const walk = await DeskWalk.begin(page)
    await signIn(page, halyard, role)
    const places = await walk.places()
    expect(places.length).toBeGreaterThanOrEqual(PLACES[role])
    let moves = 0
    for (const [n, path] of places.entries()) {
      const some = someOf(places, 8, n)
      await walk.star(halyard.url, path, some)
      moves += 1 + 2 * (some.length - 1)
    }
    expect(walk.moves).toBeGreaterThanOrEqual(moves)
    expect(walk.faults).toEqual([])
  })
}

/** A page that throws on purpose, one that answers 404, and one that shows every error there is. */
const FAULTY = new Set(['/desk/broken-panel', '/desk/nowhere', '/desk/parts'])

test('each screen that is not on the rail opens, leads to the stories or the front, and back', async ({
  page,
  halyard,
}) => {
  const walk = await DeskWalk.begin(page)
  await signIn(page, halyard, 'admin')
  const places = new Set(await walk.places())
  const pages = await deskPages(page, halyard, await signedIn(halyard, 'admin'))
  const others = pages.filter((path) => !places.has(path) && !FAULTY.has(path))
  expect(others.length).toBeGreaterThan(15)
  walk.faults.length = 0
  for (const [n, path] of others.entries()) await walk.star(halyard.url, path, someOf(['/desk', '/desk/front'], 2, n))
  await walk.load(`${halyard.url}/desk/link`)
  expect(walk.faults).toEqual([])
})
