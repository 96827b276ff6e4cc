import { freeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Tx } from '#db/engine/open.ts'
import { type Decided, leave } from '#db/import/decide/decided.ts'
import type { KnownPage } from '#db/import/decide/known.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { cutAt } from '#domain/import/repairs.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

const LONGEST_TITLE = 200
const LONGEST_SLUG = 80

export type PageContent = ReturnType<typeof contentOf>
export type DecidedPage = Exclude<Decided<KnownPage, PageContent>, { does: 'conflict' }>

/** Decides about a standing page by the rules of stories, but that one which was changed here is left as it is. */
export function decidePage(tx: Tx, page: Prepared, known: KnownPage | null): DecidedPage {
  const content = contentOf(tx, page, known)
  if (!known) return { does: 'make', known, content }
  const { title, standfirst, document } = content
  const isSame = known.title === title && known.standfirst === standfirst && known.document === document
  if (isSame && known.state === (page.state === 'public' ? 'published' : 'draft')) return { does: 'agree', known }
  const why = whyLeft(known, page)
  return why === null ? { does: 'update', known, content } : leave(page, known, why)
}

function whyLeft(known: KnownPage, page: Prepared): string | null {
  if (known.savedBy !== null) return 'it was changed on the desk, and the record differs from that'
  if (known.state === 'withdrawn') return 'it was withdrawn here'
  return known.state === 'published' && page.state === 'draft' ? 'it is a draft in the import, and public here' : null
}

/** Its address is free among sections, pages and reserved names. */
function contentOf(tx: Tx, page: Prepared, known: KnownPage | null) {
  const { kept: title, rest } = cutAt(page.headline, LONGEST_TITLE)
  if (rest !== '') page.warnings.push(`the title of the page is longer than ${LONGEST_TITLE} characters and was cut`)
  const wanted = page.slug.slice(0, LONGEST_SLUG).replace(/-+$/, '')
  const slug = known?.slug ?? freeRoot(tx, wanted, null, isReservedName)
  if (slug !== page.slug && !known)
    page.warnings.push(`the address /${page.slug} is taken or reserved; this page is at /${slug}`)
  return { title, standfirst: page.standfirst, slug, document: page.document.json }
}
