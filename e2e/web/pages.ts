import { ask } from '#e2e/machine.ts'
import type { Newsroom } from '#e2e/newsroom.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

export type WebPage = { kind: string; path: string; url: string; status: number; html: string }

/** Every kind of page as it is answered; one that is not there is an error of the list, not a page to pass over. */
export async function readPages(newsroom: Newsroom): Promise<WebPage[]> {
  const pages: WebPage[] = []
  for (const [kind, path] of Object.entries(pageKinds)) {
    const { status, text } = await ask(newsroom, path)
    if (status !== (kind === 'not found' ? 404 : 200)) throw new Error(`${path} answered ${status}.`)
    pages.push({ kind, path, url: newsroom.url + path, status, html: text })
  }
  return pages
}
