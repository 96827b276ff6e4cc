import { licenceEndOf } from '#components/desk/parts/deadlines.ts'
import { publishWords as words } from '#components/desk/words/publish.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/fields/publication-checks.ts'
import type { Place as FrontPlace } from '#domain/article/front/front-places.ts'
import { articlePath } from '#domain/urls/paths.ts'

export type Choice = {
  kind: 'minor' | 'update' | 'correction'
  note: string
  /** ms UTC; null means now; undefined means that a later time is wanted but not chosen yet. */
  at: number | null | undefined
  /** The slot of the front that it gets, if it is published now; null: the rule decides. */
  slot: FrontPlace | null
}
export type ChoiceProps = { choice: Choice; onChange: (choice: Choice) => void }
/** The place of the field that removes an obstacle: in the story, or in a part of the dialog, by the id of its element. */
export type FixPlace = Place | { part: 'publish-sections' | 'publish-note' | 'publish-time' }
export type Obstacle = { sentence: string; place: FixPlace }
export type Effect = { label: string; value: string; isNew: boolean }
export type PublishPlan = {
  isFirst: boolean
  /** Problems that must be fixed first. */
  obstacles: Obstacle[]
  button: string
  summary: string
  effects: Effect[]
}

type Clock = { now: number; said: (at: number) => string }

/** Predicts what publishing will do, with the rules of the command, which decides in the end. */
export function publishPlan(article: DeskArticle, choice: Choice, clock: Clock): PublishPlan {
  const isFirst = article.publishedAt === null
  return {
    isFirst,
    obstacles: obstaclesOf(article, choice, isFirst, clock),
    button: buttonOf(choice, isFirst),
    summary: summaryOf(choice, isFirst, clock),
    effects: isFirst ? firstEffects(choice, clock) : effectsOf(article, choice, clock),
  }
}

function obstaclesOf(article: DeskArticle, choice: Choice, isFirst: boolean, clock: Clock): Obstacle[] {
  const { kind, note, at } = choice
  const isUnchanged = article.status === 'published' && !article.hasChangesNotOut && kind !== 'correction'
  const isWithoutNote = !isFirst && kind === 'correction' && note.trim() === ''
  const goesAt = at ?? clock.now
  const licenceEnd = licenceEndOf(article) ?? Infinity
  const embargo = article.embargoUntil ?? 0
  const { refused } = words
  const found: (Obstacle | false)[] = [
    isUnchanged && { sentence: refused.unchanged, place: { field: 'text' } },
    article.headline.trim() === '' && { sentence: refused.noHeadline, place: { field: 'headline' } },
    article.sections.length === 0 && { sentence: refused.noSection, place: { part: 'publish-sections' } },
    isWithoutNote && { sentence: refused.noNote, place: { part: 'publish-note' } },
    at === undefined && { sentence: refused.noTime, place: { part: 'publish-time' } },
    typeof at === 'number' && at <= clock.now && { sentence: refused.pastTime, place: { part: 'publish-time' } },
    embargo > goesAt && { sentence: refused.embargo(clock.said(embargo)), place: { field: 'embargo' } },
    licenceEnd <= goesAt && { sentence: refused.licence(clock.said(licenceEnd)), place: { field: 'licence' } },
  ]
  return found.filter((one) => one !== false)
}

function buttonOf({ at, kind }: Choice, isFirst: boolean): string {
  const { plan } = words
  if (at === null) return isFirst ? plan.publish : plan.publishKind[kind]
  return isFirst ? plan.schedule : plan.scheduleKind[kind]
}

function summaryOf(choice: Choice, isFirst: boolean, clock: Clock): string {
  const { noTime, now, summary } = words.plan
  const when = choice.at === undefined ? noTime : choice.at === null ? now : clock.said(choice.at)
  return summary[isFirst ? 'first' : choice.kind](when)
}

const is = words.effects

const firstEffects = (choice: Choice, clock: Clock): Effect[] => [
  { label: is.firstPublished, value: choice.at ? is.atForGood(clock.said(choice.at)) : is.nowForGood, isNew: true },
  { label: is.address, value: is.newAddress, isNew: true },
  { label: is.updatedLine, value: is.none, isNew: false },
  { label: is.place, value: is.top, isNew: true },
  { label: is.note, value: is.none, isNew: false },
]

function effectsOf(article: DeskArticle, { kind }: Choice, clock: Clock): Effect[] {
  const isNew = kind !== 'minor'
  const isMoved = article.path !== null && article.path !== articlePath(article.slug)
  return [
    { label: is.firstPublished, value: is.staysAt(clock.said(article.publishedAt ?? 0)), isNew: false },
    { label: is.address, value: isMoved ? is.movedAddress : is.sameAddress, isNew: isMoved },
    { label: is.updatedLine, value: isNew ? is.shown : is.noChange, isNew },
    { label: is.searchDate, value: isNew ? is.newDate : is.noChange, isNew },
    { label: is.note, value: kind === 'correction' ? is.dated : is.none, isNew: kind === 'correction' },
  ]
}
