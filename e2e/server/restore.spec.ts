import path from 'node:path'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

test('a drill: saved while writing, restored, and not a byte of what came after is served (P-107)', async () => {
  test.setTimeout(240_000)
  const newsroom = await startNewsroom('demo')
  try {
    const api = await signedIn(newsroom, 'editor')
    const story = (headline: string) =>
      publishStory(api, headline, { sections: ['world'], document: paragraphs(headline) })
    const early = await story('Saved in time')
    let isSaving = true
    const saving = newsroom.news('backup', path.join(newsroom.dataDir, 'drill.db')).finally(() => (isSaving = false))
    for (let n = 1; isSaving; n++) await story(`Written meanwhile ${n}`)
    expect((await saving).output).toContain('checked and saved')
    const late = await story('Lost with the disk')
    let front = await ask(newsroom, '/')
    expect(front.text).toContain('Lost with the disk')
    expect((await ask(newsroom, late.path)).status).toBe(200)
    // Last-Modified is sent only after its second is over.
    await expect.poll(async () => (front = await ask(newsroom, '/')).headers['last-modified']).toBeTruthy()

    expect((await newsroom.news('restore', path.join(newsroom.dataDir, 'drill.db'))).output).toContain('Stop it first')
    await newsroom.kill()
    const restored = await newsroom.news('restore', path.join(newsroom.dataDir, 'drill.db'))
    expect(restored, restored.output).toMatchObject({ code: 0 })
    await newsroom.revive()
    expect((await newsroom.news('check')).code).toBe(0)

    expect((await ask(newsroom, early.path)).status).toBe(200)
    expect((await ask(newsroom, late.path)).status).toBe(404)
    for (const address of ['/', '/world', '/latest', '/feed.xml', '/news-sitemap.xml']) {
      const now = await ask(newsroom, address)
      expect([address, now.status]).toEqual([address, 200])
      expect(now.text).not.toContain('Lost with the disk')
    }
    // A client with the lost front page in its cache must not get 304.
    for (const headers of [
      { 'if-none-match': front.headers['etag'] ?? '' },
      { 'if-modified-since': front.headers['last-modified'] ?? '' },
    ]) {
      expect((await ask(newsroom, '/', { headers })).status).toBe(200)
    }
  } finally {
    await newsroom.stop()
  }
})
