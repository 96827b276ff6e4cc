import { LinkChecker } from 'linkinator'
import type { WebCheck } from '#e2e/web/check.ts'

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
    looked: [`whole paper, ${found.filter(({ state }) => state === 'OK').length} addresses`],
    findings: broken.map(({ url, status, parent }) => ({
      of: 'whole paper',
      says: `${url} answers ${status} (from ${parent})`,
    })),
  }
}
