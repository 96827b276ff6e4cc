import { count, printLine } from '#cli/terminal.ts'
import type { Lost, LostStory } from '#db/backup/lost-since.ts'
import type { Rollback } from '#db/backup/roll-back.ts'

const MOST_HEADLINES = 20
const MOST_NAMES = 10

/** Prints which copy would be put back, and what would be lost. */
export function printRollback(plan: Rollback): void {
  const { file, madeAt, stories, version, newestMigration, undone, lost } = plan
  printLine(`Copy      ${file}`)
  printLine(`made      ${new Date(madeAt).toISOString()}, with ${count(stories, 'story', 'stories')}`)
  printLine(`version   ${version ?? 'unknown'}, up to ${newestMigration}`)
  printLine(`undone    ${undone.length === 0 ? 'no migration' : undone.join(', ')}`)
  if (lost) printLost(lost)
  else printLine('lost      unknown: the database of now cannot be read')
}

function printLost(lost: Lost): void {
  const { stories, backAgain, people, settings, pictures, acts } = lost
  if (stories.length + backAgain.length + people.length + settings.length + pictures + acts === 0)
    return void printLine('lost      nothing: no story, person or setting was changed since')
  printLine(`lost      ${count(stories.length, 'story', 'stories')}${stories.length > 0 ? ':' : ''}`)
  for (const story of stories.slice(0, MOST_HEADLINES)) printLine(`            ${storyLine(story)}`)
  if (stories.length > MOST_HEADLINES) printLine(`            and ${stories.length - MOST_HEADLINES} more`)
  if (people.length > 0) printLine(`          ${count(people.length, 'person', 'people')}: ${named(people)}`)
  if (settings.length > 0) printLine(`          ${count(settings.length, 'setting')}: ${named(settings)}`)
  if (pictures > 0) printLine(`          ${count(pictures, 'picture')}`)
  if (acts > 0) printLine(`          ${count(acts, 'entry', 'entries')} of the audit log`)
  if (backAgain.length > 0)
    printLine(`back      ${count(backAgain.length, 'story', 'stories')} deleted since: ${named(backAgain)}`)
}

function storyLine({ headline, isNew, isPublished, status }: LostStory): string {
  const what = [isNew ? 'new' : 'changed', isPublished ? 'published' : status].join(', ')
  return `${headline === '' ? '(without headline)' : headline} (${what})`
}

const named = (names: string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
