import type { FindPicture } from '#db/import/proof/pictures-here.ts'
import type { StoredStory } from '#db/import/proof/stored-story.ts'
import type { termCandidates } from '#db/import/proof/term-candidates.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import type { ImportRecord } from '#domain/import/import-record.ts'
import type { LinkRules } from '#domain/import/proof/compare-stored.ts'
import type { Finding, StoryFault } from '#domain/import/proof/import-proof.ts'
import type { MapRules } from '#domain/import/proof/map-rules.ts'
import { faultOf, faultsOf } from '#domain/import/proof/named-losses.ts'
import type { StagedFacts } from '#domain/import/proof/staged-facts.ts'
import { unkept } from '#domain/import/proof/unkept.ts'
import { plainOf } from '#domain/import/rewrite-html.ts'

export type ProofContext = {
  findPicture: FindPicture
  terms: ReturnType<typeof termCandidates>
  links: LinkRules
  /** Address of the picture with an id of the export. */
  pictureUrl: (id: string) => string | undefined
  /** Losses that the map of the batch explains; null without a map. */
  rules: MapRules | null
}

type Fields = { item: ArchiveStory | null; record: ImportRecord; staged: StagedFacts; stored: StoredStory }

/** Compares what a story has beside its text: state, dates, byline, sections and the picture on top. */
export function compareFields(
  { item, record, staged, stored }: Fields,
  context: ProofContext,
): { faults: StoryFault[]; named: Finding[] } {
  const lead = compareLead(staged, stored, context)
  return {
    faults: [
      ...compareState(item, staged, stored),
      ...compareDates(item, record, stored),
      ...compareTerms('byline', 'authors', record.authors, stored, context),
      ...compareByline(item, record, context),
      ...(stored.pageId === null && record.kicker !== stored.kicker ? [kickerFault(record, stored)] : []),
      ...compareTerms('sections', 'sections', record.sections, stored, context),
      ...(stored.hasOtherCopy ? [faultOf('copies', 'the desk has another copy than readers see')] : []),
      ...lead.faults,
    ],
    named: lead.named,
  }
}

const kickerFault = ({ kicker }: ImportRecord, stored: StoredStory): StoryFault =>
  faultOf('words', 'another kicker', `${kicker || 'none'}; here ${stored.kicker || 'none'}`)

/** Nothing becomes public here that only some readers of the old site could read. */
function compareState(item: ArchiveStory | null, staged: StagedFacts, stored: StoredStory): StoryFault[] {
  const isPublic = stored.path !== null
  if (isPublic && staged.state === 'draft') return [faultOf('state', 'public here, and a draft in the records')]
  if (!isPublic && staged.state === 'public') return [faultOf('state', 'a draft here, and public in the records')]
  if (isPublic && item && item.state !== 'public')
    return [faultOf('state', `public here, and ${item.state} on the old site`)]
  return []
}

function compareDates(item: ArchiveStory | null, record: ImportRecord, stored: StoredStory): StoryFault[] {
  if (stored.publishedAt === null) return []
  const wanted = item?.publishedAt ?? record.published_at
  if (wanted === null || stored.publishedAt === wanted) return []
  return [faultOf('date', 'another date of publication', `${instant(wanted)}, here ${instant(stored.publishedAt)}`)]
}

const instant = (at: number): string => new Date(at).toISOString()

/** The bylines of the record are those of the export, as the map names them. */
function compareByline(
  item: ArchiveStory | null,
  { authors }: ImportRecord,
  { rules, terms }: ProofContext,
): StoryFault[] {
  if (!item || !rules) return []
  const wanted = rules.bylineOf(item)
  if (wanted.join('\n') === authors.join('\n')) return []
  const named = (slugs: readonly string[]) => slugs.map((slug) => terms.nameGiven('authors', slug)).join(', ') || 'none'
  return [
    faultOf('byline', 'the record names another byline than the export', `${named(wanted)}; record ${named(authors)}`),
  ]
}

function compareTerms(
  fault: 'byline' | 'sections',
  kind: 'authors' | 'sections',
  given: readonly string[],
  { pageId, authorIds, sectionIds }: StoredStory,
  { terms }: ProofContext,
): StoryFault[] {
  const ids = kind === 'authors' ? authorIds : sectionIds
  if (pageId !== null || terms.isSame(kind, given, ids)) return []
  const wanted = given.map((name) => terms.nameGiven(kind, name)).join(', ')
  const here = ids.map((id) => terms.nameOf(kind, id)).join(', ')
  const what = fault === 'byline' ? 'another byline, or in another order' : 'other sections, or in another order'
  return [faultOf(fault, what, `${wanted || 'none'}; here ${here || 'none'}`)]
}

function compareLead(
  staged: StagedFacts,
  { lead, pageId }: StoredStory,
  { findPicture }: ProofContext,
): { faults: StoryFault[]; named: Finding[] } {
  if (staged.image === null || staged.image === '' || pageId !== null) return { faults: [], named: [] }
  if (!lead)
    return findPicture(staged.image) === null
      ? { faults: [], named: [{ what: 'picture on top that did not come', count: 1, samples: [staged.image] }] }
      : { faults: [faultOf('pictures', 'the picture on top is missing', staged.image)], named: [] }
  const compared: [StoryFault['fault'], string, string][] = [
    ['captions', staged.image_caption, lead.caption],
    ['credits', staged.image_credit, lead.credit],
    ['alts', staged.image_alt, lead.alt],
  ]
  const faults = compared.flatMap(([fault, wanted, here]) => {
    const missing = unkept(wordsOfText(plainOf(wanted)), wordsOfText(here))
    return faultsOf(fault, 'words about the picture on top', missing)
  })
  return { faults, named: [] }
}
