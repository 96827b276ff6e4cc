import type { StoryProof } from '#db/import/proof/prove-story.ts'
import type { StoredStory } from '#db/import/proof/stored-story.ts'
import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import { COUNTED, type Finding, type ImportProof, type StoryFault } from '#domain/import/proof/import-proof.ts'
import { outOfOrder } from '#domain/import/proof/places-by-date.ts'
import type { StagedFacts } from '#domain/import/proof/staged-facts.ts'

const MOST_STORIES = 2_000
const MOST_CHANGED = 2_000
const MOST_NAMES = 1_000
/** Parts that can be counted in every form of a text; the others are known only once it is HTML. */
const IN_EVERY_FORM: readonly string[] = ['words', 'pictures', 'links']

type Named = ImportProof['named'][number]
type Cause = ImportProof['causes'][number]

/** Sums what the proofs of single stories found. */
export class ProofCounts {
  readonly stories: ImportProof['summary']['stories'] = {
    inExport: 0,
    staged: 0,
    here: 0,
    public: 0,
    drafts: 0,
    changedHere: 0,
    withFaults: 0,
  }
  readonly faulty: ImportProof['stories'] = []
  readonly changedHere: ImportProof['changedHere'] = []
  #sums = COUNTED.map((what) => ({ what, inExport: 0, staged: 0, here: 0 }))
  #named = new Map<string, Named>()
  #causes = new Map<string, Cause>()
  #dates: { inExport: number; here: number }[] = []
  #hasSource = false

  add(staged: StagedFacts, headline: string, stored: StoredStory | null, proof: StoryProof, from: string | null): void {
    if (stored) {
      this.stories.here++
      if (stored.path === null) this.stories.drafts++
      else this.stories.public++
    }
    if (proof.changedHere !== null) {
      this.stories.changedHere++
      if (this.changedHere.length < MOST_CHANGED)
        this.changedHere.push({ importId: staged.id, headline, why: proof.changedHere })
    }
    if (proof.facts) this.#count(proof.facts)
    if (stored?.publishedAt != null && proof.publishedAt !== null)
      this.#dates.push({ inExport: proof.publishedAt, here: stored.publishedAt })
    this.#name(proof.named)
    this.fault({ importId: staged.id, headline, from }, stored, proof.faults)
  }

  fault(
    story: { importId: string; headline: string; from: string | null },
    stored: StoredStory | null,
    faults: StoryFault[],
  ): void {
    if (faults.length === 0) return
    this.stories.withFaults++
    for (const one of faults) this.#addCause(one, story.headline)
    if (this.faulty.length >= MOST_STORIES) return
    const { path = null, articleId = null, pageId = null } = stored ?? {}
    this.faulty.push({ ...story, path, articleId, pageId, faults })
  }

  /** Names something of the export that is not here. */
  leave(what: string, sample: string): void {
    this.#name([{ what, count: 1, samples: [sample] }])
  }

  get named(): Named[] {
    return [...this.#named.values()].toSorted((a, b) => b.count - a.count)
  }

  /** Kinds of faults, most frequent first. */
  get causes(): Cause[] {
    return [...this.#causes.values()].toSorted((a, b) => b.stories - a.stories)
  }

  get outOfOrder(): number {
    return outOfOrder(this.#dates)
  }

  counts(): ImportProof['summary']['counts'] {
    return this.#sums.map((sum) => ({
      ...sum,
      inExport: this.#hasSource && IN_EVERY_FORM.includes(sum.what) ? sum.inExport : null,
    }))
  }

  #count({ written, record, stored }: Record<'record' | 'stored', StoryFacts> & { written: StoryFacts | null }): void {
    if (written) this.#hasSource = true
    for (const sum of this.#sums) {
      sum.inExport += (written ?? record)[sum.what].length
      sum.staged += record[sum.what].length
      sum.here += stored[sum.what].length
    }
  }

  #addCause({ fault, what, count, samples }: StoryFault, headline: string): void {
    const key = `${fault} ${what}`
    const cause = this.#causes.get(key) ?? { fault, what, count: 0, samples: [], stories: 0 }
    if (!this.#causes.has(key) && this.#causes.size >= MOST_NAMES) return
    this.#causes.set(key, cause)
    cause.count += count
    cause.stories++
    if (cause.samples.length < 3) cause.samples.push([headline, ...samples.slice(0, 1)].join(': '))
  }

  /** Adds what one story lost by name. */
  #name(named: readonly Finding[]): void {
    const known = new Set<string>()
    for (const { what, count, samples } of named) {
      const sum = this.#sumOf(what)
      if (!sum) continue
      sum.count += count
      sum.stories += known.has(what) ? 0 : 1
      sum.samples = [...new Set([...sum.samples, ...samples])].slice(0, 3)
      known.add(what)
    }
  }

  #sumOf(what: string): Named | null {
    const sum = this.#named.get(what)
    if (sum || this.#named.size >= MOST_NAMES) return sum ?? null
    const made = { what, count: 0, samples: [], stories: 0 }
    this.#named.set(what, made)
    return made
  }
}
