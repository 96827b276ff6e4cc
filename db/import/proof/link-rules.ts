import type { OldAnswers } from '#db/import/proof/old-answers.ts'
import type { LinkRules } from '#domain/import/proof/compare-stored.ts'
import { linkKey } from '#domain/import/proof/same-address.ts'

/**
 * Rules for comparing links: one to the old site is the page here that it became. `hosts` are those of the old site,
 * without `www.`; `draftAt` is the path that a draft here is going to have, by an old address of it; `isOwn` is true for
 * the address that a story had.
 */
export function linkRules(
  answers: OldAnswers,
  hosts: ReadonlySet<string>,
  draftAt: (address: string) => string | null,
  isOwn: (address: string) => boolean,
): LinkRules {
  function isOfSite(href: string): boolean {
    const url = URL.parse(href, 'https://old.invalid/')
    return url !== null && (url.host === 'old.invalid' || hosts.has(url.host.replace(/^www\./, '')))
  }
  const newPath = (href: string): string | null => (isOfSite(href) ? (answers.answer(href)?.to ?? draftAt(href)) : null)

  const leadsHere = (href: string): boolean => isOfSite(href) && answers.answer(href)?.to != null

  return {
    key(href) {
      const path = newPath(href)
      return linkKey(path === null ? href : path + (URL.parse(href, 'https://old.invalid/')?.hash ?? ''), hosts)
    },
    isOld: (href) => leadsHere(href) && isOwn(href),
    isRedirected: (href) => leadsHere(href) && !isOwn(href),
  }
}
