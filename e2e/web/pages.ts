import { ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { openedKinds, openPaper } from '#e2e/support/open-paper.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

export type WebPage = { kind: string; path: string; url: string; status: number; html: string }

/** Fetches a page of each kind, with what the sample has turned off. A missing page throws, because the list of kinds is then wrong. */
export async function readPages(newsroom: Newsroom): Promise<WebPage[]> {
  await openPaper(newsroom)
  const pages: WebPage[] = []
  for (const [kind, path] of Object.entries({ ...pageKinds, ...openedKinds })) {
    const { status, text } = await ask(newsroom, path)
    if (status !== (kind === 'not found' ? 404 : 200)) throw new Error(`${path} answered ${status}.`)
    pages.push({ kind, path, url: newsroom.url + path, status, html: text })
  }
  return pages
}
