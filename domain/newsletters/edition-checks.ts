import { z } from 'zod'
import { ownPath } from '#domain/document/blocks/href.ts'
import { cleanEdition } from '#domain/newsletters/clean-edition.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { judgedSize } from '#domain/newsletters/quoted-printable.ts'

/** Longest subject and preheader that phones show, in letters. */
const SUBJECT = 70
const PREHEADER = 110

/**
 * A finding about an edition. `stops` says whether it may not be sent so; the desk has the sentence of each kind. `at` is
 * the headline or address that it is about, empty for the whole edition.
 */
export type EditionFinding = { kind: FindingKind; stops: boolean; at: string }
const STOPS = {
  'nothing-in-it': true,
  'subject-missing': true,
  'subject-too-long': false,
  'preheader-missing': false,
  'preheader-too-long': false,
  'alt-missing': false,
  'story-twice': false,
  'story-withdrawn': true,
  'story-under-embargo': true,
  'story-not-public': true,
  large: false,
  'too-large': true,
  'link-not-asked': true,
  'link-broken': true,
} as const satisfies Record<string, boolean>
export type FindingKind = keyof typeof STOPS
export const findingKind = z.enum(Object.keys(STOPS) as [FindingKind, ...FindingKind[]])

type NotPublic = { kind: 'story-withdrawn' | 'story-under-embargo' | 'story-not-public'; headline: string }
/**
 * Facts that the checks do not find out themselves: chosen stories that readers cannot read, bytes as sent, and the
 * status of each own link.
 */
export type EditionFacts = {
  notPublic: readonly NotPublic[]
  bytes: number
  statuses: ReadonlyMap<string, number>
}

/**
 * Addresses of the paper that a letter leads to or loads, each once, without those that hold a reader's token: all of
 * them must answer 200 before it is sent. `origin` is that of the paper.
 */
export function ownAddresses(given: Edition, origin: string): string[] {
  const { links, above, parts, corrections } = cleanEdition(given)
  const all = [
    links.home,
    ...above.flat().map(({ href }) => href),
    ...parts.flatMap(({ look, stories }) =>
      stories.flatMap(({ url, picture }) => [url, look === 'lines' ? null : (picture?.src ?? null)]),
    ),
    ...corrections.map(({ url }) => url),
  ]
  // A fragment is not asked for.
  const whole = all.flatMap((href) =>
    href !== null && ownPath(href, origin) !== null ? href.replace(/#.*$/s, '') : [],
  )
  return [...new Set(whole)]
}

/** Checks an edition before it is sent: findings that stop it first. Its web copy is published with it, so not asked. */
export function checkEdition(given: Edition, facts: EditionFacts, origin: string): EditionFinding[] {
  const edition = cleanEdition(given)
  const found = [...wordFindings(edition), ...storyFindings(edition, facts), ...sizeFindings(facts.bytes)]
  const links = ownAddresses(edition, origin).flatMap((address): EditionFinding[] => {
    const status = facts.statuses.get(address)
    if (status === undefined) return [finding('link-not-asked', address)]
    return status === 200 ? [] : [finding('link-broken', address)]
  })
  return [...found, ...links].toSorted((one, other) => Number(other.stops) - Number(one.stops))
}

const finding = (kind: FindingKind, at = ''): EditionFinding => ({ kind, stops: STOPS[kind], at })

function wordFindings({ subject, preheader, above, parts }: Edition): EditionFinding[] {
  const kinds: (FindingKind | null)[] = [
    above.length === 0 && parts.length === 0 ? 'nothing-in-it' : null,
    subject === '' ? 'subject-missing' : lengthOf(subject) > SUBJECT ? 'subject-too-long' : null,
    preheader === '' ? 'preheader-missing' : lengthOf(preheader) > PREHEADER ? 'preheader-too-long' : null,
  ]
  return kinds.flatMap((kind) => (kind === null ? [] : [finding(kind)]))
}

const lengthOf = (text: string): number => Array.from(text).length

function storyFindings({ parts }: Edition, { notPublic }: EditionFacts): EditionFinding[] {
  const seen = new Set<number>()
  const ofParts = parts
    .flatMap(({ look, stories }) => stories.map((story) => ({ look, story })))
    .flatMap(({ look, story: { id, headline, picture } }) => {
      const isAgain = seen.has(id)
      seen.add(id)
      const kinds: (FindingKind | null)[] = [
        isAgain ? 'story-twice' : null,
        look !== 'lines' && picture?.alt === '' ? 'alt-missing' : null,
      ]
      return kinds.flatMap((kind) => (kind === null ? [] : [finding(kind, headline)]))
    })
  return [...notPublic.map(({ kind, headline }) => finding(kind, headline)), ...ofParts]
}

function sizeFindings(bytes: number): EditionFinding[] {
  const judged = judgedSize(bytes)
  return judged === 'fits' ? [] : [finding(judged)]
}
