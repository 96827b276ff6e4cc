import { ofCopies, ofNewsletters } from '#domain/audit/newsletter-sentences.ts'
import { ofOutsiders } from '#domain/audit/outsider-sentences.ts'
import { type Message, msg } from '#domain/messages/t.ts'
import type { EventView } from '#domain/newsroom-views.ts'

/** Fields of an event that its sentence is made from. */
export type Facts = Pick<EventView, 'by' | 'headline' | 'person' | 'details'>
/** A sentence, or the choice of one. `valuesOf` in `sentence-of-event.ts` says what its placeholders stand for. */
export type Say = Message | ((row: Facts) => Message)

const has = ({ details }: Facts, name: string): boolean => {
  const value = details[name]
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
/** Chooses the sentence that has the detail of this name, if the event has it. */
const either =
  (name: string, having: Message, without: Message): Say =>
  (row) =>
    has(row, name) ? having : without
const withFields =
  (having: Message, without: Message): Say =>
  ({ details }) =>
    Array.isArray(details['fields']) && details['fields'].length > 0 ? having : without
const isAnew =
  (having: Message, without: Message): Say =>
  ({ details }) =>
    details['isAnew'] === true ? having : without
/** By how many whole minutes (0: none) the schedule was late. */
export const lateMinutes = ({ details }: Facts): number => Math.round(Number(details['lateMs'] ?? 0) / 60_000)
const isLate =
  (having: Message, without: Message): Say =>
  (row) =>
    lateMinutes(row) >= 1 ? having : without
const isRenamed =
  (having: Message, without: Message): Say =>
  (row) =>
    has(row, 'before') && row.details['before'] !== row.details['slug'] ? having : without

const published = (row: Facts): Message => {
  const late = lateMinutes(row) >= 1
  if (row.details['kind'] === 'correction')
    return late
      ? msg('{who} published {story} with a correction, {late} late')
      : msg('{who} published {story} with a correction')
  if (row.details['kind'] === 'update')
    return late ? msg('{who} published {story} as an update, {late} late') : msg('{who} published {story} as an update')
  return late ? msg('{who} published {story}, {late} late') : msg('{who} published {story}')
}

const ofStories = {
  'article.created': msg('{who} created {story}'),
  'article.duplicated': msg('{who} created {story} as a copy of story {from}'),
  'article.saved': withFields(msg('{who} edited {story} ({fields})'), msg('{who} edited {story}')),
  'article.deleted': msg('{who} deleted the draft {story}'),
  'article.restored': msg('{who} restored {story}'),
  'article.import-merged': ({ details }) =>
    details['take'] === 'mine'
      ? msg('{who} decided between {story} and a newer import: it stayed')
      : msg('{who} decided between {story} and a newer import'),
  'article.revision-restored': msg('{who} restored an earlier version of {story}'),
  'article.draft-discarded': msg('{who} discarded the unpublished changes of {story}'),
  'article.assigned': either('personId', msg('{who} assigned {story}'), msg('{who} unassigned {story}')),
  'article.noted': msg('{who} added a note to {story}'),
  'article.note-resolved': msg('{who} resolved a note on {story}'),
  'article.note-reopened': msg('{who} reopened a note on {story}'),
  'article.preview-link-made': msg('{who} made a preview link to {story} for somebody outside, until {expiresAt}'),
  'article.preview-link-ended': msg('{who} revoked a preview link to {story}'),
  'article.submit': msg('{who} submitted {story} for review'),
  'article.recall': msg('{who} took {story} back from review'),
  'article.return': either('comment', msg('{who} returned {story}: {comment}'), msg('{who} returned {story}')),
  'article.scheduled': ({ details }) =>
    details['isRenewed'] === true
      ? msg('{who} added the latest changes to {story}, scheduled for {at}')
      : msg('{who} scheduled {story} for {at}'),
  'article.unschedule': msg('{who} unscheduled {story}'),
  'article.published': published,
  'article.publish-failed': either(
    'code',
    msg('{who} could not publish {story} on schedule: {code}'),
    msg('{who} could not publish {story} on schedule'),
  ),
  'article.withdrawn': either('reason', msg('{who} withdrew {story}: {reason}'), msg('{who} withdrew {story}')),
  'article.publication-undone': msg('{who} undid the publication of {story}, which is a draft again'),
  'article.looked-at': isAnew(
    msg('{who} checked the pages of {story} again, rendered again'),
    msg('{who} checked the pages of {story} again'),
  ),
  'recall.begun': either(
    'reason',
    msg('{who} recalled {title} from every place: {reason}'),
    msg('{who} recalled {title} from every place'),
  ),
  'recall.undo-begun': msg('{who} began to undo the recall of {title}'),
  'recall.undone': msg('{who} undid the recall of {title}'),
  'articles.imported': either('file', msg('{who} imported stories: {file}'), msg('{who} imported stories')),
} as const satisfies Record<string, Say>

const ofTerms = {
  'section.created': msg('{who} added the section {slug}'),
  'section.updated': isRenamed(
    msg('{who} changed the section {before}, which is now {slug}'),
    msg('{who} changed the section {slug}'),
  ),
  'section.deleted': msg('{who} removed the section {slug}'),
  'section.merged': msg('{who} merged the section {slug} into {into}'),
  'section.lead-pinned': msg('{who} pinned {story} as lead of the section {slug}'),
  'section.lead-taken-off': msg('{who} unpinned the lead of the section {slug}'),
  'section.lead-left': msg('{who} unpinned the lead of the section {slug}, as planned'),
  'section.ordered': msg('{who} reordered the sections'),
  'topic.created': msg('{who} added the topic {slug}'),
  'topic.updated': isRenamed(
    msg('{who} changed the topic {before}, which is now {slug}'),
    msg('{who} changed the topic {slug}'),
  ),
  'topic.deleted': msg('{who} removed the topic {slug}'),
  'topic.merged': msg('{who} merged the topic {slug} into {into}'),
  'author.created': msg('{who} added the author {slug}'),
  'author.updated': isRenamed(
    msg('{who} changed the author {before}, which is now {slug}'),
    msg('{who} changed the author {slug}'),
  ),
  'author.deleted': msg('{who} removed the author {slug}'),
  'author.merged': msg('{who} merged the author {slug} into {into}'),
  'source.created': msg('{who} added the source {slug}'),
  'source.updated': isRenamed(
    msg('{who} changed the source {before}, which is now {slug}'),
    msg('{who} changed the source {slug}'),
  ),
  'source.deleted': msg('{who} removed the source {slug}'),
  'source.merged': msg('{who} merged the source {slug} into {into}'),
  'source.terms-changed': withFields(
    msg('{who} changed the terms of the source {slug} ({fields})'),
    msg('{who} changed the terms of the source {slug}'),
  ),
} as const satisfies Record<string, Say>

const ofTheFront = {
  'front.saved': msg('{who} changed the front page'),
  'front.rolled-back': msg('{who} published version {to} of the front page again'),
  'front.planned': msg('{who} planned a front page for {at}'),
  'front.plan-cancelled': msg('{who} cancelled the front page planned for {at}'),
  'front.went-out': isLate(
    msg('{who} published the front page planned for {dueAt}, {late} late'),
    msg('{who} published the front page planned for {dueAt}'),
  ),
  'front.plan-failed': either(
    'code',
    msg('{who} could not publish the front page planned for {dueAt}: {code}'),
    msg('{who} could not publish the front page planned for {dueAt}'),
  ),
  'front.draft-begun': msg('{who} began a draft of the front page'),
  'front.draft-discarded': msg('{who} discarded the draft of the front page'),
  'front.draft-replaced': msg('{who} replaced the draft of the front page by their own'),
  'front.draft-restored': msg('{who} restored a discarded draft of the front page'),
  'front.story-placed': msg('{who} put {story} on the front page'),
  'front.story-released': msg('{who} removed {story} from the front page, with its publication'),
  'front.slots-left': msg('{who} removed stories from the front page whose time was up'),
  'banner.shown': msg('{who} showed the banner “{text}” until {endsAt}'),
  'banner.ended': msg('{who} ended the banner “{text}”'),
  'front.looked-at': isAnew(
    msg('{who} checked the front page again, rendered again'),
    msg('{who} checked the front page again'),
  ),
} as const satisfies Record<string, Say>

const ofPages = {
  'link.ignored': either(
    'why',
    msg('{who} ignored the link to {href}: {why}'),
    msg('{who} ignored the link to {href}'),
  ),
  'link.minded': msg('{who} no longer ignores the link to {href}'),
  'picture.added': msg('{who} added the picture {name}'),
  'picture.updated': withFields(
    msg('{who} changed the picture {name} ({fields})'),
    msg('{who} changed the picture {name}'),
  ),
  'picture.replaced': msg('{who} replaced the file of the picture {name}'),
  'picture.expired': msg('{who} removed the expired picture {name} from every page'),
  'file.added': msg('{who} added the file {name}'),
  'file.deleted': msg('{who} deleted the file {name}'),
  'file.restored': msg('{who} restored the file {name}'),
  'picture.deleted': msg('{who} deleted the picture {name}'),
  'picture.restored': msg('{who} restored the picture {name}'),
  'redirect.added': either('target', msg('{who} redirected {path} to {target}'), msg('{who} marked {path} as gone')),
  'redirect.changed': either(
    'target',
    msg('{who} changed a redirect: redirected {path} to {target}'),
    msg('{who} changed a redirect: marked {path} as gone'),
  ),
  'redirect.deleted': msg('{who} deleted the redirect from {path}'),
  'redirect.list-added': msg(
    '{who} added {saved, plural, one {# redirect from a list} other {# redirects from a list}}',
  ),
  'page.created': msg('{who} created the page {slug}'),
  'page.saved': withFields(msg('{who} edited the page {slug} ({fields})'), msg('{who} edited the page {slug}')),
  'page.published': msg('{who} published the page {slug}'),
  'page.withdrawn': msg('{who} withdrew the page {slug}'),
  'page.deleted': msg('{who} deleted the draft of the page {slug}'),
  'page.restored': msg('{who} restored an earlier version of the page {slug}'),
  'menu.saved': msg('{who} changed the menu {name}'),
} as const satisfies Record<string, Say>

const ofMoves = {
  'newsroom.imported': msg('{who} imported the export of {name}, {stories, plural, one {# story} other {# stories}}'),
  'import.created': msg('{who} began an import of {name}'),
  'import.plan-requested': msg('{who} asked for the plan of the import of {name}'),
  'import.import-requested': msg('{who} started the import of {name}'),
  'import.prove-requested': msg('{who} asked for the proof of the import of {name}'),
  'import.undo-requested': msg('{who} began to undo the import of {name}'),
  'import.stopped': msg('{who} stopped the import of {name}'),
  'import.deleted': msg('{who} deleted the import of {name}'),
  'import.undone': msg(
    '{who} undid the import of {name}: {removed, plural, one {# story or page} other {# stories and pages}} removed, {restored, number} restored, {kept, number} kept',
  ),
  'export.requested': msg('{who} began an export for {system}, with drafts'),
  'export.downloaded': msg('{who} downloaded an export for {system}, with drafts'),
  'export.deleted': msg('{who} deleted an export for {system}'),
  'partner.added': msg('{who} added the partner {name}'),
  'partner.changed': withFields(
    msg('{who} changed the contract of {name} ({fields})'),
    msg('{who} changed the contract of {name}'),
  ),
  'partner.token-made': msg('{who} replaced the token of {name}'),
  'partner.ended': msg('{who} ended the access of {name}'),
  'partner.resumed': msg('{who} let the token of {name} work again after a restore'),
} as const satisfies Record<string, Say>

const ofTheServer = {
  'delivery.retried': msg('{who} retried delivery {delivery}'),
  'subscriber.dropped': msg('{who} no longer notifies {host} of {topic}'),
  'clock.jumped': msg('{who} noticed that the server’s clock changed by {parted}, and paused releases'),
  'clock.agreed': msg('{who} noticed that the server’s clock is right again'),
  'clock.confirmed': msg('{who} confirmed the server’s clock, which had changed by {parted}'),
  'backup.made': msg('{who} backed the newsroom up'),
  'backup.restore-requested': msg('{who} asked to restore the backup of {madeAt}'),
  'backup.restored': msg('{who} restored the newsroom from the backup of {madeAt}'),
  'backup.restore-failed': either(
    'why',
    msg('{who} could not restore a backup: {why}'),
    msg('{who} could not restore a backup'),
  ),
  'webhook.added': msg('{who} added a webhook to {host}'),
  'webhook.changed': msg('{who} changed the webhook to {host}'),
  'webhook.deleted': msg('{who} removed the webhook to {host}'),
  'settings.embed-hosts-saved': ({ details }) =>
    Array.isArray(details['hosts']) && details['hosts'].length > 0
      ? msg('{who} changed the sites that stories may embed: {hosts}')
      : msg('{who} changed the sites that stories may embed: none'),
  'settings.outside-scripts-saved': either(
    'sources',
    msg('{who} set the outside scripts of readers’ pages: {sources}'),
    msg('{who} removed every outside script from readers’ pages'),
  ),
  'settings.saved': withFields(msg('{who} changed the settings ({fields})'), msg('{who} changed the settings')),
} as const satisfies Record<string, Say>

const ofPeople = {
  'person.added': msg('{who} added {person} as {role}'),
  'person.changed': ({ details }) =>
    details['disabled'] === true
      ? msg('{who} changed the account of {person}: {role}, disabled')
      : msg('{who} changed the account of {person}: {role}'),
  'person.link-made': ({ details }) =>
    details['purpose'] === 'reset'
      ? msg('{who} made a link for {person} to set a new password')
      : msg('{who} made a link for {person} to join'),
  'person.link-used': msg('{who} used the one-time link of {person}'),
  'person.signed-in': msg('{who} signed in'),
  'person.password-changed': msg('{who} changed their password'),
  'person.session-ended': msg('{who} ended a session of {person}'),
  'person.sessions-ended': msg('{who} signed {person} out everywhere'),
  'person.second-factor-on': msg('{who} set up a second factor'),
  'person.second-factor-off': msg('{who} removed the second factor of {person}'),
  'person.recovery-codes-made': msg('{who} made new recovery codes'),
  'person.recovery-code-used': msg('{who} signed in with a recovery code'),
  'person.key-made': msg('{who} created the API key “{name}”'),
  'person.key-ended': msg('{who} revoked the API key “{name}” of {person}'),
  'person.key-resumed': msg('{who} let the API key “{name}” of {person} work again after a restore'),
  'person.rules-changed': ({ details }) =>
    details['secondFactor'] === 'editors'
      ? msg('{who} required a second factor of every editor and admin')
      : msg('{who} made the second factor optional'),
} as const satisfies Record<string, Say>

/** Table of every kind of event in the audit log, with its sentence. */
export const eventSentences = {
  ...ofStories,
  ...ofTheFront,
  ...ofTerms,
  ...ofPages,
  ...ofMoves,
  ...ofTheServer,
  ...ofNewsletters,
  ...ofOutsiders,
  ...ofCopies,
  ...ofPeople,
}
export type EventKind = keyof typeof eventSentences
export type PersonEventKind = keyof typeof ofPeople
