import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Purpose = 'setup' | 'invitation' | 'reset'

/** Signing in, with its second step, and the page of one-time links for invitations and new passwords. */
export const signInWords = {
  /** Beside the form, under the name of the paper. */
  aside: 'The desk',
  title: everyScreenWords.signIn,
  email: 'Email address',
  emailMissing: 'Enter your email address.',
  password: 'Password',
  signingIn: 'Signing in…',
  restored: 'The newsroom was restored. Sign in with your password.',
  help: 'No account, or forgot your password? An admin can create a one-time link for you. If you were signed out while writing, your text is kept in this browser.',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',

  secondStep: {
    title: 'Six-digit code',
    hint: (email: string) => `From your authenticator app, for ${email}.`,
    recoveryTitle: 'Recovery code',
    recoveryHint: (email: string) => `One of the codes that you saved, for ${email}. It works once.`,
    codeMissing: 'Enter or paste the code.',
    continue: 'Continue',
    useApp: 'Use the authenticator app',
    useRecovery: 'Use a recovery code',
    otherAccount: 'Use another account',
    help: 'Have neither? An admin can remove your second factor.',
  },

  link: {
    titles: {
      setup: 'Set up the paper',
      invitation: 'Join the newsroom',
      reset: 'New password',
    } satisfies Record<Purpose, string>,
    asides: {
      setup: 'You are the first. You will be the admin, and can invite the others.',
      invitation: 'You have been invited to join the newsroom. Choose a password to open the desk.',
      reset: 'Choose a new password. You will be signed out everywhere else.',
    } satisfies Record<Purpose, string>,
    checking: 'Checking your link…',
    noAnswer: 'The server did not answer.',
    noAnswerHow: 'Your link still works. Check your connection, then reload this page.',
    dead: 'This link was already used, or has expired.',
    /** Before the command, which stands in code. */
    deadHow: 'Ask an admin for a new one, or create one in a terminal on the server:',
    paperName: 'Name of the paper',
    paperMissing: 'Enter the name of the paper.',
    language: 'Language of the paper',
    zone: 'Time zone of the newsroom',
    laterInSettings: 'Language and time zone come from your browser. You can change all of this later in the settings.',
    name: 'Name, as it appears in bylines',
    passwordHint: (min: number) => `At least ${min} characters. A sentence is easy to remember.`,
    open: 'Open the desk',
    opening: 'Opening…',
  },

  errors: {
    noAnswer: 'The server did not answer. Check your connection, then try again.',
    wrong: 'The email address or the password is wrong. Check both, and the caps lock key.',
    tooMany: (wait: string) => `Too many wrong attempts. Wait ${wait}, or ask an admin for a one-time link.`,
    seconds: (n: number) => `${n} seconds`,
    minutes: (n: number) => `${n} minutes`,
    aFewMinutes: 'a few minutes',
  },
}
