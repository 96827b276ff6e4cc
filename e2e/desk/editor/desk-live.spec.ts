import { isSaved } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, type Json, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test('a live story is written, put out, pinned, closed and opened again by keys alone (P-10)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'The storm, live', {
    sections: ['climate'],
    document: paragraphs('We follow it until the wind drops.'),
  })
  const seen = async () => (await ask(halyard, story.path)).text
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Turn into a live story' }).click()
  await isSaved(page)

  const tools = page.getByRole('group', { name: 'Live' })
  const out = tools.getByRole('status', { name: 'Publishing' })
  await expect(tools).toBeVisible()
  const publish = tools.getByRole('button', { name: /^Publish update/ })
  const placeOf = async () => (await publish.boundingBox()) ?? { x: -1, y: -1 }
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByLabel('Headline of the update')).toBeFocused()
  const before = await placeOf()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Both ferries stay in port.')
  await page.keyboard.press('Control+Enter')
  await expect(out).toHaveText(/^published \d\d:\d\d:\d\d$/)
  const after = await placeOf()
  expect([after.x, after.y]).toEqual([before.x, before.y])
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await seen()).toContain('Both ferries stay in port.')

  // The next update goes above it and shows its time of publication.
  await page.keyboard.press('Control+Shift+l')
  const newest = page.getByRole('group', { name: 'Update', exact: true }).first()
  await expect(newest.getByLabel('Headline of the update')).toBeFocused()
  await page.keyboard.type('Skarholm is dark')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Skarholm is without power.')
  await newest.getByLabel('Key moment').check()
  await page.keyboard.press('Control+Enter')
  await expect.poll(seen).toContain('Skarholm is dark')
  const blocks = async () => {
    const { article } = (await api('GET', `/api/articles/${story.id}`)).body as {
      article: { document: { blocks: Json[] } }
    }
    return article.document.blocks
  }
  const [intro, first, second] = await blocks()
  expect([intro?.['type'], first?.['headline'], second?.['type']]).toEqual(['paragraph', 'Skarholm is dark', 'update'])
  expect(first).toMatchObject({ isKey: true })
  expect((await seen()).indexOf('Skarholm is without power')).toBeLessThan((await seen()).indexOf('Both ferries stay'))

  // Edited text keeps the original time.
  await newest.getByText('Skarholm is without power.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' All of it.')
  await newest.getByLabel('Pin to the top').check()
  await page.keyboard.press('Control+Enter')
  await expect.poll(seen).toContain('All of it.')
  expect((await blocks())[1]).toMatchObject({ at: first?.['at'], isPinned: true })

  await isAccessible(page, 'editor: live story')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/desk-live.png` })

  await tools.getByRole('button', { name: 'Close the live story' }).press('Enter')
  await expect(tools).toContainText('This live story is closed')
  await expect.poll(seen).toContain('We have stopped following this live.')
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(seen).not.toContain('We have stopped following this live.')
})

test('a live story is offered a summary box, which readers see beside the updates', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const update = { id: 'u', type: 'update', at: '2026-11-24T10:05:00Z', headline: '', spans: [{ text: 'It holds.' }] }
  const story = await publishStory(api, 'The sluice, live', {
    sections: ['climate'],
    live: 'open',
    document: { version: 1, blocks: [update] },
  })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  const tools = page.getByRole('group', { name: 'Live' })
  await tools.getByRole('button', { name: 'Add a summary' }).click()
  await page.keyboard.type('The sluice is shut since noon.')
  await expect(tools.getByRole('button', { name: 'Add a summary' })).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(tools.getByRole('status', { name: 'Publishing' })).toHaveText(/^published/)
  await page.goto(halyard.url + story.path)
  const known = page.getByRole('complementary', { name: 'What we know' })
  await expect(known).toContainText('The sluice is shut since noon.')
  await expect(known.getByRole('heading')).toHaveText('What we know')
})

test('what somebody said is found by the name of who said it, while its story is public (P-48) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const document = {
    version: 1,
    blocks: [
      {
        id: 'q',
        type: 'quote',
        spans: [{ text: 'The lamp was lit before I was born.' }],
        speaker: 'Eyvind Sørholt',
        role: 'keeper',
        place: 'the mole',
        href: 'https://mole.example/talk',
      },
    ],
  }
  const story = await publishStory(api, 'The keeper of the mole', { sections: ['science'], document })
  await signIn(page, halyard, 'reporter')
  await page.getByRole('link', { name: 'Quotes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quotes' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('eyvind')
  const found = page.getByRole('figure')
  await expect(found).toContainText('The lamp was lit before I was born.')
  await expect(found).toContainText('Eyvind Sørholt, keeper, the mole')
  await expect(found.getByRole('link', { name: 'source', exact: true })).toHaveAttribute(
    'href',
    'https://mole.example/talk',
  )
  await expect(found.getByRole('link', { name: 'The keeper of the mole' })).toBeVisible()
  await isAccessible(page, 'quotes: hit')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/desk-quotes.png` })
  await api('DELETE', `/api/articles/${story.id}/publication`, {})
  const gone = await api('GET', '/api/quotes?speaker=eyvind')
  expect(gone.body).toEqual({ items: [], next: null })
})
