import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES } from '#db/import/batch/batch-folder.ts'
import { taxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import type { KnownPicture } from '#db/import/pictures/known-pictures.ts'
import type { AddressBook } from '#db/import/proof/address-book.ts'
import type { ProofContext } from '#db/import/proof/compare-fields.ts'
import type { FileProof } from '#db/import/proof/file-proof.ts'
import { linkRules, type SiteLinks } from '#db/import/proof/link-rules.ts'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'
import { picturesHere } from '#db/import/proof/pictures-here.ts'
import { ProofCounts } from '#db/import/proof/proof-counts.ts'
import { proveStory, type StoryProof } from '#db/import/proof/prove-story.ts'
import type { PageToJudge, PublicPages } from '#db/import/proof/public-pages.ts'
import { SiteAddresses } from '#db/import/proof/site-addresses.ts'
import type { StagedIndex } from '#db/import/proof/staged-index.ts'
import { storedStory, type StoredStory } from '#db/import/proof/stored-story.ts'
import { termCandidates } from '#db/import/proof/term-candidates.ts'
import { factsOf, mapOf } from '#db/import/stage/stage-records.ts'
import type { ArchiveItem, ArchivePicture, ArchiveStory, WrittenText } from '#domain/import/archive-item.ts'
import { expectedPage } from '#domain/import/proof/compare-page.ts'
import type { ImportProof, StoryFault } from '#domain/import/proof/import-proof.ts'
import { type MapRules, mapRules } from '#domain/import/proof/map-rules.ts'
import { meantToBeSeen } from '#domain/import/proof/meant-to-be-seen.ts'
import { faultOf } from '#domain/import/proof/named-losses.ts'
import { stagedFacts, type StagedFacts } from '#domain/import/proof/staged-facts.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

type Parts = {
  db: Db
  staged: StagedIndex
  addresses: AddressBook
  answers: OldAnswers
  format: string
  /** Origin of the old site, where its export does not name it. */
  site: string | null
  folder: string
  files: FileProof
  /** Pictures that the export knows. */
  known: readonly KnownPicture[]
  /** Judge of the public pages; null where they cannot be made. */
  pagesOf: ((links: SiteLinks) => PublicPages) | null
}

/** A story that is proven, apart from its public page. */
type Waiting = {
  staged: StagedFacts
  headline: string
  stored: StoredStory | null
  proof: StoryProof
  from: string | null
  /** Links to files of the old site. */
  files: string[]
  page: PageToJudge | null
}

/** Stories that wait for their pages. */
export const AT_MOST = 64
const NO_RECORD = 'no record was made of it'
const NOT_IN_EXPORT = faultOf('not-in-export', 'the export does not have it')

/** Proof of a batch in the making: takes the items of the export one by one. */
export class BatchProof {
  #parts: Parts
  #context: ProofContext
  #counts = new ProofCounts()
  #hosts: Set<string>
  #pictureUrls = new Map<string, string>()
  #hasItems = false
  #site: SiteAddresses
  #pages: PublicPages | null
  #waiting: Waiting[] = []
  done = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#hosts = new Set(parts.staged.hosts)
    this.#addHost(parts.site)
    this.#counts.stories.staged = parts.staged.size
    const { db, answers, files, folder, known, staged } = parts
    const links = linkRules(db, answers, staged, this.#hosts, files.pathOf)
    this.#pages = parts.pagesOf?.(links) ?? null
    this.#context = {
      findPicture: picturesHere(db, answers, folder, known),
      terms: termCandidates(db, taxonomyNames(path.join(folder, BATCH_FILES.records))),
      links,
      pictureUrl: (id) => this.#pictureUrls.get(id),
      rules: rulesIn(folder),
    }
    this.#site = new SiteAddresses(parts.format)
  }

  /** Takes an item of the export. */
  take(item: ArchiveItem): void {
    this.#hasItems = true
    const { addresses } = this.#parts
    switch (item.kind) {
      case 'site':
        for (const link of item.links) this.#addHost(link)
        return
      case 'author':
      case 'term':
        return
      case 'picture':
        return this.#takePicture(item)
      case 'redirect':
        return addresses.add({ of: 'redirect', from: item.from, was: 'redirect of the old site', status: item.status })
      case 'left':
        return this.#counts.leave(`left in the export: ${item.what}`, item.sample)
      case 'problem':
        return this.#counts.leave(`could not be read: ${item.what}`, item.place)
      default:
        this.#takeStory(item)
    }
  }

  /**
   * Takes the records that no item of the export became, all of them where the records are their own source, and asks
   * for the addresses that no item states by itself.
   */
  async finish(): Promise<void> {
    for (const line of this.#parts.staged.others()) {
      const staged = stagedFacts(line)
      if (!staged) continue
      this.#prove(null, line, staged, this.#hasItems ? [NOT_IN_EXPORT] : [])
      if (this.#waiting.length >= AT_MOST) await this.settle()
    }
    await this.settle()
    for (const address of this.#site.all(this.#context.rules)) this.#parts.addresses.add(address)
  }

  /** Judges the public pages and files of the stories that were taken, and counts them. */
  async settle(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    const judged = (await this.#pages?.judgeAll(waiting.map(({ page }) => page))) ?? []
    for (const [at, { staged, headline, stored, proof, from, files }] of waiting.entries()) {
      const { faults = [], named = [] } = judged[at] ?? {}
      const ofFiles = await this.#parts.files.judge(files)
      const whole = { ...proof, faults: [...proof.faults, ...faults, ...ofFiles], named: [...proof.named, ...named] }
      this.#counts.add(staged, headline, stored, whole, from)
    }
  }

  /** Takes an old address that somebody lists, such as one of the old site's sitemap. */
  listed(address: string): void {
    const was = 'a listed address that the export does not have'
    this.#parts.addresses.add({ of: 'other', from: address, was, absence: null })
  }

  proof(about: Pick<ImportProof, 'batchId' | 'format' | 'name' | 'addressFile'>): ImportProof {
    const { addresses } = this.#parts
    const counts = this.#counts
    const { stories } = counts
    const faults = stories.withFaults + addresses.faults
    return {
      version: 1,
      ...about,
      madeAt: Date.now(),
      isClean: faults === 0 && counts.outOfOrder === 0,
      summary: {
        stories,
        counts: counts.counts(),
        outOfOrder: counts.outOfOrder,
        addresses: { total: addresses.total, byOutcome: addresses.byOutcome() },
        pages: this.#pages && { judged: this.#pages.judged, kept: this.#pages.kept },
        faults,
      },
      causes: counts.causes,
      stories: counts.faulty,
      storiesLeftOut: stories.withFaults - counts.faulty.length,
      named: counts.named,
      changedHere: counts.changedHere,
      addresses: addresses.groups(),
    }
  }

  #takeStory(item: ArchiveStory): void {
    if (this.#context.rules?.isLeft(item))
      return this.#counts.leave(`left by the map: type ${item.type?.name}`, item.title)
    this.#counts.stories.inExport++
    const line = this.#parts.staged.take(item.id)
    const staged = line === null ? null : stagedFacts(line)
    if (line === null || !staged) return this.#notStaged(item)
    this.#prove(item, line, staged)
  }

  #notStaged(item: ArchiveStory): void {
    const story = { importId: item.id, headline: item.title, from: item.link }
    this.#counts.fault(story, null, [faultOf('missing', NO_RECORD)])
    this.#addAddresses(item, item.link === null ? [] : [item.link], null, NO_RECORD)
  }

  /** Proves a story and its addresses; `faults` are known before. */
  #prove(item: ArchiveStory | null, line: string, staged: StagedFacts, faults: StoryFault[] = []): void {
    this.done++
    const { db, addresses, files } = this.#parts
    const stored = storedStory(db, staged.id)
    const proof = proveStory({ item, line, staged, stored }, this.#context)
    const from = item?.link ?? staged.old_addresses[0] ?? null
    const page = this.#pages && stored ? this.#pageOf(item?.written ?? { form: 'html', text: line }, stored) : null
    const whole = { ...proof, faults: [...proof.faults, ...faults] }
    const linked = files.linksOf(staged, proof.facts?.record.links ?? [])
    this.#waiting.push({ staged, headline: headlineOf(line), stored, proof: whole, from, files: linked, page })
    for (const address of linked.flatMap((link) => files.addressOf(link) ?? [])) addresses.add(address)
    const why = stored
      ? (proof.changedHere ?? `a draft here${staged.why === null ? '' : ` (${staged.why})`}`)
      : 'not here'
    this.#addAddresses(item, staged.old_addresses, stored?.path ?? null, why)
    if (item && stored?.path != null) this.#site.add(item)
  }

  #pageOf(written: Pick<WrittenText, 'form' | 'text'>, stored: StoredStory): PageToJudge | null {
    if (stored.path === null) return null
    const bylines = stored.authorIds.map((id) => this.#context.terms.nameOf('authors', id))
    return { path: stored.path, expected: expectedPage(stored, bylines), allowed: meantToBeSeen(written) }
  }

  /** Asks for the addresses that the export and the record state. */
  #addAddresses(item: ArchiveStory | null, stated: readonly string[], storyPath: string | null, why: string): void {
    const own = item?.link ?? stated[0] ?? null
    const ownKey = own === null ? null : oldAddressKey(own)
    const id = ownKey === null ? null : this.#parts.staged.owners.get(ownKey)
    for (const from of new Set([...(own === null ? [] : [own]), ...(item?.otherLinks ?? []), ...stated])) {
      const key = oldAddressKey(from)
      // A former address of one story may be the present one of another, which then answers.
      const owner = key === null ? undefined : this.#parts.staged.owners.get(key)
      if (key !== ownKey && owner !== undefined && owner !== id) continue
      this.#parts.addresses.add({
        of: 'story',
        from,
        was: key === ownKey ? 'story' : 'former address of a story',
        path: storyPath,
        why,
      })
    }
  }

  #takePicture({ id, url, link }: ArchivePicture): void {
    this.#pictureUrls.set(id, url)
    const { addresses, format } = this.#parts
    const absence = this.#context.findPicture(url) === null ? 'the picture did not come' : null
    const ask = (from: string, was: string) => addresses.add({ of: 'other', from, was, absence })
    ask(url, 'picture')
    if (format === 'wordpress') {
      ask(url.replace(/(\.\w{2,5})$/, '-300x200$1'), 'rendition of a picture')
      ask(`/?attachment_id=${id}`, 'page of a picture')
    }
    if (link !== null) ask(link, 'page of a picture')
  }

  #addHost(address: string | null): void {
    const host = address === null ? null : URL.parse(address)?.host
    if (host) this.#hosts.add(host.replace(/^www\./, ''))
  }
}

function headlineOf(line: string): string {
  const { headline } = JSON.parse(line) as { headline?: unknown }
  return typeof headline === 'string' ? headline.slice(0, 200) : ''
}

/** The rules of a batch's map; null for a batch that has none, such as a file of records. */
function rulesIn(folder: string): MapRules | null {
  const isStaged = [BATCH_FILES.facts, BATCH_FILES.map].every((name) => fs.existsSync(path.join(folder, name)))
  return isStaged ? mapRules(factsOf(folder), mapOf(folder)) : null
}
