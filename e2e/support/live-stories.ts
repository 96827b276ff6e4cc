import type { Page } from 'playwright/test'
import { type Json, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

export const update = (id: string, minute: number, text = `It stands at ${minute}.`): Json => ({
  id,
  type: 'update',
  headline: '',
  spans: [{ text }],
  at: new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString(),
})
export const document = (...blocks: Json[]) => ({ version: 1, blocks })

/** Publishes a live story with these updates and returns a function that republishes it with others. */
export async function liveStory(halyard: Newsroom, headline: string, ...updates: Json[]) {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['science'], live: 'open', document: document(...updates) }
  const { id, path, version } = await publishStory(api, headline, fields)
  let last = version
  return {
    id,
    path,
    async become(change: Json) {
      const saved = await api('PUT', `/api/articles/${id}`, { version: last, ...change })
      const sent = { version: saved.body['version'], kind: 'update' }
      last = (await api('POST', `/api/articles/${id}/publication`, sent)).body['version'] as number
    },
  }
}

/** Makes a page believe that it is hidden, or seen again. */
export const turn = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(globalThis.document, 'hidden', { configurable: true, get: () => hidden })
    globalThis.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, isHidden)

/** Counts how often a page requests its own story again. */
export function countRequests(page: Page, path: string): () => number {
  let count = 0
  page.on('request', (one) => {
    if (one.resourceType() === 'fetch' && one.url().endsWith(path)) count += 1
  })
  return () => count
}
