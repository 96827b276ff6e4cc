import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'
import type { NewsroomCounts, RestorePreview } from '#domain/upkeep/restore-preview.ts'

const number = (n: number) => n.toLocaleString('en')
const counted = (n: number, one: string, several: string) => `${number(n)} ${n === 1 ? one : several}`

/** Backups (`/desk/backups`), for admins: the list of moments, a preview of a restore, and the restore itself. */
export const backupsWords = {
  title: 'Backups',
  /** The subject of “… could not be read.” */
  list: 'The list of backups',
  preview: 'The check of this backup',
  onlyAdmins: 'Only admins can see backups and restore them.',
  onlyAdminsHow: 'Ask one of them if the newsroom has to be restored.',

  backUp: 'Back up now',
  backingUp: 'Backing up…',
  backUpBegun: 'A backup is being made. It appears in the list when it is complete.',
  notBackedUp: (why: string) => `The backup was not made. ${why}`,

  // The last run of each kind of upkeep.
  state: 'How safe the newsroom is',
  last: { backup: 'Last backup', copyElsewhere: 'Last copy elsewhere', drill: 'Last drill' },
  never: 'none yet',
  notSet: 'BACKUP_URL is not set, so a lost disk loses every backup.',
  sameDisk: 'BACKUP_URL is on the disk of the newsroom, so a lost disk loses every backup.',
  ran: (when: string) => `${when}, succeeded`,
  failed: (when: string, why: string) => `${when}: ${why}`,
  notListed: (why: string) => `The copies elsewhere could not be listed. ${why}`,
  drillHow: 'A drill restores the newest backup into a temporary folder and checks it.',
  lastRestore: {
    restored: (when: string, by: string, to: string) =>
      `${by} restored the newsroom to its state of ${to} (${when}). The state from before is in the list as a backup.`,
    failed: (when: string, why: string) => `A restore failed (${when}), and nothing was changed. ${why}`,
    requested: (when: string) =>
      `A restore began (${when}) and did not end. The newsroom is as it was before; choose the backup again.`,
  },
  somebody: 'Somebody',

  // API keys and tokens of partners that wait for an admin since a restore.
  paused: {
    title: 'Keys and tokens that wait for you',
    how: 'A restore brought them back, and it is not known whether somebody had revoked them. They do not work until you resume them.',
    columns: { name: 'Key or partner', since: 'Since' },
    keyOf: (person: string) => `API key of ${person}`,
    partner: 'Token of a partner',
    resume: 'Resume',
    end: 'Revoke',
    done: {
      resume: (name: string) => `${name} works again.`,
      end: (name: string) => `${name} is revoked.`,
    },
  },

  moments: 'Moments to go back to',
  columns: { made: 'Made', why: 'Why', size: 'Size', stories: 'Stories', place: 'Where' },
  why: {
    hourly: 'hourly',
    'by-hand': 'by hand',
    'before-migration': 'before an upgrade',
    'before-restore': 'before a restore',
  } satisfies Record<BackupMoment['why'], string>,
  place: { here: 'on this server', elsewhere: 'elsewhere' } satisfies Record<BackupMoment['place'], string>,
  unknown: 'unknown',
  stories: number,
  restore: 'Restore…',
  restoreMoment: (when: string) => `Restore the backup of ${when}`,
  empty: 'There is no backup yet.',
  emptyHow: 'The server makes one every hour. You can make one now.',
  noRestore: 'This server cannot restore by itself. Stop it and use npm run news -- restore.',

  upload: {
    title: 'A copy from your computer',
    how: 'Choose a backup file (.db) that you kept. It is uploaded and checked first; nothing is restored until you confirm.',
    choose: 'Upload a copy',
    sending: (sent: string, of: string) => `${sent} of ${of} uploaded`,
    paused: 'No connection. The upload continues by itself.',
    cancel: 'Cancel the upload',
    empty: 'This file is empty. Choose another.',
    gone: 'The file can no longer be read. Choose it again.',
    failed: (why: string) => `The copy was not uploaded. ${why}`,
  },

  // The preview.
  back: 'All backups',
  checking: 'Checking the backup',
  checkingHow:
    'It is read whole and compared with the newsroom as it stands. This takes seconds, or minutes for a large archive. You may leave this page.',
  cannot: 'This backup cannot be restored.',
  expired: 'This check has expired.',
  expiredHow: 'Choose the backup again.',
  restoreTo: (when: string) => `Restore the newsroom to its state of ${when}`,
  from: (name: string, size: string) => `From ${name}, ${size}. It was read whole and is in order.`,
  notVouched: 'There is no manifest beside it, so it cannot be compared with what was saved.',
  missingPictures: (n: number) =>
    `The files of ${counted(n, 'picture', 'pictures')} are neither here nor beside the backup.`,

  lost: (n: number, last: string) =>
    n === 0
      ? 'Nothing has been done since this backup.'
      : `${counted(n, 'entry', 'entries')} of the audit log came after it (the last: ${last}). All of that would be lost.`,
  counts: {
    title: 'In numbers',
    what: 'What',
    now: 'Now',
    after: 'Then',
    of: {
      stories: 'Stories',
      published: 'Public stories',
      pages: 'Pages',
      pictures: 'Pictures',
      sections: 'Sections',
      topics: 'Topics',
      bylines: 'Bylines',
      people: 'People',
    } satisfies Record<keyof NewsroomCounts, string>,
  },
  changes: 'What would change',
  nothingChanges: 'No story, account or setting would change.',
  parts: {
    changed: (n: number) => `${counted(n, 'story goes', 'stories go')} back to an earlier version`,
    gone: (n: number) => `${counted(n, 'story', 'stories')} would be gone`,
    back: (n: number) => `${counted(n, 'story', 'stories')} would be back`,
    peopleGone: (n: number) => `${counted(n, 'account', 'accounts')} would be gone`,
    peopleBack: (n: number) => `${counted(n, 'account', 'accounts')} would be back`,
    peopleChanged: (n: number) => `${counted(n, 'account changes', 'accounts change')} in role or access`,
    settings: (n: number) => `${counted(n, 'setting', 'settings')} would change`,
  },
  more: (n: number) => `and ${number(n)} more`,
  person: (name: string, role: string) => `${name}, ${role}`,
  personChanged: (name: string, now: string, then: string) => `${name}: ${now} now, ${then} then`,

  kept: {
    title: 'What stays as it is now',
    nothing: 'Nothing was revoked, changed in access or sent since this backup.',
    links: (n: number) => `${counted(n, 'preview link ends', 'preview links end')}.`,
    ended: (n: number, of: [string, string]) =>
      `${counted(n, ...of)} revoked since ${n === 1 ? 'stays' : 'stay'} revoked.`,
    paused: (n: number, of: [string, string]) =>
      `${counted(n, ...of)} ${n === 1 ? 'waits' : 'wait'} until an admin resumes ${n === 1 ? 'it' : 'them'}, on the page of backups.`,
    keys: ['API key', 'API keys'] as [string, string],
    partners: ['token of a partner', 'tokens of partners'] as [string, string],
    delivered: (n: number) => `${counted(n, 'delivery was', 'deliveries were')} made since and will not be made again.`,
    givenUp: (n: number) =>
      `${counted(n, 'letter or message of a webhook is', 'letters and messages of webhooks are')} not sent, because they may have been sent already. They are listed under Deliveries, with Send again.`,
    webhooks: (n: number) =>
      `${counted(n, 'webhook', 'webhooks')} removed since ${n === 1 ? 'stays' : 'stay'} removed.`,
    people: (n: number) =>
      `${counted(n, 'account keeps', 'accounts keep')} the role, access, password and second factor of now`,
    unsure: (n: number) =>
      `${counted(n, 'account returns', 'accounts return')} with the role, password and second factor of then. Check whether they still apply`,
    notKnown:
      'This backup is not from the newsroom that runs now, so nothing here knows what was revoked or sent since.',
  },

  means: {
    title: 'What a restore means',
    list: [
      'Readers see a short page for the seconds that it takes.',
      'Everybody is signed out, and one-time links end. Roles, passwords and second factors stay as they are now.',
      'What was revoked since does not work again, and what was sent since is not sent again.',
      'What stands now is kept as a backup, so that you can go back.',
    ],
  },
  asker: {
    missing: 'Your account does not exist in this backup.',
    'no-admin': 'You were not an admin at the time of this backup.',
    disabled: 'Your account was disabled at the time of this backup.',
    'no-password': 'Your account had no password at the time of this backup.',
  } satisfies Record<Exclude<RestorePreview['asker'], 'admin'>, string>,
  askerHow:
    'You could not sign in afterwards, so you cannot restore it. Ask somebody who was an admin then, or stop the server and use npm run news -- restore, and then npm run news -- people reset.',

  confirm: {
    name: (paper: string) => `Type the name of the paper, ${paper}`,
    does: 'Restore',
    doing: 'Restoring…',
  },

  restoring: {
    title: 'The newsroom is being restored',
    steps: {
      ending: 'Requests that are under way are finished.',
      down: 'The backup is being restored. Readers see a short page.',
      up: 'The newsroom is back.',
    },
    stay: 'Keep this page open. It leads to the sign-in when all is done.',
    late: 'This takes long. If it does not end, look at the server’s log.',
  },
}
