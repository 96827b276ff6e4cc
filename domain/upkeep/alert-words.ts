import { outsideProblem } from '#domain/http/outside-problem.ts'
import { durationWords, sizeWords } from '#domain/messages/amounts.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { Alert, AlertDetails, Late, SetAside } from '#domain/upkeep/alert-details.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

/** An alert in plain words: what happened in a few words and in a sentence, what to do, and the page of the desk. */
export type AlertWords = { title: string; says: string; todo: string; path: `/desk${string}` }
/** Formats an instant (ms UTC) in the paper's zone. */
export type FormatTime = (at: number) => string

type Say<C extends AlertCause> = (details: AlertDetails[C], at: FormatTime) => AlertWords

/** A stored problem that ends with a full stop. One that is none of our sentences stands as the log has it, in English. */
const quotedError = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
/** Whole sentences one after another, of which any may be missing. */
const sentences = (...all: (string | null)[]) => all.filter(Boolean).join(' ')
const because = (problem: string | null) => problem && quotedError(upkeepProblem(problem))

const SET_ASIDE: Record<SetAside['kind'], Message> = {
  publish: msg('{story} could not be published at its time.'),
  front: msg('A planned front could not be published.'),
  licence: msg('{story} could not be withdrawn when its licence ended.'),
  picture: msg('The picture {name} expired and could not be removed from its pages.'),
  step: msg('The scheduler’s step “{name}” fails.'),
}

function setAsideWords(latest: SetAside | string): string {
  if (typeof latest === 'string') return quotedError(latest)
  const name = latest.name || t('Untitled')
  return t(SET_ASIDE[latest.kind], { name, story: inQuotes(name) })
}

function lateWords(latest: Late | string, longestMs: number): string {
  const time = durationWords(longestMs)
  if (typeof latest === 'string') return t('The longest delay was {time}. The last was {latest}.', { time, latest })
  if (latest.of === 'front') return t('The longest delay was {time}. The last was a planned front.', { time })
  if (latest.of === 'hidden')
    return t('The longest delay was {time}. The last was a story that is not public now.', { time })
  const story = inQuotes(latest.headline || t('Untitled'))
  return t('The longest delay was {time}. The last was {latest}.', { time, latest: story })
}

