import type { Alert, AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

/** An alert in plain words: what happened in a few words and in a sentence, what to do, and the page of the desk. */
export type AlertWords = { title: string; says: string; todo: string; path: `/desk${string}` }
/** Formats an instant (ms UTC) in the paper's zone. */
export type FormatTime = (at: number) => string

type Say<C extends AlertCause> = (details: AlertDetails[C], at: FormatTime) => AlertWords

const last = (what: string, never: string, lastAt: number | null, at: FormatTime) =>
  lastAt === null ? never : `The last ${what} was at ${at(lastAt)}.`
const because = (problem: string | null) => (problem === null ? '' : ` ${sentence(problem)}`)
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const counted = (n: number, one: string, more: string) => (n === 1 ? `One ${one}` : `${n} ${more}`)

const SAY: { [C in AlertCause]: Say<C> } = {
  'backup-late': ({ lastAt, problem }, at) => ({
    title: 'The hourly backup is late',
    says: last('backup', 'No backup was made yet.', lastAt, at) + because(problem),
    todo: 'Look on the page Backups why it fails. Often the disk has no room for another copy.',
    path: '/desk/backups',
  }),
  'copy-late': ({ lastAt, problem }, at) => ({
    title: 'The copy of backups elsewhere is late',
    says: last('copy elsewhere', 'No copy arrived elsewhere yet.', lastAt, at) + because(problem),
    todo: 'Check that the place in BACKUP_URL can be reached and written. Until then a lost disk loses the paper.',
    path: '/desk/backups',
  }),
  'drill-failed': ({ lastAt, problem }, at) => ({
    title: problem === null ? 'No restore was practised for nine days' : 'The last backup could not be restored',
    says:
      (problem === null ? '' : `The weekly drill failed: ${sentence(problem)} `) +
      last('drill that succeeded', 'No drill succeeded yet.', lastAt, at),
    todo: 'Make a backup by hand and run the drill again. Keep older backups until one passes.',
    path: '/desk/backups',
  }),
  'disk-fills': ({ freeBytes, boundBytes, use }) => ({
    title: `The disk fills: ${sizeWords(freeBytes)} free`,
    says:
      `Less than ${sizeWords(boundBytes)} is free.` +
      (use.length === 0
        ? ''
        : ` In the data folder: ${use.map(({ name, bytes }) => `${name} ${sizeWords(bytes)}`).join(', ')}.`),
    todo: 'Make the disk larger, or move old backups elsewhere. Remove no pictures and no disk-reserve by hand.',
    path: '/desk/backups',
  }),
  'job-set-aside': ({ count, latest, story }) => ({
    title: counted(count, 'scheduled task keeps failing', 'scheduled tasks keep failing'),
    says: sentence(latest),
    todo: 'Open it, mend what is wrong, and schedule it again. The server’s log says why it failed.',
    path: story === null ? '/desk/events' : `/desk/articles/${story}`,
  }),
  'schedule-late': ({ count, longestMs, latest, story }) => ({
    title: counted(count, 'story was published late', 'stories were published late'),
    says: `The longest delay was ${durationWords(longestMs)}. The last was ${latest}.`,
    todo: 'Find out whether the server stood still at that time: it was stopped, or the machine was overloaded.',
    path: story === null ? '/desk/planning' : `/desk/articles/${story}`,
  }),
  'delivery-gave-up': ({ count, why }) => ({
    title: counted(count, 'delivery was given up', 'deliveries were given up'),
    says: `The last said: ${sentence(why)}`,
    todo: 'See under Deliveries, and for invitations under People, which failed. Mend the address or the receiver, and send again.',
    path: '/desk/deliveries?state=given-up',
  }),
  'clock-in-doubt': ({ partedMs }) => ({
    title: 'The server’s clock is in doubt',
    says: `It was set ${partedMs > 0 ? 'forward' : 'back'} by ${durationWords(Math.abs(partedMs))}. Nothing is published on schedule until this is cleared.`,
    todo: 'Correct the clock of the machine, or confirm on the desk that its time is right.',
    path: '/desk',
  }),
  'new-network': ({ count, latest }, at) => ({
    title: counted(count, 'sign-in from a new network', 'sign-ins from new networks'),
    says: latest.map(({ name, network, at: when }) => `${name} from ${network} at ${at(when)}`).join('; ') + '.',
    todo: 'Ask them whether it was them. If not, sign them out everywhere and send a new password link, under People.',
    path: '/desk/people',
  }),
}

/** Words of an alert. Details of another version, which this one cannot read, leave a sentence that names the cause. */
export function alertWords({ cause, details }: Alert, at: FormatTime): AlertWords {
  try {
    return (SAY[cause] as Say<AlertCause>)(details, at)
  } catch {
    return { title: cause, says: '', todo: 'The server’s log says more.', path: '/desk' }
  }
}

export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const value = bytes / 1024 ** power
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}

export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
