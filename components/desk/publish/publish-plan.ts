import { licenceEndOf } from '#components/desk/parts/deadlines.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

export type Choice = {
  kind: 'minor' | 'update' | 'correction'
  note: string
  /** ms UTC; null means now; undefined means that a later time is wanted but not chosen yet. */
  at: number | null | undefined
}
export type Effect = { label: string; value: string; isNew: boolean }
export type PublishPlan = {
  isFirst: boolean
  /** Problems that must be fixed first, one sentence each. */
  obstacles: string[]
  button: string
  summary: string
  effects: Effect[]
}

type Clock = { now: number; said: (at: number) => string }
const kinds = { minor: 'minor fix', update: 'update', correction: 'correction' } as const

/** Predicts what publishing will do, with the rules of the command, which decides in the end. */
export function publishPlan(article: DeskArticle, choice: Choice, clock: Clock): PublishPlan {
  const isFirst = article.publishedAt === null
  const isLater = choice.at !== null
  const what = isFirst ? '' : ` ${kinds[choice.kind]}`
  return {
    isFirst,
    obstacles: obstaclesOf(article, choice, isFirst, clock),
    button: `${isLater ? 'Schedule' : 'Publish'}${what}`,
    summary: summaryOf(choice, isFirst, clock),
    effects: isFirst ? firstEffects(choice, clock) : effectsOf(article, choice, clock),
  }
}

function obstaclesOf(article: DeskArticle, choice: Choice, isFirst: boolean, clock: Clock): string[] {
  const goesAt = choice.at ?? clock.now
  const licenceEnd = licenceEndOf(article)
  const isEmbargoed = article.embargoUntil !== null && article.embargoUntil > goesAt
  return [
    article.status === 'published' &&
      !article.hasChangesNotOut &&
      choice.kind !== 'correction' &&
      'Readers have this text already. Change it, or publish a correction with a note.',
    article.headline.trim() === '' && 'The story has no headline. Write one.',
    article.sections.length === 0 && 'The story stands in no section. Choose at least one.',
    !isFirst &&
      choice.kind === 'correction' &&
      choice.note.trim() === '' &&
      'A correction needs its note: what was wrong, and what is right.',
    choice.at === undefined && 'No time is chosen. Choose one, or publish now.',
    typeof choice.at === 'number' &&
      choice.at <= clock.now &&
      'That time has passed. Choose a later one, or publish now.',
    isEmbargoed && `It is under embargo: not before ${clock.said(article.embargoUntil ?? 0)}.`,
    licenceEnd !== null && licenceEnd <= goesAt && `Its licence ends ${clock.said(licenceEnd)}. Set a new end first.`,
  ].filter((sentence) => typeof sentence === 'string')
}

function summaryOf(choice: Choice, isFirst: boolean, clock: Clock): string {
  const when = choice.at === undefined ? 'at a time to be chosen' : choice.at === null ? 'now' : clock.said(choice.at)
  if (isFirst) return `For the first time, ${when}.`
  if (choice.kind === 'minor') return `A minor fix, ${when}. No date changes anywhere.`
  return choice.kind === 'update' ? `An update, ${when}.` : `A correction, ${when}. The note stays for good.`
}

const firstEffects = (choice: Choice, clock: Clock): Effect[] => [
  { label: 'First published', value: choice.at ? `${clock.said(choice.at)}, for good` : 'now, for good', isNew: true },
  { label: 'Address', value: 'new', isNew: true },
  { label: '“Updated” line', value: 'none', isNew: false },
  { label: 'Place in lists', value: 'at the top', isNew: true },
  { label: 'Note on the story', value: 'none', isNew: false },
]

function effectsOf(article: DeskArticle, { kind }: Choice, clock: Clock): Effect[] {
  const isNew = kind !== 'minor'
  const isMoved = article.path !== null && article.path !== articlePath(article.slug)
  return [
    { label: 'First published', value: `stays ${clock.said(article.publishedAt ?? 0)}`, isNew: false },
    { label: 'Address', value: isMoved ? 'new; the old one leads here' : 'stays', isNew: isMoved },
    { label: '“Updated” line', value: isNew ? 'says so' : 'no change', isNew },
    { label: 'Date for search engines', value: isNew ? 'new' : 'no change', isNew },
    {
      label: 'Note on the story',
      value: kind === 'correction' ? 'at the top, dated' : 'none',
      isNew: kind === 'correction',
    },
  ]
}