const SAY: { [C in AlertCause]: Say<C> } = {
  'backup-late': ({ lastAt, problem }, at) => ({
    title: t('The hourly backup is late'),
    says: sentences(
      lastAt === null ? t('No backup was made yet.') : t('The last backup was on {time}.', { time: at(lastAt) }),
      because(problem),
    ),
    todo: t('Look on the page Backups why it fails. Often the disk has no room for another copy.'),
    path: '/desk/backups',
  }),
  'copy-late': ({ lastAt, problem }, at) => ({
    title: t('The copy of backups elsewhere is late'),
    says: sentences(
      lastAt === null
        ? t('No copy arrived elsewhere yet.')
        : t('The last copy elsewhere was on {time}.', { time: at(lastAt) }),
      because(problem),
    ),
    todo: t('Check that the place in BACKUP_URL can be reached and written. Until then a lost disk loses the paper.'),
    path: '/desk/backups',
  }),
  'drill-failed': ({ lastAt, problem }, at) => ({
    title: problem === null ? t('No restore was practised for nine days') : t('The last backup could not be restored'),
    says: sentences(
      problem && t('The weekly drill failed: {error}', { error: quotedError(upkeepProblem(problem)) }),
      lastAt === null
        ? t('No drill succeeded yet.')
        : t('The last drill that succeeded was on {time}.', { time: at(lastAt) }),
    ),
    todo: t('Make a backup by hand and run the drill again. Keep older backups until one passes.'),
    path: '/desk/backups',
  }),
  'disk-fills': ({ freeBytes, boundBytes, use }) => ({
    title: t('The disk fills: {size} free', { size: sizeWords(freeBytes) }),
    says: sentences(
      t('Less than {size} is free.', { size: sizeWords(boundBytes) }),
      use.length === 0
        ? null
        : t('In the data folder: {folders}.', {
            folders: saidList(
              use.map(({ name, bytes }) => `${name} ${sizeWords(bytes)}`),
              'commas',
            ),
          }),
    ),
    todo: t('Make the disk larger, or move old backups elsewhere. Remove no pictures and no disk-reserve by hand.'),
    path: '/desk/backups',
  }),
  'job-set-aside': ({ count, latest, story }) => ({
    title: t('{n, plural, one {One scheduled task keeps failing} other {# scheduled tasks keep failing}}', {
      n: count,
    }),
    says: setAsideWords(latest),
    todo: t('Open it, mend what is wrong, and schedule it again. The server’s log says why it failed.'),
    path: story === null ? '/desk/events' : `/desk/articles/${story}`,
  }),
  'schedule-late': ({ count, longestMs, latest, story }) => ({
    title: t('{n, plural, one {One story was published late} other {# stories were published late}}', { n: count }),
    says: lateWords(latest, longestMs),
    todo: t('Find out whether the server stood still at that time: it was stopped, or the machine was overloaded.'),
    path: story === null ? '/desk/planning' : `/desk/articles/${story}`,
  }),
  'delivery-gave-up': ({ count, why }) => ({
    title: t('{n, plural, one {One delivery was given up} other {# deliveries were given up}}', { n: count }),
    says: t('The last said: {error}', { error: quotedError(outsideProblem(why)) }),
    todo: t(
      'See under Deliveries, and for invitations under People, which failed. Mend the address or the receiver, and send again.',
    ),
    path: '/desk/deliveries?state=given-up',
  }),
  'newsletters-held': ({ heldAt }, at) => ({
    title: t('Newsletters are not sent'),
    says: t('The database that began here at {time} may not know which readers left since it was saved.', {
      time: at(heldAt),
    }),
    todo: t('Erase those who left under Letters, Newsletters, Readers. Then let newsletters go on there.'),
    path: '/desk/newsletters',
  }),
  'restore-unchecked': ({ since }, at) => ({
    title: t('Recalls since the backup are not known'),
    says: t('The newsroom was restored to its state of {time}, and no database at hand knows what came after.', {
      time: at(since),
    }),
    todo: t(
      'Stories recalled, names replaced and requests decided since may be public again. Do it again where you know of any, and then confirm it on the page Backups.',
    ),
    path: '/desk/backups',
  }),
  'clock-in-doubt': ({ partedMs }) => ({
    title: t('The server’s clock is in doubt'),
    says:
      partedMs > 0
        ? t('It was set forward by {time}. Nothing is published on schedule until this is cleared.', {
            time: durationWords(partedMs),
          })
        : t('It was set back by {time}. Nothing is published on schedule until this is cleared.', {
            time: durationWords(-partedMs),
          }),
    todo: t('Correct the clock of the machine, or confirm on the desk that its time is right.'),
    path: '/desk',
  }),
  'new-network': ({ count, latest }, at) => ({
    title: t('{n, plural, one {One sign-in from a new network} other {# sign-ins from new networks}}', { n: count }),
    says: sentences(
      ...latest.map(({ name, network, at: when }) =>
        t('{name} from {network}, on {time}.', { name, network, time: at(when) }),
      ),
    ),
    todo: t(
      'Ask them whether it was them. If not, sign them out everywhere and send a new password link, under People.',
    ),
    path: '/desk/people',
  }),
}

/** Words of an alert. Details of another version, which this one cannot read, leave a sentence that names the cause. */
export function alertWords({ cause, details }: Alert, at: FormatTime): AlertWords {
  try {
    return (SAY[cause] as Say<AlertCause>)(details, at)
  } catch {
    return { title: cause, says: '', todo: t('The server’s log says more.'), path: '/desk' }
  }
}

/** The page of the desk about an alert. */
export const alertPath = (alert: Alert): AlertWords['path'] => alertWords(alert, String).path
