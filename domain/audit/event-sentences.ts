import type { EventView } from '#domain/newsroom-views.ts'

/** Fields of an event that its sentence is made from. */
export type Told = Pick<EventView, 'headline' | 'person' | 'details'>
type Say = (told: Told) => string

const story = ({ headline }: Told) => (headline === null ? 'a story that is no more' : `“${headline}”`)
const whom = ({ person }: Told) => person?.name ?? 'somebody'
const fact = ({ details }: Told, name: string): string => {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const because = (told: Told, name: string) => (fact(told, name) === '' ? '' : `: ${fact(told, name)}`)
const fields = ({ details }: Told) => (Array.isArray(details['fields']) ? details['fields'].join(', ') : '')
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
const anew = ({ details }: Told) => (details['isAnew'] === true ? ', made anew' : '')
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
  'article.created': (told) => `began ${story(told)}`,
  'article.saved': (told) => `wrote in ${story(told)}${fields(told) && ` (${fields(told)})`}`,
  'article.deleted': (told) => `deleted the draft ${story(told)}`,
  'article.restored': (told) => `brought ${story(told)} back`,
  'article.revision-restored': (told) => `put back an earlier text of ${story(told)}`,
  'article.draft-discarded': (told) => `threw away what was not out of ${story(told)}`,
  'article.assigned': (told) =>
    fact(told, 'personId') === '' ? `made ${story(told)} nobody’s job` : `handed ${story(told)} to somebody`,
  'article.noted': (told) => `made a note to ${story(told)}`,
  'article.note-resolved': (told) => `dealt with a note to ${story(told)}`,
  'article.note-reopened': (told) => `opened a note to ${story(told)} again`,
  'article.submit': (told) => `sent ${story(told)} to review`,
  'article.return': (told) => `sent ${story(told)} back${because(told, 'comment')}`,
  'article.scheduled': (told) => `put ${story(told)} on the schedule for ${moment(told, 'at')}`,
  'article.unschedule': (told) => `took ${story(told)} off the schedule`,
  'article.published': (told) => `published ${story(told)}${kindOf(told)}${late(told)}`,
  'article.publish-failed': (told) => `could not publish ${story(told)} at its time${because(told, 'code')}`,
  'article.withdrawn': (told) => `withdrew ${story(told)}${because(told, 'reason')}`,
  'article.looked-at': (told) => `asked for the pages of ${story(told)} again${anew(told)}`,
  'articles.imported': (told) => `imported stories${because(told, 'file')}`,
} as const satisfies Record<string, Say>

