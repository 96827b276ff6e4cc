import { ask, paragraphs, signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

/** Delay from which a schedule counts as missed, in ms. */
const LATE_FROM_MS = 5_000

test('a schedule that the machine slept through is kept at its next start, once, and log and desk say how late (P-106)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(120_000)
  const api = await signedIn(halyard, 'editor')
  const { body } = await api('POST', '/api/articles', { headline: 'The lamp, relit' })
  const id = body['id'] as number
  const fields = { sections: ['world'], document: paragraphs('It burns again.') }
  const { version } = (await api('PUT', `/api/articles/${id}`, { version: body['version'], ...fields })).body
  const at = Date.now() + 4_000
  const planned = await api('POST', `/api/articles/${id}/publication`, { version, kind: 'update', at })
  expect(planned.body).toMatchObject({ status: 'scheduled' })
  const path = planned.body['path'] as string
  expect((await ask(halyard, path)).status).toBe(404)

  await halyard.kill()
  const before = halyard.said().length
  await expect.poll(() => Date.now(), { timeout: 15_000 }).toBeGreaterThan(at + LATE_FROM_MS)
  await halyard.revive()
  await expect.poll(async () => (await ask(halyard, path)).status).toBe(200)
  for (const address of ['/world', '/latest', '/feed.xml', '/news-sitemap.xml'])
    expect((await ask(halyard, address)).text, address).toContain(path)
  const jobs = halyard
    .said()
    .slice(before)
    .split('\n')
    .filter((line) => line.includes('a job ran'))
  const ours = jobs.map((line) => JSON.parse(line) as Record<string, number>).filter((line) => line['articleId'] === id)
  expect(ours).toMatchObject([{ done: true, dueAt: at }])
  expect(ours[0]?.['lateMs']).toBeGreaterThanOrEqual(LATE_FROM_MS)

  // A receipt is no complaint about a server that still starts.
  expect(halyard.said().slice(before)).not.toContain('a page does not show the publication')

  const again = halyard.said().length
  await halyard.kill()
  await halyard.revive()
  expect((await ask(halyard, path)).status).toBe(200)
  expect(halyard.said().slice(again)).not.toContain(`"articleId":${id}`)
  const { items } = (await api('GET', `/api/articles/${id}/revisions`)).body as { items: { why: string }[] }
  expect(items.filter((one) => one.why === 'scheduled' || one.why === 'published')).toHaveLength(1)

  await signIn(page, halyard, 'editor')
  const row = page.getByRole('listitem').filter({ hasText: 'The lamp, relit' })
  await expect(row).toContainText(/was scheduled for \d\d:\d\d/)
  await expect(row).toContainText('after the restart')
})
