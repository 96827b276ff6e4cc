import type { EventView } from '#domain/newsroom-views.ts'

/** Fields of an event that its sentence is made from. */
export type Facts = Pick<EventView, 'headline' | 'person' | 'details'>
type Say = (event: Facts) => string

const story = ({ headline }: Facts) => (headline === null ? 'a deleted story' : `“${headline}”`)
const whom = ({ person }: Facts) => person?.name ?? 'somebody'
const fact = ({ details }: Facts, name: string): string => {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const because = (event: Facts, name: string) => (fact(event, name) === '' ? '' : `: ${fact(event, name)}`)
const listed = ({ details }: Facts, name: string) => (Array.isArray(details[name]) ? details[name].join(', ') : '')
const fields = (event: Facts) => listed(event, 'fields')
/** Formats as `2026-11-24 12:04 UTC`, because the audit log is kept, and read in more than one time zone. */
const moment = (event: Facts, name: string) => {
  const at = Number(fact(event, name))
  return at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'another time'
}
const kindOf = (event: Facts) => {
  const kind = fact(event, 'kind')
  return kind === 'correction' ? ' with a correction' : kind === 'update' ? ' as an update' : ''
}
const late = (event: Facts) => {
  const minutes = Math.round(Number(fact(event, 'lateMs')) / 60_000)
  return minutes >= 1 ? `, ${minutes} min late` : ''
}
const minutes = (event: Facts) => String(Math.round(Number(fact(event, 'partedMs')) / 60_000))
const anew = ({ details }: Facts) => (details['isAnew'] === true ? ', rendered again' : '')
const redirected = (event: Facts) => {
  const [path, target] = [fact(event, 'path'), fact(event, 'target')]
  return target === '' ? `marked ${path} as gone` : `redirected ${path} to ${target}`
}
const moved = (noun: string): Say => {
  return (event) => {
    const [before, after] = [fact(event, 'before'), fact(event, 'slug')]
    return `changed the ${noun} ${before === '' || before === after ? after : `${before}, which is now ${after}`}`
  }
}
const term = <N extends string>(noun: N) =>
  ({
    [`${noun}.created`]: (event: Facts) => `added the ${noun} ${fact(event, 'slug')}`,
    [`${noun}.updated`]: moved(noun),
    [`${noun}.deleted`]: (event: Facts) => `removed the ${noun} ${fact(event, 'slug')}`,
    [`${noun}.merged`]: (event: Facts) => `merged the ${noun} ${fact(event, 'slug')} into ${fact(event, 'into')}`,
  }) as Record<`${N}.${'created' | 'updated' | 'deleted' | 'merged'}`, Say>

const ofStories = {
  'article.created': (event) => `created ${story(event)}`,
  'article.duplicated': (event) => `created ${story(event)} as a copy of story ${fact(event, 'from')}`,
  'article.saved': (event) => `edited ${story(event)}${fields(event) && ` (${fields(event)})`}`,
  'article.deleted': (event) => `deleted the draft ${story(event)}`,
  'article.restored': (event) => `restored ${story(event)}`,
  'article.import-merged': (event) =>
    `decided between ${story(event)} and a newer import${event.details['take'] === 'mine' ? ': it stayed' : ''}`,
  'article.revision-restored': (event) => `restored an earlier version of ${story(event)}`,
  'article.draft-discarded': (event) => `discarded the unpublished changes of ${story(event)}`,
  'article.assigned': (event) =>
    fact(event, 'personId') === '' ? `unassigned ${story(event)}` : `assigned ${story(event)}`,
  'article.noted': (event) => `added a note to ${story(event)}`,
  'article.note-resolved': (event) => `resolved a note on ${story(event)}`,
  'article.note-reopened': (event) => `reopened a note on ${story(event)}`,
  'article.preview-link-made': (event) =>
    `made a preview link to ${story(event)} for somebody outside, until ${moment(event, 'expiresAt')}`,
  'article.preview-link-ended': (event) => `revoked a preview link to ${story(event)}`,
  'article.submit': (event) => `submitted ${story(event)} for review`,
  'article.recall': (event) => `took ${story(event)} back from review`,
  'article.return': (event) => `returned ${story(event)}${because(event, 'comment')}`,
  'article.scheduled': (event) =>
    event.details['isRenewed'] === true
      ? `added the latest changes to ${story(event)}, scheduled for ${moment(event, 'at')}`
      : `scheduled ${story(event)} for ${moment(event, 'at')}`,
  'article.unschedule': (event) => `unscheduled ${story(event)}`,
  'article.published': (event) => `published ${story(event)}${kindOf(event)}${late(event)}`,
  'article.publish-failed': (event) => `could not publish ${story(event)} on schedule${because(event, 'code')}`,
  'article.withdrawn': (event) => `withdrew ${story(event)}${because(event, 'reason')}`,
  'article.publication-undone': (event) => `undid the publication of ${story(event)}, which is a draft again`,
  'article.looked-at': (event) => `checked the pages of ${story(event)} again${anew(event)}`,
  'articles.imported': (event) => `imported stories${because(event, 'file')}`,
} as const satisfies Record<string, Say>

const ofThePaper = {
  'front.saved': () => 'changed the front page',
  'front.rolled-back': (event: Facts) => `published version ${fact(event, 'to')} of the front page again`,
  'front.planned': (event: Facts) => `planned a front page for ${moment(event, 'at')}`,
  'front.plan-cancelled': (event: Facts) => `cancelled the front page planned for ${moment(event, 'at')}`,
  'front.went-out': (event: Facts) => `published the front page planned for ${moment(event, 'dueAt')}${late(event)}`,
  'front.plan-failed': (event: Facts) =>
    `could not publish the front page planned for ${moment(event, 'dueAt')}${because(event, 'code')}`,
  'front.draft-begun': () => 'began a draft of the front page',
  'front.draft-discarded': () => 'discarded the draft of the front page',
  'front.draft-replaced': () => 'replaced the draft of the front page by their own',
  'front.draft-restored': () => 'restored a discarded draft of the front page',
  'front.story-placed': (event: Facts) => `put ${story(event)} on the front page`,
  'front.story-released': (event: Facts) => `removed ${story(event)} from the front page, with its publication`,
  'front.slots-left': () => 'removed stories from the front page whose time was up',
  'banner.shown': (event: Facts) => `showed the banner “${fact(event, 'text')}” until ${moment(event, 'endsAt')}`,
  'banner.ended': (event: Facts) => `ended the banner “${fact(event, 'text')}”`,
  'front.looked-at': (event: Facts) => `checked the front page again${anew(event)}`,
  'link.ignored': (event: Facts) => `ignored the link to ${fact(event, 'href')}${because(event, 'why')}`,
  'link.minded': (event: Facts) => `no longer ignores the link to ${fact(event, 'href')}`,
  'delivery.retried': (event: Facts) => `retried delivery ${fact(event, 'delivery')}`,
  ...term('section'),
  'section.lead-pinned': (event: Facts) => `pinned ${story(event)} as lead of the section ${fact(event, 'slug')}`,
  'section.lead-taken-off': (event: Facts) => `unpinned the lead of the section ${fact(event, 'slug')}`,
  'section.lead-left': (event: Facts) => `unpinned the lead of the section ${fact(event, 'slug')}, as planned`,
  'section.ordered': () => 'reordered the sections',
  ...term('topic'),
  ...term('author'),
  ...term('source'),
  'source.terms-changed': (event: Facts) =>
    `changed the terms of the source ${fact(event, 'slug')}${fields(event) && ` (${fields(event)})`}`,
  'picture.added': (event: Facts) => `added the picture ${fact(event, 'name')}`,
  'picture.updated': (event: Facts) =>
    `changed the picture ${fact(event, 'name')}${fields(event) && ` (${fields(event)})`}`,
  'picture.replaced': (event: Facts) => `replaced the file of the picture ${fact(event, 'name')}`,
  'picture.expired': (event: Facts) => `removed the expired picture ${fact(event, 'name')} from every page`,
  'picture.deleted': (event: Facts) => `deleted the picture ${fact(event, 'name')}`,
  'picture.restored': (event: Facts) => `restored the picture ${fact(event, 'name')}`,
  'redirect.added': (event: Facts) => redirected(event),
  'redirect.changed': (event: Facts) => `changed a redirect: ${redirected(event)}`,
  'redirect.deleted': (event: Facts) => `deleted the redirect from ${fact(event, 'path')}`,
  'redirect.list-added': (event: Facts) => `added ${fact(event, 'saved')} redirects from a list`,
  'page.created': (event: Facts) => `created the page ${fact(event, 'slug')}`,
  'page.saved': (event: Facts) => `edited the page ${fact(event, 'slug')}${fields(event) && ` (${fields(event)})`}`,
  'page.published': (event: Facts) => `published the page ${fact(event, 'slug')}`,
  'page.withdrawn': (event: Facts) => `withdrew the page ${fact(event, 'slug')}`,
  'page.deleted': (event: Facts) => `deleted the draft of the page ${fact(event, 'slug')}`,
  'page.restored': (event: Facts) => `restored an earlier version of the page ${fact(event, 'slug')}`,
  'menu.saved': (event: Facts) => `changed the menu ${fact(event, 'name')}`,
  'newsroom.imported': (event: Facts) =>
    `imported the export of ${fact(event, 'name')}, ${fact(event, 'stories')} stories`,
  'import.created': (event: Facts) => `began an import of ${fact(event, 'name')}`,
  'import.plan-requested': (event: Facts) => `asked for the plan of the import of ${fact(event, 'name')}`,
  'import.import-requested': (event: Facts) => `started the import of ${fact(event, 'name')}`,
  'import.prove-requested': (event: Facts) => `asked for the proof of the import of ${fact(event, 'name')}`,
  'import.undo-requested': (event: Facts) => `began to undo the import of ${fact(event, 'name')}`,
  'import.stopped': (event: Facts) => `stopped the import of ${fact(event, 'name')}`,
  'import.deleted': (event: Facts) => `deleted the import of ${fact(event, 'name')}`,
  'import.undone': (event: Facts) =>
    `undid the import of ${fact(event, 'name')}: ${fact(event, 'removed')} stories and pages removed, ${fact(event, 'restored')} restored, ${fact(event, 'kept')} kept`,
  'partner.added': (event: Facts) => `added the partner ${fact(event, 'name')}`,
  'partner.changed': (event: Facts) =>
    `changed the contract of ${fact(event, 'name')}${fields(event) && ` (${fields(event)})`}`,
  'partner.token-made': (event: Facts) => `replaced the token of ${fact(event, 'name')}`,
  'partner.ended': (event: Facts) => `ended the access of ${fact(event, 'name')}`,
  'partner.resumed': (event: Facts) => `let the token of ${fact(event, 'name')} work again after a restore`,
  'subscriber.dropped': (event: Facts) => `no longer notifies ${fact(event, 'host')} of ${fact(event, 'topic')}`,
  'clock.jumped': (event: Facts) =>
    `noticed that the server’s clock changed by ${minutes(event)} min, and paused releases`,
  'clock.agreed': () => 'noticed that the server’s clock is right again',
  'clock.confirmed': (event: Facts) => `confirmed the server’s clock, which had changed by ${minutes(event)} min`,
  'backup.made': () => 'backed the newsroom up',
  'backup.restore-requested': (event: Facts) => `asked to restore the backup of ${moment(event, 'madeAt')}`,
  'backup.restored': (event: Facts) => `restored the newsroom from the backup of ${moment(event, 'madeAt')}`,
  'backup.restore-failed': (event: Facts) => `could not restore a backup${because(event, 'why')}`,
  'webhook.added': (event: Facts) => `added a webhook to ${fact(event, 'host')}`,
  'webhook.changed': (event: Facts) => `changed the webhook to ${fact(event, 'host')}`,
  'webhook.deleted': (event: Facts) => `removed the webhook to ${fact(event, 'host')}`,
  'settings.embed-hosts-saved': (event: Facts) =>
    `changed the sites that stories may embed: ${listed(event, 'hosts') || 'none'}`,
  'settings.outside-scripts-saved': (event: Facts) =>
    fact(event, 'sources') === ''
      ? 'removed every outside script from readers’ pages'
      : `set the outside scripts of readers’ pages: ${fact(event, 'sources')}`,
  'settings.saved': (event: Facts) => `changed the settings${fields(event) && ` (${fields(event)})`}`,
} as const satisfies Record<string, Say>

const ofPeople = {
  'person.added': (event) => `added ${whom(event)} as ${fact(event, 'role')}`,
  'person.changed': (event) =>
    `changed the account of ${whom(event)}: ${fact(event, 'role')}${event.details['disabled'] === true ? ', disabled' : ''}`,
  'person.link-made': (event) =>
    `made a link for ${whom(event)} ${fact(event, 'purpose') === 'reset' ? 'to set a new password' : 'to join'}`,
  'person.link-used': (event) => `used the one-time link of ${whom(event)}`,
  'person.signed-in': () => 'signed in',
  'person.password-changed': () => 'changed their password',
  'person.session-ended': (event) => `ended a session of ${whom(event)}`,
  'person.sessions-ended': (event) => `signed ${whom(event)} out everywhere`,
  'person.second-factor-on': () => 'set up a second factor',
  'person.second-factor-off': (event) => `removed the second factor of ${whom(event)}`,
  'person.recovery-codes-made': () => 'made new recovery codes',
  'person.recovery-code-used': () => 'signed in with a recovery code',
  'person.key-made': (event) => `created the API key “${fact(event, 'name')}”`,
  'person.key-ended': (event) => `revoked the API key “${fact(event, 'name')}” of ${whom(event)}`,
  'person.key-resumed': (event) =>
    `let the API key “${fact(event, 'name')}” of ${whom(event)} work again after a restore`,
  'person.rules-changed': (event) =>
    fact(event, 'secondFactor') === 'editors'
      ? 'required a second factor of every editor and admin'
      : 'made the second factor optional',
} as const satisfies Record<string, Say>

/** Table of every kind of event in the audit log, with the sentence that follows the actor's name. */
export const eventSentences = { ...ofStories, ...ofThePaper, ...ofPeople }
export type EventKind = keyof typeof eventSentences
export type PersonEventKind = keyof typeof ofPeople

const isKind = (what: string): what is EventKind => Object.hasOwn(eventSentences, what)

/** Describes an event for people. A kind that a newer or older Broadsheet wrote is shown by its name. */
export function sentenceOf(what: string, event: Facts): string {
  return isKind(what) ? eventSentences[what](event) : what
}
