import type { WebCheck } from '#e2e/web/check.ts'
import { tools } from '#e2e/web/tools.ts'

type Options = {
  path: string
  recurse: boolean
  concurrency: number
  timeout: number
  checkFragments: boolean
  linksToSkip: (link: string) => Promise<boolean>
}
type Link = { url: string; state: 'OK' | 'BROKEN' | 'SKIPPED'; status?: number; parent?: string }
const { LinkChecker } = tools('linkinator') as {
  LinkChecker: new () => { check(options: Options): Promise<{ links: Link[] }> }
}

/** Checks every internal link with linkinator: pages, pictures, feeds, style sheets. External links are skipped. */
export const links: WebCheck = async ({ newsroom }) => {
  const { origin } = new URL(newsroom.url)
  const { links: found } = await new LinkChecker().check({
    path: newsroom.url,
    recurse: true,
    concurrency: 8,
    timeout: 20_000,
    checkFragments: true,
    linksToSkip: async (link) => !link.startsWith(origin) || link.startsWith(`${origin}/desk`),
  })
  const broken = found.filter(({ state }) => state === 'BROKEN')
  return {
    checked: [`whole paper, ${found.filter(({ state }) => state === 'OK').length} addresses`],
    findings: broken.map(({ url, status, parent }) => ({
      of: 'whole paper',
      says: `${url} answers ${status} (from ${parent})`,
    })),
  }
}
