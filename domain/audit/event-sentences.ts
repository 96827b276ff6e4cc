import type { EventView } from '#domain/newsroom-views.ts'

/** Fields of an event that its sentence is made from. */
export type Facts = Pick<EventView, 'headline' | 'person' | 'details'>
type Say = (row: Facts) => string

const story = ({ headline }: Facts) => (headline === null ? 'a deleted story' : `“${headline}”`)
const whom = ({ person }: Facts) => person?.name ?? 'somebody'
const fact = ({ details }: Facts, name: string): string => {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const because = (row: Facts, name: string) => (fact(row, name) === '' ? '' : `: ${fact(row, name)}`)
const listed = ({ details }: Facts, name: string) => (Array.isArray(details[name]) ? details[name].join(', ') : '')
const fields = (row: Facts) => listed(row, 'fields')
/** Formats as `2026-11-24 12:04 UTC`, because the audit log is kept, and read in more than one time zone. */
const moment = (row: Facts, name: string) => {
  const at = Number(fact(row, name))
  return at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'another time'
}
const kindOf = (row: Facts) => {
  const kind = fact(row, 'kind')
  return kind === 'correction' ? ' with a correction' : kind === 'update' ? ' as an update' : ''
}
const late = (row: Facts) => {
  const minutes = Math.round(Number(fact(row, 'lateMs')) / 60_000)
  return minutes >= 1 ? `, ${minutes} min late` : ''
}
const minutes = (row: Facts) => String(Math.round(Number(fact(row, 'partedMs')) / 60_000))
const anew = ({ details }: Facts) => (details['isAnew'] === true ? ', rendered again' : '')
const SYSTEMS: Record<string, string> = { wxr: 'WordPress', ghost: 'Ghost', markdown: 'Hugo or Jekyll' }
const system = (row: Facts) => SYSTEMS[fact(row, 'format')] ?? fact(row, 'format')
const redirected = (row: Facts) => {
  const [path, target] = [fact(row, 'path'), fact(row, 'target')]
  return target === '' ? `marked ${path} as gone` : `redirected ${path} to ${target}`
}
const moved = (noun: string): Say => {
  return (row) => {
    const [before, after] = [fact(row, 'before'), fact(row, 'slug')]
    return `changed the ${noun} ${before === '' || before === after ? after : `${before}, which is now ${after}`}`
  }
}
const term = <N extends string>(noun: N) =>
  ({
    [`${noun}.created`]: (row: Facts) => `added the ${noun} ${fact(row, 'slug')}`,
    [`${noun}.updated`]: moved(noun),
    [`${noun}.deleted`]: (row: Facts) => `removed the ${noun} ${fact(row, 'slug')}`,
    [`${noun}.merged`]: (row: Facts) => `merged the ${noun} ${fact(row, 'slug')} into ${fact(row, 'into')}`,
  }) as Record<`${N}.${'created' | 'updated' | 'deleted' | 'merged'}`, Say>

const ofStories = {
  'article.created': (row) => `created ${story(row)}`,
  'article.duplicated': (row) => `created ${story(row)} as a copy of story ${fact(row, 'from')}`,
  'article.saved': (row) => `edited ${story(row)}${fields(row) && ` (${fields(row)})`}`,
  'article.deleted': (row) => `deleted the draft ${story(row)}`,
  'article.restored': (row) => `restored ${story(row)}`,
  'article.import-merged': (row) =>
    `decided between ${story(row)} and a newer import${row.details['take'] === 'mine' ? ': it stayed' : ''}`,
  'article.revision-restored': (row) => `restored an earlier version of ${story(row)}`,
  'article.draft-discarded': (row) => `discarded the unpublished changes of ${story(row)}`,
  'article.assigned': (row) => (fact(row, 'personId') === '' ? `unassigned ${story(row)}` : `assigned ${story(row)}`),
  'article.noted': (row) => `added a note to ${story(row)}`,
  'article.note-resolved': (row) => `resolved a note on ${story(row)}`,
  'article.note-reopened': (row) => `reopened a note on ${story(row)}`,
  'article.preview-link-made': (row) =>
    `made a preview link to ${story(row)} for somebody outside, until ${moment(row, 'expiresAt')}`,
  'article.preview-link-ended': (row) => `revoked a preview link to ${story(row)}`,
  'article.submit': (row) => `submitted ${story(row)} for review`,
  'article.recall': (row) => `took ${story(row)} back from review`,
  'article.return': (row) => `returned ${story(row)}${because(row, 'comment')}`,
  'article.scheduled': (row) =>
    row.details['isRenewed'] === true
      ? `added the latest changes to ${story(row)}, scheduled for ${moment(row, 'at')}`
      : `scheduled ${story(row)} for ${moment(row, 'at')}`,
  'article.unschedule': (row) => `unscheduled ${story(row)}`,
  'article.published': (row) => `published ${story(row)}${kindOf(row)}${late(row)}`,
  'article.publish-failed': (row) => `could not publish ${story(row)} on schedule${because(row, 'code')}`,
  'article.withdrawn': (row) => `withdrew ${story(row)}${because(row, 'reason')}`,
  'article.publication-undone': (row) => `undid the publication of ${story(row)}, which is a draft again`,
  'article.looked-at': (row) => `checked the pages of ${story(row)} again${anew(row)}`,
  'articles.imported': (row) => `imported stories${because(row, 'file')}`,
} as const satisfies Record<string, Say>

const ofThePaper = {
  'front.saved': () => 'changed the front page',
  'front.rolled-back': (row: Facts) => `published version ${fact(row, 'to')} of the front page again`,
  'front.planned': (row: Facts) => `planned a front page for ${moment(row, 'at')}`,
  'front.plan-cancelled': (row: Facts) => `cancelled the front page planned for ${moment(row, 'at')}`,
  'front.went-out': (row: Facts) => `published the front page planned for ${moment(row, 'dueAt')}${late(row)}`,
  'front.plan-failed': (row: Facts) =>
    `could not publish the front page planned for ${moment(row, 'dueAt')}${because(row, 'code')}`,
  'front.draft-begun': () => 'began a draft of the front page',
  'front.draft-discarded': () => 'discarded the draft of the front page',
  'front.draft-replaced': () => 'replaced the draft of the front page by their own',
  'front.draft-restored': () => 'restored a discarded draft of the front page',
  'front.story-placed': (row: Facts) => `put ${story(row)} on the front page`,
  'front.story-released': (row: Facts) => `removed ${story(row)} from the front page, with its publication`,
  'front.slots-left': () => 'removed stories from the front page whose time was up',
  'banner.shown': (row: Facts) => `showed the banner “${fact(row, 'text')}” until ${moment(row, 'endsAt')}`,
  'banner.ended': (row: Facts) => `ended the banner “${fact(row, 'text')}”`,
  'front.looked-at': (row: Facts) => `checked the front page again${anew(row)}`,
  'link.ignored': (row: Facts) => `ignored the link to ${fact(row, 'href')}${because(row, 'why')}`,
  'link.minded': (row: Facts) => `no longer ignores the link to ${fact(row, 'href')}`,
  'delivery.retried': (row: Facts) => `retried delivery ${fact(row, 'delivery')}`,
  ...term('section'),
  'section.lead-pinned': (row: Facts) => `pinned ${story(row)} as lead of the section ${fact(row, 'slug')}`,
  'section.lead-taken-off': (row: Facts) => `unpinned the lead of the section ${fact(row, 'slug')}`,
  'section.lead-left': (row: Facts) => `unpinned the lead of the section ${fact(row, 'slug')}, as planned`,
  'section.ordered': () => 'reordered the sections',
  ...term('topic'),
  ...term('author'),
  ...term('source'),
  'source.terms-changed': (row: Facts) =>
    `changed the terms of the source ${fact(row, 'slug')}${fields(row) && ` (${fields(row)})`}`,
  'picture.added': (row: Facts) => `added the picture ${fact(row, 'name')}`,
  'picture.updated': (row: Facts) => `changed the picture ${fact(row, 'name')}${fields(row) && ` (${fields(row)})`}`,
  'picture.replaced': (row: Facts) => `replaced the file of the picture ${fact(row, 'name')}`,
  'picture.expired': (row: Facts) => `removed the expired picture ${fact(row, 'name')} from every page`,
  'file.added': (row: Facts) => `added the file ${fact(row, 'name')}`,
  'file.deleted': (row: Facts) => `deleted the file ${fact(row, 'name')}`,
  'file.restored': (row: Facts) => `restored the file ${fact(row, 'name')}`,
  'picture.deleted': (row: Facts) => `deleted the picture ${fact(row, 'name')}`,
  'picture.restored': (row: Facts) => `restored the picture ${fact(row, 'name')}`,
  'redirect.added': (row: Facts) => redirected(row),
  'redirect.changed': (row: Facts) => `changed a redirect: ${redirected(row)}`,
  'redirect.deleted': (row: Facts) => `deleted the redirect from ${fact(row, 'path')}`,
  'redirect.list-added': (row: Facts) => `added ${fact(row, 'saved')} redirects from a list`,
  'page.created': (row: Facts) => `created the page ${fact(row, 'slug')}`,
  'page.saved': (row: Facts) => `edited the page ${fact(row, 'slug')}${fields(row) && ` (${fields(row)})`}`,
  'page.published': (row: Facts) => `published the page ${fact(row, 'slug')}`,
  'page.withdrawn': (row: Facts) => `withdrew the page ${fact(row, 'slug')}`,
  'page.deleted': (row: Facts) => `deleted the draft of the page ${fact(row, 'slug')}`,
  'page.restored': (row: Facts) => `restored an earlier version of the page ${fact(row, 'slug')}`,
  'menu.saved': (row: Facts) => `changed the menu ${fact(row, 'name')}`,
  'newsroom.imported': (row: Facts) => `imported the export of ${fact(row, 'name')}, ${fact(row, 'stories')} stories`,
  'import.created': (row: Facts) => `began an import of ${fact(row, 'name')}`,
  'import.plan-requested': (row: Facts) => `asked for the plan of the import of ${fact(row, 'name')}`,
  'import.import-requested': (row: Facts) => `started the import of ${fact(row, 'name')}`,
  'import.prove-requested': (row: Facts) => `asked for the proof of the import of ${fact(row, 'name')}`,
  'import.undo-requested': (row: Facts) => `began to undo the import of ${fact(row, 'name')}`,
  'import.stopped': (row: Facts) => `stopped the import of ${fact(row, 'name')}`,
  'import.deleted': (row: Facts) => `deleted the import of ${fact(row, 'name')}`,
  'import.undone': (row: Facts) =>
    `undid the import of ${fact(row, 'name')}: ${fact(row, 'removed')} stories and pages removed, ${fact(row, 'restored')} restored, ${fact(row, 'kept')} kept`,
  'export.requested': (row: Facts) => `began an export for ${system(row)}, with drafts`,
  'export.downloaded': (row: Facts) => `downloaded an export for ${system(row)}, with drafts`,
  'export.deleted': (row: Facts) => `deleted an export for ${system(row)}`,
  'partner.added': (row: Facts) => `added the partner ${fact(row, 'name')}`,
  'partner.changed': (row: Facts) =>
    `changed the contract of ${fact(row, 'name')}${fields(row) && ` (${fields(row)})`}`,
  'partner.token-made': (row: Facts) => `replaced the token of ${fact(row, 'name')}`,
  'partner.ended': (row: Facts) => `ended the access of ${fact(row, 'name')}`,
  'partner.resumed': (row: Facts) => `let the token of ${fact(row, 'name')} work again after a restore`,
  'subscriber.dropped': (row: Facts) => `no longer notifies ${fact(row, 'host')} of ${fact(row, 'topic')}`,
  'clock.jumped': (row: Facts) => `noticed that the server’s clock changed by ${minutes(row)} min, and paused releases`,
  'clock.agreed': () => 'noticed that the server’s clock is right again',
  'clock.confirmed': (row: Facts) => `confirmed the server’s clock, which had changed by ${minutes(row)} min`,
  'backup.made': () => 'backed the newsroom up',
  'backup.restore-requested': (row: Facts) => `asked to restore the backup of ${moment(row, 'madeAt')}`,
  'backup.restored': (row: Facts) => `restored the newsroom from the backup of ${moment(row, 'madeAt')}`,
  'backup.restore-failed': (row: Facts) => `could not restore a backup${because(row, 'why')}`,
  'webhook.added': (row: Facts) => `added a webhook to ${fact(row, 'host')}`,
  'webhook.changed': (row: Facts) => `changed the webhook to ${fact(row, 'host')}`,
  'webhook.deleted': (row: Facts) => `removed the webhook to ${fact(row, 'host')}`,
  'settings.embed-hosts-saved': (row: Facts) =>
    `changed the sites that stories may embed: ${listed(row, 'hosts') || 'none'}`,
  'settings.outside-scripts-saved': (row: Facts) =>
    fact(row, 'sources') === ''
      ? 'removed every outside script from readers’ pages'
      : `set the outside scripts of readers’ pages: ${fact(row, 'sources')}`,
  'settings.saved': (row: Facts) => `changed the settings${fields(row) && ` (${fields(row)})`}`,
} as const satisfies Record<string, Say>

const ofPeople = {
  'person.added': (row) => `added ${whom(row)} as ${fact(row, 'role')}`,
  'person.changed': (row) =>
    `changed the account of ${whom(row)}: ${fact(row, 'role')}${row.details['disabled'] === true ? ', disabled' : ''}`,
  'person.link-made': (row) =>
    `made a link for ${whom(row)} ${fact(row, 'purpose') === 'reset' ? 'to set a new password' : 'to join'}`,
  'person.link-used': (row) => `used the one-time link of ${whom(row)}`,
  'person.signed-in': () => 'signed in',
  'person.password-changed': () => 'changed their password',
  'person.session-ended': (row) => `ended a session of ${whom(row)}`,
  'person.sessions-ended': (row) => `signed ${whom(row)} out everywhere`,
  'person.second-factor-on': () => 'set up a second factor',
  'person.second-factor-off': (row) => `removed the second factor of ${whom(row)}`,
  'person.recovery-codes-made': () => 'made new recovery codes',
  'person.recovery-code-used': () => 'signed in with a recovery code',
  'person.key-made': (row) => `created the API key “${fact(row, 'name')}”`,
  'person.key-ended': (row) => `revoked the API key “${fact(row, 'name')}” of ${whom(row)}`,
  'person.key-resumed': (row) => `let the API key “${fact(row, 'name')}” of ${whom(row)} work again after a restore`,
  'person.rules-changed': (row) =>
    fact(row, 'secondFactor') === 'editors'
      ? 'required a second factor of every editor and admin'
      : 'made the second factor optional',
} as const satisfies Record<string, Say>

/** Table of every kind of event in the audit log, with the sentence that follows the actor's name. */
export const eventSentences = { ...ofStories, ...ofThePaper, ...ofPeople }
export type EventKind = keyof typeof eventSentences
export type PersonEventKind = keyof typeof ofPeople

const isKind = (what: string): what is EventKind => Object.hasOwn(eventSentences, what)

/** Describes an event for people. A kind that a newer or older Broadsheet wrote is shown by its name. */
export function sentenceOf(what: string, row: Facts): string {
  return isKind(what) ? eventSentences[what](row) : what
}
