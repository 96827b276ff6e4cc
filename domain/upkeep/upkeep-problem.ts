import { storedSentences } from '#domain/messages/stored-sentences.ts'
import { type Message, msg } from '#domain/messages/t.ts'

const PROBLEMS: readonly Message[] = [
  // Of backups, their copies and restores.
  msg('It was interrupted.'),
  msg('Its process ended with {how}.'),
  msg('File not found: {file}'),
  msg('Not enough disk space in {folder}: {free} bytes free, {needed} needed.'),
  msg('Not enough disk space to try a restore: {free} bytes free, {needed} needed.'),
  msg('Not enough disk space to check a backup: {free} bytes free, {needed} needed.'),
  msg('{where} has {free} bytes free, and {needed} are needed. Make room there.'),
  msg('The backup failed: {why}'),
  msg('Another drill is running. Wait until it ends.'),
  msg('Another command is using {file}. Wait until it ends.'),
  msg('Not enough disk space for a backup: {free} bytes free, {needed} needed.'),
  msg('There is no backup to copy.'),
  msg('There is no backup to try.'),
  msg('{name} is no name of a backup.'),
  msg('There is no backup to try in {where}.'),
  msg('There are no copies elsewhere: BACKUP_URL is not set.'),
  msg('There is no folder {folder}. Create it, or mount the disk that it is on.'),
  msg('There is no such bucket: {where}. Create it.'),
  msg('A file is missing in {folder}: {error}'),
  msg('The folder {folder} failed: {error}.'),
  msg('The manifest of {name} in {where} is damaged.'),
  msg('{name} in {where} is damaged: its SHA-256 does not match its manifest.'),
  msg('{name} in {where} is damaged: it is not what was stored.'),
  msg('{name} in {where} is not what was sent. It was removed there.'),
  msg('{name} is damaged: it was changed or cut after it was encrypted.'),
  msg('{name} is damaged: it is no longer what was saved. It was not copied.'),
  msg('{name} is encrypted: set BACKUP_KEY to the key that it was made with.'),
  msg('{name} was encrypted with another key than BACKUP_KEY, or its beginning is damaged.'),
  msg(
    '{name} has addresses of readers: set BACKUP_KEY, so that nobody reads them in {where}. npm run news -- backup --new-key prints one.',
  ),
  msg('{name} is missing in {where}.'),
  msg('{name} changed while it was copied.'),
  msg('{name} reads back differently from what was written.'),
  msg('{name} has no manifest, so it cannot be copied.'),
  msg('{name} has {n} bytes instead of {wanted}.'),
  msg('BACKUP_KEY is no key of age: npm run news -- backup --new-key prints one.'),
  msg('{where} could not be reached: {error}.'),
  msg('{where} could not join the parts of {name}.'),
  msg('{where} gave no id for the upload of {name}.'),
  msg('{where} received {name} differently from what was sent.'),
  msg('{where} refused the key, or the key may not do this ({code}). Check BACKUP_URL.'),
  msg('{where} says that the clock of this machine is wrong.'),
  msg('{where} failed: {error}'),
  msg('The check of this backup was interrupted. Choose it again.'),
  msg(
    'The check of this backup did not end within {n} minutes and was stopped. The newsroom is as it was. Stop the server and use npm run news -- restore, which waits as long as it takes.',
  ),
  msg(
    'The restore of this backup did not end within {n} minutes and was stopped. The newsroom is as it was. Stop the server and use npm run news -- restore, which waits as long as it takes.',
  ),
  msg('{file} is not a complete backup: {error}'),
  msg('{file} is a database in use, not a backup. npm run news -- backup makes one.'),
  msg('{file} is not what was previewed: it has changed since. Look at its preview again.'),
  msg('{file} differs from what was saved: its SHA-256 does not match its manifest.'),
  // Of the newsroom that a drill restored.
  msg('The restored content has another hash than what was saved.'),
  msg('{n} pictures lack files. {what}'),
  msg('The picture {name} ({id}) lacks {n} of its files.'),
  msg('The file {name} ({id}) is missing.'),
  msg('The database is damaged: {error}.'),
  msg('Rows reference missing rows: {rows}.'),
  msg('The schema differs from what its migrations make: {differences}.'),
  msg('The search index is damaged.'),
  msg('{n} public stories that are in no list.'),
  msg('{n} list entries whose story is not public, or has another date.'),
  msg('{n} list entries with a wrong date of change.'),
  msg('{n} topics of stories that do not exist.'),
  msg('{n} stories whose status and whose public row do not agree.'),
  msg('{n} stories whose public row is made from another revision than the published one.'),
  msg('{n} public stories without their address.'),
  msg('{n} public stories that search cannot find.'),
  msg('{n} stories in the search index that are not public.'),
  msg('{n} stories that the desk’s search cannot find.'),
  msg('{n} stories that the desk’s search has and should not have.'),
  msg('{n} stories whose search text is not the public one.'),
  msg('{n} quotes of stories that are not public.'),
]

const said = storedSentences(PROBLEMS)

/** Says a stored problem of upkeep in the language that is spoken here; a drill stores up to three sentences as one text. */
export function upkeepProblem(stored: string): string {
  const whole = said(stored)
  return whole === stored
    ? stored
        .split(/(?<=\.) (?=[\p{Lu}\d])/u)
        .map(said)
        .join(' ')
    : whole
}
