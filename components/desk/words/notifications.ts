import type { NotificationKind, WebhookKind } from '#domain/notifications/notification-kind.ts'
import type { WebhookForm } from '#domain/notifications/webhook-message.ts'

/** The bell, letters about what concerns a person, and mentions. The sentences of notifications come from the server. */
export const notificationsWords = {
  title: 'Notifications',
  key: 'B',
  /** Accessible name of the bell. */
  bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  /** In the bar of a phone, and the rest of its accessible name there. */
  short: 'Bell',
  barNote: (unread: number) => (unread === 0 ? ': notifications' : `: notifications, ${unread} unread`),
  unread: (n: number) => (n === 1 ? '1 unread notification' : `${n} unread notifications`),
  /** On the bell, where there is little room. */
  count: (n: number) => (n > 99 ? '99+' : String(n)),
  /** Before a sentence, for screen readers. */
  isUnread: 'Unread:',
  markAllRead: 'Mark all as read',
  older: 'Older ones',
  none: 'Nothing yet. Here you see when a story of yours is sent back, handed to you or published, and when a colleague mentions you.',
  list: 'The list of notifications',
  notMarked: (why: string) => `Not marked as read. ${why}`,
  settings: 'Letters',

  kinds: {
    'sent-back': 'A story of mine is sent back',
    'handed-over': 'A story is handed to me',
    mentioned: 'I am mentioned in a note',
    'in-review': 'A story is sent in for review',
    published: 'A story of mine is published',
    'publication-undone': 'A story of mine is put back to draft',
    'not-gone-out': 'A scheduled story is not published at its time',
    'red-receipt': 'A publication is not seen on every page',
  } satisfies Record<NotificationKind, string>,

  letters: {
    title: 'Letters',
    hint: 'Everything that concerns you is on the bell. What you have not read there by the next quarter of an hour comes by email, in one letter.',
    noMail: 'This paper sends no email yet: an admin sets SMTP_URL. Until then the bell is all there is.',
    legend: 'Email me when',
  },

  mention: {
    people: 'Colleagues',
    notTold: (names: string) =>
      `${names} cannot open this story and was not told. Assign it to them, or ask an editor.`,
  },

  webhooks: {
    name: 'Webhooks',
    hint: 'Tell a chat or a program what happens on the desk. Messages are signed with a secret that is shown once.',
    list: 'The list of webhooks',
    none: 'There are none.',
    add: 'Add a webhook',
    change: 'Change',
    changeTitle: 'Change the webhook',
    remove: 'Remove',
    test: 'Send a test',
    tested: 'A test is on its way. The deliveries show whether it arrived.',
    deliveries: 'Deliveries',
    removed: 'The webhook is removed.',
    saved: 'The webhook is changed.',
    address: 'Address',
    addressHint: 'Begins with https://. Keep it to yourself if it has a token in it.',
    addressMissing: 'Enter an address that begins with https://.',
    form: 'Form',
    forms: {
      json: { name: 'JSON', says: 'For programs: who did what to which story, with addresses.' },
      slack: { name: 'Slack', says: 'One text, as Slack, Mattermost and others take it.' },
    } satisfies Record<WebhookForm, { name: string; says: string }>,
    events: 'Send when',
    eventsMissing: 'Choose at least one.',
    kinds: {
      'sent-back': 'A story is sent back',
      'handed-over': 'A story is handed over',
      'in-review': 'A story is sent in for review',
      published: 'A story is published',
      'publication-undone': 'A published story is put back to draft',
      'not-gone-out': 'A scheduled story is not published at its time',
      'red-receipt': 'A publication is not seen on every page',
    } satisfies Record<WebhookKind, string>,
    columns: { to: 'To', when: 'When' },
    secret: {
      title: 'The secret of the webhook',
      label: 'Secret',
      lost: 'Lost? Remove the webhook and add it again.',
      hint: 'With it a receiver checks that a message is from this paper, as standardwebhooks.com describes. Slack does not need it. It is shown only now.',
    },
  },
}
