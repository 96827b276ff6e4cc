import { licenceEndOf } from '#components/desk/parts/deadlines.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/fields/publication-checks.ts'
import type { Place as FrontPlace } from '#domain/article/front/front-places.ts'
import { msg, t } from '#domain/messages/t.ts'
import { articlePath } from '#domain/urls/paths.ts'

const PUBLISH_KIND = {
  minor: msg('Publish minor fix'),
  update: msg('Publish update', 'kind of change'),
  correction: msg('Publish correction'),
}

const SCHEDULE_KIND = {
  minor: msg('Schedule minor fix'),
  update: msg('Schedule update'),
  correction: msg('Schedule correction'),
}

/** Summaries by kind of publication: when it is published now, later, and at a time that is not chosen yet. */
const SUMMARY = {
  first: {
    now: msg('First publication, now.'),
    later: msg('First publication, {time}.'),
    unknown: msg('First publication, at a time to be chosen.'),
  },
  minor: {
    now: msg('A minor fix, now. No dates change.'),
    later: msg('A minor fix, {time}. No dates change.'),
    unknown: msg('A minor fix, at a time to be chosen. No dates change.'),
  },
  update: {
    now: msg('An update, now.'),
    later: msg('An update, {time}.'),
    unknown: msg('An update, at a time to be chosen.'),
  },
  correction: {
    now: msg('A correction, now. The note stays for good.'),
    later: msg('A correction, {time}. The note stays for good.'),
    unknown: msg('A correction, at a time to be chosen. The note stays for good.'),
  },
}

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
  const found: (Obstacle | false)[] = [
    isUnchanged && {
      sentence: t('Readers have this text already. Change it, or publish a correction with a note.'),
      place: { field: 'text' },
    },
    article.headline.trim() === '' && {
      sentence: t('The story has no headline. Write one.'),
      place: { field: 'headline' },
    },
    article.sections.length === 0 && {
      sentence: t('The story has no section. Choose at least one.'),
      place: { part: 'publish-sections' },
    },
    isWithoutNote && {
      sentence: t('A correction needs its note: what was wrong, and what is right.'),
      place: { part: 'publish-note' },
    },
    at === undefined && {
      sentence: t('No time is chosen. Choose one, or publish now.'),
      place: { part: 'publish-time' },
    },
    typeof at === 'number' &&
      at <= clock.now && {
        sentence: t('That time has passed. Choose a later one, or publish now.'),
        place: { part: 'publish-time' },
      },
    embargo > goesAt && {
      sentence: t('The story is under embargo until {time}.', { time: clock.said(embargo) }),
      place: { field: 'embargo' },
    },
    licenceEnd <= goesAt && {
      sentence: t('Its licence ends {time}. Set a new end first.', { time: clock.said(licenceEnd) }),
      place: { field: 'licence' },
    },
  ]
  return found.filter((one) => one !== false)
}

function buttonOf({ at, kind }: Choice, isFirst: boolean): string {
  if (at === null) return isFirst ? t('Publish') : t(PUBLISH_KIND[kind])
  return isFirst ? t('Schedule') : t(SCHEDULE_KIND[kind])
}

function summaryOf(choice: Choice, isFirst: boolean, clock: Clock): string {
  const summary = SUMMARY[isFirst ? 'first' : choice.kind]
  if (typeof choice.at === 'number') return t(summary.later, { time: clock.said(choice.at) })
  return t(choice.at === null ? summary.now : summary.unknown)
}

const firstEffects = (choice: Choice, clock: Clock): Effect[] => [
  {
    label: t('First published'),
    value: choice.at ? t('{time}, for good', { time: clock.said(choice.at) }) : t('now, for good'),
    isNew: true,
  },
  { label: t('Address'), value: t('new', {}, 'of the address'), isNew: true },
  { label: t('“Updated” line'), value: t('none', {}, 'of the “Updated” line'), isNew: false },
  { label: t('Place in lists'), value: t('at the top'), isNew: true },
  { label: t('Note on the story'), value: t('none', {}, 'of a note'), isNew: false },
]

function effectsOf(article: DeskArticle, { kind }: Choice, clock: Clock): Effect[] {
  const isNew = kind !== 'minor'
  const isMoved = article.path !== null && article.path !== articlePath(article.slug)
  return [
    {
      label: t('First published'),
      value: t('stays {time}', { time: clock.said(article.publishedAt ?? 0) }),
      isNew: false,
    },
    {
      label: t('Address'),
      value: isMoved ? t('new; the old one redirects here') : t('stays', {}, 'of the address'),
      isNew: isMoved,
    },
    { label: t('“Updated” line'), value: isNew ? t('shown', {}, 'of the “Updated” line') : t('no change'), isNew },
    { label: t('Date for search engines'), value: isNew ? t('new', {}, 'of a date') : t('no change'), isNew },
    {
      label: t('Note on the story'),
      value: kind === 'correction' ? t('at the top, dated', {}, 'of a note') : t('none', {}, 'of a note'),
      isNew: kind === 'correction',
    },
  ]
}
