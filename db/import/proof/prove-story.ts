import { compareFields, type ProofContext } from '#db/import/proof/compare-fields.ts'
import type { StoredStory } from '#db/import/proof/stored-story.ts'
import { documentFromHtml, type FromHtml } from '#domain/document/html/from-html.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { canonicalSource } from '#domain/import/canonical-source.ts'
import { type ImportRecord, parseRecord } from '#domain/import/import-record.ts'
import { compareConverted, compareWritten } from '#domain/import/proof/compare-source.ts'
import { compareStored, leftMarkup } from '#domain/import/proof/compare-stored.ts'
import { type StoryFacts, withoutAddresses } from '#domain/import/proof/compared-facts.ts'
import { factsOfDocument } from '#domain/import/proof/facts-of-document.ts'
import { factsOfHtml } from '#domain/import/proof/facts-of-html.ts'
import { factsOfWritten } from '#domain/import/proof/facts-of-written.ts'
import type { Finding, StoryFault } from '#domain/import/proof/import-proof.ts'
import { faultOf } from '#domain/import/proof/named-losses.ts'
import type { StagedFacts } from '#domain/import/proof/staged-facts.ts'
import { textsWithoutCode } from '#domain/import/proof/texts-without-code.ts'
import { plainOf } from '#domain/import/rewrite-html.ts'
import { env } from '#env.ts'

export type StoryToProve = {
  /** The story as the export's own files have it; null for a file that is no export of another system. */
  item: ArchiveStory | null
  line: string
  staged: StagedFacts
  stored: StoredStory | null
}

export type StoryProof = {
  faults: StoryFault[]
  named: Finding[]
  /** Why its texts are not compared; null where they are. */
  changedHere: string | null
  /** Facts in the export, in the record, and here. */
  facts: { written: StoryFacts | null; record: StoryFacts; stored: StoryFacts } | null
  publishedAt: number | null
}

/** Compares a story of the export, its record, and what is stored. Throws nothing about a story that is not here. */
export function proveStory({ item, line, staged, stored }: StoryToProve, context: ProofContext): StoryProof {
  const parsed = parseRecord(line)
  const nothing = { faults: [], named: [], changedHere: null, facts: null, publishedAt: null }
  if (!parsed.ok) {
    const what = `not taken in: ${String(parsed.details)}`
    return stored
      ? { ...nothing, changedHere: what }
      : { ...nothing, named: [{ what, count: 1, samples: [staged.id] }] }
  }
  const { record, warnings } = parsed.value
  const publishedAt = record.published_at
  if (!stored) return { ...nothing, publishedAt, faults: [faultOf('missing', 'the story is not here')] }

  const html = recordFacts(record)
  const written = item?.written ? writtenFacts(item, context) : null
  const ofSource =
    written && item
      ? compareWritten(written, html, context.rules?.notesOf(item) ?? item.notes, context.links.key)
      : null
  const { converted, expected } = conversion(record, stored, context)
  const ofConversion = compareConverted(html, expected, converted.dropped, context.links.key)
  const here = factsOfDocument(stored.headline, stored.standfirst, stored.document)
  const named = [...draftOf(staged), ...(ofSource?.named ?? []), ...ofConversion.named, ...warnings.map(asNamed)]
  const faults = [...(ofSource?.faults ?? []), ...ofConversion.faults]
  const facts = { written, record: html, stored: here }
  if (stored.changedHere !== null)
    return { faults, named, changedHere: stored.changedHere, facts: null, publishedAt: null }
  const ofStored = compareStored(expected, here, toldWords(staged), context.links)
  const texts = [stored.headline, stored.standfirst, ...textsWithoutCode(stored.document)]
  const fields = compareFields({ item, record, staged, stored }, context)
  return {
    faults: [
      ...faults,
      ...ofStored.faults,
      ...leftMarkup(texts, item?.written?.text ?? record.body_html),
      ...fields.faults,
    ],
    named: [...named, ...ofStored.named, ...fields.named],
    changedHere: null,
    facts,
    publishedAt,
  }
}

/** Names a story that waits on the desk, by its reason without its time. */
function draftOf({ state, why, id }: StagedFacts): Finding[] {
  const reason = why?.replace(/ for \S+$/, '') ?? 'draft'
  return state === 'draft' ? [{ what: `a draft here: ${reason}`, count: 1, samples: [id] }] : []
}

const asNamed = (what: string): Finding => ({ what: `repaired: ${what}`, count: 1, samples: [] })

function recordFacts(record: ImportRecord): StoryFacts {
  const facts = factsOfHtml(record.body_html)
  const words = wordsOfText(withoutAddresses(`${record.headline}\n${record.standfirst}`))
  return { ...facts, words: [...words, ...facts.words] }
}

function writtenFacts(item: ArchiveStory, { pictureUrl }: ProofContext): StoryFacts | null {
  if (!item.written) return null
  const facts = factsOfWritten(item.written, item.notes, pictureUrl)
  const words = wordsOfText(withoutAddresses(`${plainOf(item.title)}\n${plainOf(item.standfirst)}`))
  return { ...facts, words: [...words, ...facts.words] }
}

/** The document that the record must become, with the pictures that are here. */
function conversion(record: ImportRecord, stored: StoredStory, { findPicture }: ProofContext) {
  const source = canonicalSource(record, [new URL(env.siteUrl).host])
  const base = source?.url ? { baseHref: source.url } : {}
  const convert = (picture: (src: string) => string | null) => {
    const converted = documentFromHtml(record.body_html, {
      ...base,
      picture: (src) => {
        const mediaId = picture(src)
        return mediaId === null ? null : { mediaId }
      },
    })
    return { converted, expected: factsOfDocument(record.headline, record.standfirst, converted.document) }
  }
  const known = convert(findPicture)
  const all = picturesIn(stored)
  // A file without addresses of pictures leads to none of them: all of them must be in the story, or none.
  return all.length > known.expected.pictures.length ? withAll(convert, known, all.length) : known
}

type Conversion = { converted: FromHtml; expected: StoryFacts }

function withAll(convert: (picture: () => string) => Conversion, known: Conversion, here: number): Conversion {
  const all = convert(() => 'f'.repeat(64))
  return all.expected.pictures.length === here ? all : known
}

const picturesIn = ({ document }: StoredStory): string[] =>
  document.blocks.flatMap((block) =>
    block.type === 'image'
      ? [block.mediaId]
      : block.type === 'gallery'
        ? block.images.map(({ mediaId }) => mediaId)
        : [],
  )

/** Words that the export has beside the text: captions, credits and alternative texts of its pictures. */
function toldWords(staged: StagedFacts): string[] {
  const beside = Object.values(staged.pictures).flatMap(({ alt, caption, credit }) => [alt, caption, credit])
  return wordsOfText(withoutAddresses(beside.map(plainOf).join('\n')))
}
