import { type Message, msg } from '#domain/messages/t.ts'

type Say = Message | ((row: { details: Record<string, unknown> }) => Message)

/** Sentences of events about newsletters, their editions and their readers. */
export const ofNewsletters = {
  'newsletter.created': msg('{who} created the newsletter {name}'),
  'newsletter.changed': msg('{who} changed the newsletter {name}'),
  'newsletter.closed': msg('{who} closed the newsletter {name}'),
  'newsletter.opened': msg('{who} opened the newsletter {name} again'),
  'newsletter.released': msg('{who} let newsletters go on after a restore'),
  'edition.created': msg('{who} began an edition of the newsletter {name}'),
  'edition.scheduled': msg('{who} scheduled the edition “{subject}” for {at}'),
  'edition.cancelled': msg('{who} cancelled the sending of “{subject}” before it began'),
  'edition.approved': msg('{who} approved the edition “{subject}”'),
  'edition.deleted': msg('{who} deleted the draft of the edition “{subject}”'),
  'edition.begun': msg('{who} began to send “{subject}” to {readers, plural, one {# reader} other {# readers}}'),
  'edition.put-back': msg('{who} made “{subject}” a draft again: it was not sent at its time'),
  'edition.made': msg('{who} made the edition “{subject}” by the rule of its list'),
  'edition.stopped': msg('{who} stopped the sending of “{subject}”'),
  'edition.resumed': msg('{who} let the sending of “{subject}” go on'),
  'edition.unknown-decided': ({ details }) =>
    details['decision'] === 'send-again'
      ? msg(
          '{who} had {letters, plural, one {# letter} other {# letters}} of “{subject}” with unknown result sent again',
        )
      : msg('{who} left {letters, plural, one {# letter} other {# letters}} of “{subject}” with unknown result unsent'),
  'reader.imported': msg('{who} imported {readers, plural, one {# reader} other {# readers}} into newsletter {list}'),
  'reader.taken-back': msg('{who} let letters go to newsletter reader {reader} again'),
  'reader.erased': msg('{who} erased newsletter reader {reader}'),
} as const satisfies Record<string, Say>

/** Sentences of events about copies of stories elsewhere. */
export const ofCopies = {
  'copy.house-saved': msg('{who} saved the house {name}, which republishes stories'),
  'copy.house-deleted': msg('{who} deleted the house {name} with its copies'),
  'copy.added': msg('{who} wrote down that {name} has a copy of {story}'),
  'copy.deleted': msg('{who} forgot a copy of {story} elsewhere'),
  'copy.check-requested': msg('{who} had a copy of the story checked'),
  'copy.notice-retried': msg('{who} had a notice to a house sent again'),
} as const satisfies Record<string, Say>
