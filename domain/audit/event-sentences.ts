import type { EventView } from '#domain/newsroom-views.ts'

/** Fields of an event that its sentence is made from. */
export type Told = Pick<EventView, 'headline' | 'person' | 'details'>
type Say = (told: Told) => string

const story = ({ headline }: Told) => (headline === null ? 'a deleted story' : `“${headline}”`)
const whom = ({ person }: Told) => person?.name ?? 'somebody'
const fact = ({ details }: Told, name: string): string => {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const because = (told: Told, name: string) => (fact(told, name) === '' ? '' : `: ${fact(told, name)}`)
const listed = ({ details }: Told, name: string) => (Array.isArray(details[name]) ? details[name].join(', ') : '')
const fields = (told: Told) => listed(told, 'fields')
/** Formats as `2026-11-24 12:04 UTC`, because the audit log is kept, and read in more than one time zone. */
const moment = (told: Told, name: string) => {
  const at = Number(fact(told, name))
  return at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'another time'
}
const kindOf = (told: Told) => {
  const kind = fact(told, 'kind')
  return kind === 'correction' ? ' with a correction' : kind === 'update' ? ' as an update' : ''
}
const late = (told: Told) => {
  const minutes = Math.round(Number(fact(told, 'lateMs')) / 60_000)
  return minutes >= 1 ? `, ${minutes} min late` : ''
}
const minutes = (told: Told) => String(Math.round(Number(fact(told, 'partedMs')) / 60_000))
const anew = ({ details }: Told) => (details['isAnew'] === true ? ', rendered again' : '')
const redirected = (told: Told) => {
  const [path, target] = [fact(told, 'path'), fact(told, 'target')]
  return target === '' ? `marked ${path} as gone` : `redirected ${path} to ${target}`
}
const moved = (noun: string): Say => {
  return (told) => {
    const [before, after] = [fact(told, 'before'), fact(told, 'slug')]
    return `changed the ${noun} ${before === '' || before === after ? after : `${before}, which is now ${after}`}`
  }
}
const term = <N extends string>(noun: N) =>
  ({
    [`${noun}.created`]: (told: Told) => `added the ${noun} ${fact(told, 'slug')}`,
    [`${noun}.updated`]: moved(noun),
    [`${noun}.deleted`]: (told: Told) => `removed the ${noun} ${fact(told, 'slug')}`,
    [`${noun}.merged`]: (told: Told) => `merged the ${noun} ${fact(told, 'slug')} into ${fact(told, 'into')}`,
  }) as Record<`${N}.${'created' | 'updated' | 'deleted' | 'merged'}`, Say>

const ofStories = {
  'article.created': (told) => `created ${story(told)}`,
  'article.duplicated': (told) => `created ${story(told)} as a copy of story ${fact(told, 'from')}`,
  'article.saved': (told) => `edited ${story(told)}${fields(told) && ` (${fields(told)})`}`,
  'article.deleted': (told) => `deleted the draft ${story(told)}`,
  'article.restored': (told) => `restored ${story(told)}`,
  'article.import-merged': (told) =>
    `decided between ${story(told)} and a newer import${told.details['take'] === 'mine' ? ': it stayed' : ''}`,
  'article.revision-restored': (told) => `restored an earlier version of ${story(told)}`,
  'article.draft-discarded': (told) => `discarded the unpublished changes of ${story(told)}`,
  'article.assigned': (told) =>
    fact(told, 'personId') === '' ? `unassigned ${story(told)}` : `assigned ${story(told)}`,
  'article.noted': (told) => `added a note to ${story(told)}`,
  'article.note-resolved': (told) => `resolved a note on ${story(told)}`,
  'article.note-reopened': (told) => `reopened a note on ${story(told)}`,
  'article.preview-link-made': (told) =>
    `made a preview link to ${story(told)} for somebody outside, until ${moment(told, 'expiresAt')}`,
  'article.preview-link-ended': (told) => `revoked a preview link to ${story(told)}`,
  'article.submit': (told) => `submitted ${story(told)} for review`,
  'article.recall': (told) => `took ${story(told)} back from review`,
  'article.return': (told) => `returned ${story(told)}${because(told, 'comment')}`,
  'article.scheduled': (told) =>
    told.details['isRenewed'] === true
      ? `added the latest changes to ${story(told)}, scheduled for ${moment(told, 'at')}`
      : `scheduled ${story(told)} for ${moment(told, 'at')}`,
  'article.unschedule': (told) => `unscheduled ${story(told)}`,
  'article.published': (told) => `published ${story(told)}${kindOf(told)}${late(told)}`,
  'article.publish-failed': (told) => `could not publish ${story(told)} on schedule${because(told, 'code')}`,
  'article.withdrawn': (told) => `withdrew ${story(told)}${because(told, 'reason')}`,
  'article.publication-undone': (told) => `undid the publication of ${story(told)}, which is a draft again`,
  'article.looked-at': (told) => `checked the pages of ${story(told)} again${anew(told)}`,
  'articles.imported': (told) => `imported stories${because(told, 'file')}`,
} as const satisfies Record<string, Say>

const ofThePaper = {
  'front.saved': () => 'changed the front page',
  'front.rolled-back': (told: Told) => `published version ${fact(told, 'to')} of the front page again`,
  'front.planned': (told: Told) => `planned a front page for ${moment(told, 'at')}`,
  'front.plan-cancelled': (told: Told) => `cancelled the front page planned for ${moment(told, 'at')}`,
  'front.went-out': (told: Told) => `published the front page planned for ${moment(told, 'dueAt')}${late(told)}`,
  'front.plan-failed': (told: Told) =>
    `could not publish the front page planned for ${moment(told, 'dueAt')}${because(told, 'code')}`,
  'front.draft-begun': () => 'began a draft of the front page',
  'front.draft-discarded': () => 'discarded the draft of the front page',
  'front.draft-replaced': () => 'replaced the draft of the front page by their own',
  'front.draft-restored': () => 'restored a discarded draft of the front page',
  'front.story-placed': (told: Told) => `put ${story(told)} on the front page`,
  'front.story-released': (told: Told) => `removed ${story(told)} from the front page, with its publication`,
  'front.slots-left': () => 'removed stories from the front page whose time was up',
  'banner.shown': (told: Told) => `showed the banner “${fact(told, 'text')}” until ${moment(told, 'endsAt')}`,
  'banner.ended': (told: Told) => `ended the banner “${fact(told, 'text')}”`,
  'front.looked-at': (told: Told) => `checked the front page again${anew(told)}`,
  'link.ignored': (told: Told) => `ignored the link to ${fact(told, 'href')}${because(told, 'why')}`,
  'link.minded': (told: Told) => `no longer ignores the link to ${fact(told, 'href')}`,
  'delivery.retried': (told: Told) => `retried delivery ${fact(told, 'delivery')}`,
  ...term('section'),
  'section.lead-pinned': (told: Told) => `pinned ${story(told)} as lead of the section ${fact(told, 'slug')}`,
  'section.lead-taken-off': (told: Told) => `unpinned the lead of the section ${fact(told, 'slug')}`,
  'section.lead-left': (told: Told) => `unpinned the lead of the section ${fact(told, 'slug')}, as planned`,
  'section.ordered': () => 'reordered the sections',
  ...term('topic'),
  ...term('author'),
  ...term('source'),
  'source.terms-changed': (told: Told) =>
    `changed the terms of the source ${fact(told, 'slug')}${fields(told) && ` (${fields(told)})`}`,
  'picture.added': (told: Told) => `added the picture ${fact(told, 'name')}`,
  'picture.updated': (told: Told) => `changed the picture ${fact(told, 'name')}${fields(told) && ` (${fields(told)})`}`,
  'picture.replaced': (told: Told) => `replaced the file of the picture ${fact(told, 'name')}`,
  'picture.expired': (told: Told) => `removed the expired picture ${fact(told, 'name')} from every page`,
  'picture.deleted': (told: Told) => `deleted the picture ${fact(told, 'name')}`,
  'picture.restored': (told: Told) => `restored the picture ${fact(told, 'name')}`,
  'redirect.added': (told: Told) => redirected(told),
  'redirect.changed': (told: Told) => `changed a redirect: ${redirected(told)}`,
  'redirect.deleted': (told: Told) => `deleted the redirect from ${fact(told, 'path')}`,
  'redirect.list-added': (told: Told) => `added ${fact(told, 'saved')} redirects from a list`,
  'page.created': (told: Told) => `created the page ${fact(told, 'slug')}`,
  'page.saved': (told: Told) => `edited the page ${fact(told, 'slug')}${fields(told) && ` (${fields(told)})`}`,
  'page.published': (told: Told) => `published the page ${fact(told, 'slug')}`,
  'page.withdrawn': (told: Told) => `withdrew the page ${fact(told, 'slug')}`,
  'page.deleted': (told: Told) => `deleted the draft of the page ${fact(told, 'slug')}`,
  'page.restored': (told: Told) => `restored an earlier version of the page ${fact(told, 'slug')}`,
  'menu.saved': (told: Told) => `changed the menu ${fact(told, 'name')}`,
  'newsroom.imported': (told: Told) => `imported the export of ${fact(told, 'name')}, ${fact(told, 'stories')} stories`,
  'import.created': (told: Told) => `began an import of ${fact(told, 'name')}`,
  'import.plan-requested': (told: Told) => `asked for the plan of the import of ${fact(told, 'name')}`,
  'import.import-requested': (told: Told) => `started the import of ${fact(told, 'name')}`,
  'import.prove-requested': (told: Told) => `asked for the proof of the import of ${fact(told, 'name')}`,
  'import.undo-requested': (told: Told) => `began to undo the import of ${fact(told, 'name')}`,
  'import.stopped': (told: Told) => `stopped the import of ${fact(told, 'name')}`,
  'import.deleted': (told: Told) => `deleted the import of ${fact(told, 'name')}`,
  'import.undone': (told: Told) =>
    `undid the import of ${fact(told, 'name')}: ${fact(told, 'removed')} stories and pages removed, ${fact(told, 'restored')} restored, ${fact(told, 'kept')} kept`,
  'partner.added': (told: Told) => `added the partner ${fact(told, 'name')}`,
  'partner.changed': (told: Told) =>
    `changed the contract of ${fact(told, 'name')}${fields(told) && ` (${fields(told)})`}`,
  'partner.token-made': (told: Told) => `replaced the token of ${fact(told, 'name')}`,
  'partner.ended': (told: Told) => `ended the access of ${fact(told, 'name')}`,
  'partner.resumed': (told: Told) => `let the token of ${fact(told, 'name')} work again after a restore`,
  'subscriber.dropped': (told: Told) => `no longer notifies ${fact(told, 'host')} of ${fact(told, 'topic')}`,
  'clock.jumped': (told: Told) =>
    `noticed that the server’s clock changed by ${minutes(told)} min, and paused releases`,
  'clock.agreed': () => 'noticed that the server’s clock is right again',
  'clock.confirmed': (told: Told) => `confirmed the server’s clock, which had changed by ${minutes(told)} min`,
  'backup.made': () => 'backed the newsroom up',
  'backup.restore-requested': (told: Told) => `asked to restore the backup of ${moment(told, 'madeAt')}`,
  'backup.restored': (told: Told) => `restored the newsroom from the backup of ${moment(told, 'madeAt')}`,
  'backup.restore-failed': (told: Told) => `could not restore a backup${because(told, 'why')}`,
  'webhook.added': (told: Told) => `added a webhook to ${fact(told, 'host')}`,
  'webhook.changed': (told: Told) => `changed the webhook to ${fact(told, 'host')}`,
  'webhook.deleted': (told: Told) => `removed the webhook to ${fact(told, 'host')}`,
  'settings.embed-hosts-saved': (told: Told) =>
    `changed the sites that stories may embed: ${listed(told, 'hosts') || 'none'}`,
  'settings.outside-scripts-saved': (told: Told) =>
    fact(told, 'sources') === ''
      ? 'removed every outside script from readers’ pages'
      : `set the outside scripts of readers’ pages: ${fact(told, 'sources')}`,
  'settings.saved': (told: Told) => `changed the settings${fields(told) && ` (${fields(told)})`}`,
} as const satisfies Record<string, Say>

const ofPeople = {
  'person.added': (told) => `added ${whom(told)} as ${fact(told, 'role')}`,
  'person.changed': (told) =>
    `changed the account of ${whom(told)}: ${fact(told, 'role')}${told.details['disabled'] === true ? ', disabled' : ''}`,
  'person.link-made': (told) =>
    `made a link for ${whom(told)} ${fact(told, 'purpose') === 'reset' ? 'to set a new password' : 'to join'}`,
  'person.link-used': (told) => `used the one-time link of ${whom(told)}`,
  'person.signed-in': () => 'signed in',
  'person.password-changed': () => 'changed their password',
  'person.session-ended': (told) => `ended a session of ${whom(told)}`,
  'person.sessions-ended': (told) => `signed ${whom(told)} out everywhere`,
  'person.second-factor-on': () => 'set up a second factor',
  'person.second-factor-off': (told) => `removed the second factor of ${whom(told)}`,
  'person.recovery-codes-made': () => 'made new recovery codes',
  'person.recovery-code-used': () => 'signed in with a recovery code',
  'person.key-made': (told) => `created the API key “${fact(told, 'name')}”`,
  'person.key-ended': (told) => `revoked the API key “${fact(told, 'name')}” of ${whom(told)}`,
  'person.key-resumed': (told) => `let the API key “${fact(told, 'name')}” of ${whom(told)} work again after a restore`,
  'person.rules-changed': (told) =>
    fact(told, 'secondFactor') === 'editors'
      ? 'required a second factor of every editor and admin'
      : 'made the second factor optional',
} as const satisfies Record<string, Say>

/** Table of every kind of event in the audit log, with the sentence that follows the actor's name. */
export const eventSentences = { ...ofStories, ...ofThePaper, ...ofPeople }
export type EventKind = keyof typeof eventSentences
export type PersonEventKind = keyof typeof ofPeople

const isKind = (what: string): what is EventKind => Object.hasOwn(eventSentences, what)

/** Describes an event for people. A kind that a newer or older Broadsheet wrote is shown by its name. */
export function sentenceOf(what: string, told: Told): string {
  return isKind(what) ? eventSentences[what](told) : what
}
