import type { Readable } from '#db/engine/open.ts'
import { importedPath } from '#db/import/decide/imported-content.ts'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'
import type { StagedIndex } from '#db/import/proof/staged-index.ts'
import type { LinkRules } from '#domain/import/proof/compare-stored.ts'
import { linkKey } from '#domain/import/proof/same-address.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const BASE = 'https://old.invalid/'
/** Addresses that only this paper has: an import that leads there meant a page here. */
const OURS = /^\/(?:article|media|files\/[0-9a-f]{16})\//

/**
 * End of a link of a public page: `dead` where it led to something of the export, or leads to a path of this paper, and
 * nothing is there; `unknown` where the export does not have what it leads to.
 */
export type SiteLinks = { endOf: (href: string) => 'alive' | 'dead' | 'draft' | 'unknown' }

/**
 * Rules for comparing links: one to the old site is the page here that it became, or that a draft is going to have.
 * `hosts` are those of the old site, without `www.`; `fileAt` finds the path here of a file that came.
 */
export function linkRules(
  db: Readable,
  answers: OldAnswers,
  { drafts, owners }: StagedIndex,
  hosts: ReadonlySet<string>,
  fileAt: (href: string) => string | null,
): LinkRules & SiteLinks {
  const idIn = (ids: ReadonlyMap<string, string>, href: string) => ids.get(oldAddressKey(href) ?? '')
  function isOfSite(href: string): boolean {
    const url = URL.parse(href, BASE)
    return url !== null && (url.host === 'old.invalid' || hosts.has(url.host.replace(/^www\./, '')))
  }
  const answered = (href: string): string | null => (isOfSite(href) ? (answers.answer(href)?.to ?? null) : null)
  function draftAt(href: string): string | null {
    const id = isOfSite(href) ? idIn(drafts, href) : undefined
    return id === undefined ? null : importedPath(db, id)
  }
  let draftPaths: Set<string | null> | undefined
  const isDraft = (path: string): boolean => {
    draftPaths ??= new Set([...drafts.values()].map((id) => importedPath(db, id)))
    return draftPaths.has(path)
  }
  const isOwn = (href: string): boolean => idIn(owners, href) !== undefined
  return {
    endOf(href) {
      const answer = isOfSite(href) ? answers.answer(href) : null
      if (answer === null || answer.status === 200) return 'alive'
      if (answer.to !== null) return answers.endOf(answer.to) === 'dead-end' ? 'dead' : 'alive'
      if (idIn(drafts, href) !== undefined || isDraft(URL.parse(href, BASE)?.pathname ?? '')) return 'draft'
      return isOwn(href) || OURS.test(href) ? 'dead' : 'unknown'
    },
    key(href) {
      const path = fileAt(href) ?? answered(href) ?? draftAt(href)
      return linkKey(path === null ? href : path + (URL.parse(href, BASE)?.hash ?? ''), hosts)
    },
    isOld: (href) => answered(href) !== null && isOwn(href),
    isRedirected: (href) => answered(href) !== null && !isOwn(href),
  }
}
