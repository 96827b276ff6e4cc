import type { KeyScope } from '#domain/permissions/can.ts'

const recoveryCodes = (n: number) => (n === 1 ? '1 recovery code is' : `${n} recovery codes are`)

/**
 * The account of the signed-in person: second factor, sessions, password and API keys. The second factor's set-up is
 * also the only page of an editor who must have one and has none.
 */
export const accountWords = {
  title: 'Your account',
  notLoaded: 'This could not be loaded. Reload the page to try again.',

  factor: {
    title: 'Second factor',
    hint: 'A code from your phone in addition to the password, so that a stolen password is not enough to sign in.',
    off: 'off: the password alone signs you in',
    onSince: (time: string) => `on since ${time}`,
    codesLeft: (n: number) => `${recoveryCodes(n)} left.`,
    setUp: 'Set up',
    newCodes: 'New recovery codes',
    turnOff: 'Turn off',
    isRequired: 'This newsroom requires a second factor of editors and admins.',
    newCodesHint: 'The recovery codes that you have now will stop working.',
    createCodes: 'Create new codes',
    creatingCodes: 'Creating…',
    turnOffHint: 'After that the password alone signs you in, and your recovery codes stop working.',
    turnedOff: 'Your second factor is off: the password alone signs you in.',
  },

  /** The page that an editor or admin without a second factor sees in place of the desk. */
  mustSetUp: {
    aside: 'This newsroom requires a second factor of editors and admins.',
    title: 'Set up your second factor',
    hint: 'A code from your phone, in addition to the password. It takes two minutes; then the desk opens.',
  },

  setUp: {
    continue: 'Continue',
    checking: 'Checking…',
    hint: 'Scan this QR code with an authenticator app, or enter the key in it. The app then shows six digits, which change every half minute.',
    qrCode: 'QR code for an authenticator app. The same key is beside it as text.',
    key: 'Key',
    openApp: 'Open the authenticator app on this device',
    codeMissing: 'Enter the six digits that the app shows.',
    turnOn: 'Turn on',
    signedOutElsewhere: 'You will be signed out everywhere else.',
  },

  recovery: {
    title: 'Keep these recovery codes',
    hint: 'Each signs you in once without your phone. They are shown only now: print them, or save them in your password manager.',
    codes: 'Recovery codes',
    copyAll: 'Copy all',
    saved: 'I have saved them',
  },

  byline: {
    title: 'Byline',
    hint: 'The name over your stories. New stories begin with it, and “Mine” lists what carries it.',
    page: 'Public page',
    none: 'You have no byline yet. Your first story makes one of your name.',
    suggested: (name: string) => `The byline “${name}” belongs to no account. Is it yours?`,
    confirm: 'Yes, it is mine',
    make: 'Make one of my name',
    choose: 'Choose another',
    search: 'Choose my byline',
    chosen: (name: string) => `Your byline is ${name}.`,
  },

  sessions: {
    title: 'Where you are signed in',
    hint: 'Each browser in which you are signed in. Sign out any that you do not recognise.',
    /** The subject of “… could not be loaded.” */
    list: 'The list of sessions',
    columns: { device: 'Browser', network: 'Network', since: 'Since', seen: 'Last active' },
    thisOne: 'this one, now',
    /** Read out after “Sign out”. */
    signOutOf: (device: string, since: string) => `${device}, since ${since}`,
    signOutOthers: 'Sign out everywhere else',
    unsaved: 'Text that was not saved stays in that browser.',
    signedOut: 'That browser is signed out.',
    othersSignedOut: 'You are signed out everywhere else.',
  },

  password: {
    title: 'Password',
    hint: 'Changing it signs you out everywhere else.',
    current: 'Current password',
    own: 'Your password',
    new: 'New password',
    newHint: (min: number) => `At least ${min} characters. A sentence is easy to remember.`,
    currentMissing: 'Enter your current password.',
    endKeys: (n: number) => `Revoke my API ${n === 1 ? 'key' : 'keys'} too, in case somebody else knows your password.`,
    change: 'Change password',
    changing: 'Changing…',
    changed: 'Your password is changed, and you are signed out everywhere else.',
  },

  keys: {
    title: 'API keys',
    hint: 'Scripts use them to sign in. The audit log shows what a script does under your name and the name of the key.',
    /** The subject of “… could not be loaded.” */
    list: 'The list of API keys',
    none: 'No API keys yet. A script signs in with one, and may never do more than you.',
    create: 'Create key…',
    columns: { key: 'Key', scopes: 'Allows', until: 'Expires', used: 'Last used' },
    noExpiry: 'never',
    expired: (time: string) => `expired ${time}`,
    paused: 'A restore paused it. An admin can resume it under Backups.',
    revoke: 'Revoke',
    revoked: 'The key is revoked and no longer works.',
    /** The uses that a key can be allowed; the names are those of the API. */
    scopes: {
      read: { name: 'read', says: 'Everything that you can read. Every key can.' },
      write: { name: 'write', says: 'Create and edit stories; add pictures, notes and topics.' },
      publish: { name: 'publish', says: 'Publish, schedule and withdraw.' },
      arrange: { name: 'arrange', says: 'Edit the front, sections, bylines, sources and redirects.' },
    } satisfies Record<KeyScope, { name: string; says: string }>,
  },

  newKey: {
    title: 'New API key',
    create: 'Create key',
    name: 'What it is for',
    nameMissing: 'Enter what the key is for, such as “tide tables”.',
    scopes: 'It can read, and also',
    expires: 'It works for',
    expiresIn: (days: number) => (days === 366 ? 'a year' : `${days} days`),
    noExpiry: 'until it is revoked',
    limits: 'No key can manage people, settings or your own account.',
    /** The dialog that shows the new key once. */
    shown: (name: string) => `The key for ${name}`,
    secret: 'API key',
    lost: 'Lost it? Revoke it and create another.',
    shownHint: 'It is shown only now. The script sends it with each request, in this header:',
  },
}