const ofThePaper = {
  'front.saved': () => 'changed the front page',
  'front.rolled-back': (told: Told) => `put version ${fact(told, 'to')} of the front page out again`,
  'front.planned': (told: Told) => `set a front page for ${moment(told, 'at')}`,
  'front.plan-cancelled': (told: Told) => `took back the front page set for ${moment(told, 'at')}`,
  'front.went-out': (told: Told) => `put out the front page set for ${moment(told, 'dueAt')}${late(told)}`,
  'front.plan-failed': (told: Told) =>
    `could not put out the front page set for ${moment(told, 'dueAt')}${because(told, 'code')}`,
  'front.slots-left': () => 'took from the front page what was to leave it by now',
  'front.looked-at': (told: Told) => `asked for the front again${anew(told)}`,
  'link.ignored': (told: Told) => `set aside the link to ${fact(told, 'href')}${because(told, 'why')}`,
  'link.minded': (told: Told) => `minds the link to ${fact(told, 'href')} again`,
  'delivery.retried': (told: Told) => `had delivery ${fact(told, 'delivery')} tried again`,
  ...term('section'),
  'section.lead-pinned': (told: Told) => `had ${story(told)} lead the section ${fact(told, 'slug')}`,
  'section.lead-taken-off': (told: Told) => `let the newest story lead the section ${fact(told, 'slug')} again`,
  'section.lead-left': (told: Told) => `let the newest story lead the section ${fact(told, 'slug')} again, as was set`,
  'section.ordered': () => 'put the sections in another order',
  ...term('topic'),
  ...term('author'),
  ...term('source'),
  'source.terms-changed': (told: Told) =>
    `changed the terms of the source ${fact(told, 'slug')}${fields(told) && ` (${fields(told)})`}`,
  'picture.added': (told: Told) => `added the picture ${fact(told, 'name')}`,
  'picture.updated': (told: Told) => `changed the picture ${fact(told, 'name')}${fields(told) && ` (${fields(told)})`}`,
  'picture.replaced': (told: Told) => `put another file in the place of the picture ${fact(told, 'name')}`,
  'picture.expired': (told: Told) => `took the picture ${fact(told, 'name')} off every page: its time is over`,
  'picture.deleted': (told: Told) => `deleted the picture ${fact(told, 'name')}`,
  'picture.restored': (told: Told) => `brought the picture ${fact(told, 'name')} back`,
  'redirect.added': (told: Told) => `let ${fact(told, 'path')} lead to ${fact(told, 'target')}`,
  'page.created': (told: Told) => `began the page ${fact(told, 'slug')}`,
  'page.saved': (told: Told) => `wrote in the page ${fact(told, 'slug')}${fields(told) && ` (${fields(told)})`}`,
  'page.published': (told: Told) => `published the page ${fact(told, 'slug')}`,
  'page.withdrawn': (told: Told) => `withdrew the page ${fact(told, 'slug')}`,
  'page.deleted': (told: Told) => `deleted the draft of the page ${fact(told, 'slug')}`,
  'page.restored': (told: Told) => `put back an earlier text of the page ${fact(told, 'slug')}`,
  'menu.saved': (told: Told) => `changed the menu ${fact(told, 'name')}`,
  'newsroom.imported': (told: Told) => `took in the export of ${fact(told, 'name')}, ${fact(told, 'stories')} stories`,
  'partner.added': (told: Told) => `made ${fact(told, 'name')} a partner`,
  'partner.changed': (told: Told) =>
    `changed what is agreed with ${fact(told, 'name')}${fields(told) && ` (${fields(told)})`}`,
  'partner.token-made': (told: Told) => `gave ${fact(told, 'name')} another token`,
  'partner.ended': (told: Told) => `ended the access of ${fact(told, 'name')}`,
  'subscriber.dropped': (told: Told) => `tells ${fact(told, 'host')} nothing more of ${fact(told, 'topic')}`,
  'clock.jumped': (told: Told) =>
    `noticed that the server’s clock was set by ${minutes(told)} min, and releases nothing`,
  'clock.agreed': () => 'noticed that the server’s clock is right again',
  'clock.confirmed': (told: Told) => `confirmed the server’s clock, which was set by ${minutes(told)} min`,
  'settings.saved': (told: Told) => `changed the settings${fields(told) && ` (${fields(told)})`}`,
} as const satisfies Record<string, Say>

const ofPeople = {
  'person.added': (told) => `gave ${whom(told)} a sign-in as ${fact(told, 'role')}`,
  'person.changed': (told) =>
    `changed the account of ${whom(told)}: ${fact(told, 'role')}${told.details['disabled'] === true ? ', closed' : ''}`,
  'person.link-made': (told) =>
    `made a link for ${whom(told)} ${fact(told, 'purpose') === 'reset' ? 'to choose a new password' : 'to come in'}`,
  'person.link-used': (told) => `used the one-time link of ${whom(told)}`,
  'person.signed-in': () => 'signed in',
  'person.password-changed': () => 'changed their password',
  'person.session-ended': (told) => `signed ${whom(told)} out in one place`,
  'person.sessions-ended': (told) => `signed ${whom(told)} out everywhere`,
  'person.second-factor-on': () => 'set up a second factor',
  'person.second-factor-off': (told) => `took the second factor of ${whom(told)} away`,
  'person.recovery-codes-made': () => 'made new recovery codes',
  'person.recovery-code-used': () => 'signed in with a recovery code',
  'person.key-made': (told) => `made the API key “${fact(told, 'name')}”`,
  'person.key-ended': (told) => `ended the API key “${fact(told, 'name')}” of ${whom(told)}`,
  'person.rules-changed': (told) =>
    fact(told, 'secondFactor') === 'editors'
      ? 'asked every editor and admin for a second factor'
      : 'left the second factor to each person',
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
