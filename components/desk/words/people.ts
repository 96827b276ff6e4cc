import type { Action, Role } from '#domain/permissions/can.ts'

/** Accounts and their roles, invitations and one-time links, and the rule for second factors; for admins. */
export const peopleWords = {
  title: 'People',
  /** The subject of “… could not be loaded.” */
  subject: 'The list of people',
  refused: 'Only admins can see who has an account.',
  refusedHow: 'Ask one of them to invite somebody, or to change your role.',
  count: (people: number, leading: number) =>
    `${people} ${people === 1 ? 'person' : 'people'}, ${leading} of them editors or admins`,
  /** Pages beside this one. */
  tabs: { people: 'People', partners: 'Partners', auditLog: 'Audit log' },
  columns: { person: 'Person', role: 'Role', factor: 'Second factor', seen: 'Last active' },

  // A person.
  you: '(you)',
  deactivated: (role: string) => `${role}, deactivated`,
  factorOn: 'on',
  factorOff: 'off',
  factorNotRequired: 'not required',
  invited: 'invited, has not signed in',
  notYet: 'not yet',
  places: (n: number) => `signed in on ${n} devices`,
  keys: (n: number) => (n === 1 ? '1 key' : `${n} keys`),
  /** The email with the invitation. */
  letter: { waiting: 'email being sent', sent: 'email sent', failed: 'email not delivered' },

  // Actions on an account, and the toast after each.
  actions: {
    makeRole: { reporter: 'Make a reporter', editor: 'Make an editor', admin: 'Make an admin' } satisfies Record<
      Role,
      string
    >,
    newLink: 'New invitation link',
    sendAgain: 'Send the invitation again',
    revoke: 'Revoke the invitation',
    passwordLink: 'Password reset link',
    signOut: 'Sign out everywhere',
    removeFactor: 'Remove second factor',
    deactivate: 'Deactivate',
    reactivate: 'Reactivate',
  },
  done: {
    role: (name: string, role: string) => `${name} is now ${role}.`,
    signedOut: (name: string) => `${name} is signed out everywhere.`,
    factorRemoved: (name: string) =>
      `${name} is signed out, and signs in with the password alone until they set up a second factor again.`,
    deactivated: (name: string) => `${name} is signed out everywhere and can no longer sign in.`,
    revoked: (name: string) => `The invitation of ${name} no longer works.`,
    reactivated: (name: string) => `${name} can sign in again.`,
  },

  invite: {
    open: 'Invite…',
    title: 'Invite people',
    addresses: 'Email addresses',
    addressesHint: 'One a line, or with commas between; also “Ana Brekken <ana@paper.example>”. Ctrl+Enter sends.',
    role: 'Role',
    /** Announces, before sending, whether letters go out or links are shown. */
    byMail: 'Each of them gets a letter with a link that works once, for 72 hours.',
    byLink:
      'This paper sends no mail (SMTP_URL is not set). You get a link for each of them, to pass on in a way that only they can read.',
    send: (n: number) => (n > 1 ? `Send ${n} invitations` : 'Send invitation'),
    sending: 'Sending…',
    create: (n: number) => (n > 1 ? `Create ${n} links` : 'Create link'),
    sent: (names: string[]) =>
      names.length === 1
        ? `The invitation of ${names[0]} is on its way.`
        : `${names.length} invitations are on their way.`,
    sentAgain: (name: string) => `A new invitation of ${name} is on its way. The earlier link no longer works.`,
    /** An address that was refused, and why. */
    left: (written: string, why: string) => `${written}: ${why}`,
    tooMany: (most: number) => `Not yet invited: ${most} are invited at a time. Send again.`,
    links: 'Links to pass on',
    linkOf: (name: string) => `One-time link for ${name}`,
    /** Follows “Copy” and “Copied”, for screen readers. */
    copyOf: (name: string) => `the link for ${name}`,
  },
  link: {
    title: (name: string) => `A link for ${name}`,
    label: 'One-time link',
    lost: 'Lost it? Create a new one; this one then stops working.',
    lives: { invitation: '72 hours', reset: 'an hour' },
    hint: (life: string) =>
      `Send it in a way that only they can read. It works once, for ${life}, and is shown only now.`,
  },

  roleSays: {
    reporter: 'Writes stories and submits them for review.',
    editor: 'Does everything with stories and pages: publishes, corrects, withdraws.',
    admin: 'The same, plus people, settings and restoring.',
  } satisfies Record<Role, string>,
  roles: {
    title: 'What each role can do',
    can: 'Can',
    /** The rows of the table, by the permission that stands for each. */
    rows: {
      'article.submit': 'Write, submit for review',
      'article.publish': 'Publish, correct, withdraw',
      'front.edit': 'Front, sections',
      'people.manage': 'People, settings',
    } satisfies Partial<Record<Action, string>>,
    /** Their own stories only. */
    own: 'own',
  },

  rule: {
    title: 'Second factor',
    required: 'Editors and admins must have one',
    requiredHint: 'Those without one set it up when they next open the desk; until then their API keys do not work.',
    optionalHint: 'Everybody can set one up in their account.',
    nowRequired: 'Editors and admins must have a second factor from now on.',
    nowOptional: 'A second factor is now optional for everybody.',
  },
}
