import { type Args, type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, count, usageError, printLine } from '#cli/terminal.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { resetSecondFactor } from '#db/commands/people/end-second-factor.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import type { Db } from '#db/engine/open.ts'
import { listPeople } from '#db/queries/people/list-people.ts'
import { type Role, SYSTEM } from '#domain/permissions/can.ts'
import { env } from '#env.ts'

const ROLES: readonly string[] = ['reporter', 'editor', 'admin'] satisfies Role[]
const isRole = (word: string): word is Role => ROLES.includes(word)

const VERBS = ['add', 'list', 'reset', 'forget-factor']
const WHY: Record<string, string> = {
  'email-taken': 'Somebody already has that email address. npm run news -- people reset EMAIL makes a new link.',
  'weak-password': 'The password must have 12 to 200 characters and must not be the email address.',
  'not-found': 'Nobody has that email address. npm run news -- people list shows everybody.',
  'second-factor-off': 'They have no second factor set up.',
  disabled: 'That account is disabled. Enable it at the desk first.',
}

/** Manages the people who can sign in. */
export const peopleCommand: Command = {
  usage:
    'add EMAIL --name N --role reporter|editor|admin [--password-stdin] | list | reset EMAIL | forget-factor EMAIL',
  does: 'adds and lists people, makes a new one-time link, removes a lost second factor',
  options: { name: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  async run(args) {
    const verb = requiredArgument(args, 0, 'add, list, reset or forget-factor')
    if (!VERBS.includes(verb)) throw usageError(`people ${verb} is not a command. Use ${VERBS.join(', ')}.`)
    if (verb === 'add') return add(args)
    const { db } = openNewsroom()
    try {
      if (verb === 'list') list(db)
      else if (verb === 'forget-factor') forgetFactor(db, requiredArgument(args, 1, 'the email address'))
      else reset(db, requiredArgument(args, 1, 'the email address'))
    } finally {
      db.$client.close()
    }
  },
}

async function add(args: Args): Promise<void> {
  const email = requiredArgument(args, 1, 'the email address')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw usageError(`${email} is not an email address.`)
  const name = optionOf(args, 'name')?.trim()
  const role = optionOf(args, 'role') ?? ''
  if (!name) throw usageError('Missing option: --name "Ana Brekken".')
  if (!isRole(role)) throw usageError('Missing or unknown role: --role reporter, editor or admin.')
  const password = args.options['password-stdin'] === true ? await passwordFromInput() : undefined
  const { db } = openNewsroom()
  try {
    const added = addPerson(db, SYSTEM, { email, name, role, password }, Date.now())
    if (!added.ok) throw new CommandFailed(WHY[added.code] ?? added.code)
    printLine(`${name} <${email}> was added as ${role}.`)
    if (added.value.token !== null) sayLink(added.value.token, '72 hours')
  } finally {
    db.$client.close()
  }
}

async function passwordFromInput(): Promise<string> {
  let text = ''
  for await (const part of process.stdin) text += String(part)
  return text.replace(/\r?\n$/, '')
}

function sayLink(token: string, howLong: string): void {
  printLine(` One-time link to choose a password, valid for ${howLong}:\n${env.siteUrl}/desk/link#${token}`)
}

function list(db: Db): void {
  const people = listPeople(db, SYSTEM, Date.now())
  if (!people.ok) throw new CommandFailed(people.code)
  for (const { email, name, role, state } of people.value) printLine([email, name, role, state].join('\t'))
  printLine(count(people.value.length, 'person', 'people'))
}

function reset(db: Db, email: string): void {
  const made = resetPerson(db, SYSTEM, { person: email }, Date.now())
  if (!made.ok) throw new CommandFailed(WHY[made.code] ?? made.code)
  sayLink(made.value.token, 'an hour (an invitation: 72 hours)')
}

function forgetFactor(db: Db, email: string): void {
  const done = resetSecondFactor(db, SYSTEM, { person: email }, Date.now())
  if (!done.ok) throw new CommandFailed(WHY[done.code] ?? done.code)
  printLine(`${email} now signs in with the password alone, and was signed out everywhere.`)
}
