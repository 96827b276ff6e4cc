import { DeskWalk } from '#e2e/desk-walk.ts'
import { expect, signIn, test } from '#e2e/test.ts'

// The queries of one screen stay in the browser's cache while another screen is open: each screen is opened after each.
test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 1280, height: 900 } })

/** The least number of places on the rail. */
const PLACES = { admin: 15, reporter: 8 }

for (const role of ['admin', 'reporter'] as const) {
  test(`every screen of ${role === 'admin' ? 'an admin' : 'a reporter'} opens after every other, and back`, async ({
    page,
    halyard,
  }) => {
    const walk = await DeskWalk.begin(page)
    await signIn(page, halyard, role)
    const places = await walk.places()
    expect(places.length).toBeGreaterThanOrEqual(PLACES[role])
    for (const path of places) await walk.star(halyard.url, path, places)
    console.log(`${role}: ${walk.moves} moves, ${walk.faults.length} faults`)
    expect(walk.faults).toEqual([])
  })
}
