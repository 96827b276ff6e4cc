import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Note, noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import type { SiteLinks } from '#db/import/proof/link-rules.ts'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'
import type { PageResult, PageResults } from '#db/import/proof/page-results.ts'
import { haveTagsChanged } from '#db/static-edition/edition-addresses.ts'
import { comparePage, type ExpectedPage } from '#domain/import/proof/compare-page.ts'
import { factsOfPage } from '#domain/import/proof/facts-of-page.ts'
import type { Finding, StoryFault } from '#domain/import/proof/import-proof.ts'
import { faultOf, faultsOf, findingOf } from '#domain/import/proof/named-losses.ts'

/** A page as a reader gets it, with its note and tags. */
export type MadePage = { status: number; html: string; tags: readonly string[]; note: Note | null }

/** Makes public pages without a server. */
export type PageMaker = {
  /** Digest of the program that makes them. */
  build: string
  /** Number of pages that are made at once. */
  atOnce: number
  /** Makes the page of a path; null where it cannot be made. */
  make: (path: string) => Promise<MadePage | null>
}

type Parts = {
  db: Db
  maker: PageMaker
  results: PageResults
  answers: OldAnswers
  links: SiteLinks
  dataDir: string
}
/** A story with what its page must show; `allowed` is the source that readers are meant to see. */
export type PageToJudge = { path: string; expected: ExpectedPage; allowed: string }

/** Judges public pages. One that was judged and has not changed since is not made again. */
export class PublicPages {
  #parts: Parts
  judged = 0
  /** How many of them were judged by an earlier proof. */
  kept = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Judges pages, several at once. Returns what was found, in their order. */
  async judgeAll(pages: readonly (PageToJudge | null)[]): Promise<{ faults: StoryFault[]; named: Finding[] }[]> {
    const found = pages.map((): { faults: StoryFault[]; named: Finding[] } => ({ faults: [], named: [] }))
    let next = 0
    const work = async () => {
      for (let at = next++; at < pages.length; at = next++) {
        const page = pages[at]
        if (page) found[at] = await this.#judge(page)
      }
    }
    await Promise.all(Array.from({ length: this.#parts.maker.atOnce }, work))
    return found
  }

  async #judge(page: PageToJudge): Promise<{ faults: StoryFault[]; named: Finding[] }> {
    const { results } = this.#parts
    const wanted = createHash('sha256').update(JSON.stringify(page)).digest('base64url')
    this.judged++
    const stored = results.find(page.path)
    if (stored && stored.wanted === wanted && this.#isFresh(stored)) {
      this.kept++
      return this.#withStanding(stored)
    }
    const made = await this.#make(page, wanted)
    if (!made) return { faults: [faultOf('page', 'its public page cannot be made', page.path)], named: [] }
    if (made.seq >= 0) results.add(made)
    return this.#withStanding(made)
  }

  #isFresh({ build, epoch, seq, tags }: PageResult): boolean {
    const { db, maker } = this.#parts
    return build === maker.build && epoch === noteOf(db).epoch && !haveTagsChanged(db, tags, seq)
  }

  async #make(page: PageToJudge, wanted: string): Promise<PageResult | null> {
    const { maker, answers } = this.#parts
    const made = await maker.make(page.path)
    if (!made) return null
    const facts = made.status === 200 ? factsOfPage(made.html) : null
    const faults =
      made.status === 200
        ? comparePage(page.expected, facts, answers.mediaAt, page.allowed)
        : [faultOf('page', `its public page answers ${made.status}`, page.path)]
    return {
      path: page.path,
      wanted,
      build: maker.build,
      epoch: made.note?.epoch ?? '',
      seq: made.note?.seq ?? -1,
      tags: [...made.tags],
      faults,
      links: [...new Set(facts?.facts.links)],
      files: facts?.files ?? [],
    }
  }

  /** Adds what may change without the page: where its links lead, and whether the files of its pictures are there. */
  #withStanding({ faults, links, files }: PageResult): { faults: StoryFault[]; named: Finding[] } {
    const standing = links.map((href) => ({ href, end: this.#parts.links.endOf(href) }))
    const of = (end: string) => standing.filter((one) => one.end === end).map(({ href }) => href)
    const unknown = of('unknown')
    const drafts = of('draft')
    return {
      faults: [
        ...faults,
        ...faultsOf('dead-link', 'links of a public page that lead to no page here', of('dead')),
        ...faultsOf(
          'pictures',
          'pictures of a public page whose files are missing',
          files.filter((file) => !this.#hasFile(file)),
        ),
      ],
      named: [
        ...(unknown.length > 0
          ? [findingOf('link to an address of the old site that the export does not have', unknown)]
          : []),
        ...(drafts.length > 0 ? [findingOf('link to a story that is a draft here', drafts)] : []),
      ],
    }
  }

  #hasFile(file: string): boolean {
    const name = path.posix.basename(file)
    return fs.existsSync(path.join(this.#parts.dataDir, 'media', name.slice(0, 2), name))
  }
}
