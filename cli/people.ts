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
  'email-taken': 'Somebody has that address already: npm run news -- people reset EMAIL makes a new link.',
  'weak-password': 'The password must have 12 to 200 characters and must not be the address.',
  'not-found': 'Nobody has that address: npm run news -- people list shows who there is.',
  'second-factor-off': 'They have no second factor.',
  disabled: 'That person is disabled: enable them on the desk first.',
}

/** Manages the people who can sign in. */
export const peopleCommand: Command = {
  usage:
    'add EMAIL --name N --role reporter|editor|admin [--password-stdin] | list | reset EMAIL | forget-factor EMAIL',
  does: 'adds people, lists them, makes a new one-time link, takes a lost second factor away',
  options: { name: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  async run(args) {
    const verb = requiredArgument(args, 0, 'add, list, reset or forget-factor')
    if (!VERBS.includes(verb)) throw usageError(`people ${verb} is no command: say ${VERBS.join(', ')}.`)
    if (verb === 'add') return add(args)
    const { db } = openNewsroom()
    try {
      if (verb === 'list') list(db)
      else if (verb === 'forget-factor') forgetFactor(db, requiredArgument(args, 1, 'whose address'))
      else reset(db, requiredArgument(args, 1, 'whose address'))
    } finally {
      db.$client.close()
    }
  },
}

async function add(args: Args): Promise<void> {
  const email = requiredArgument(args, 1, "the person's address")
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw usageError(`${email} is no mail address.`)
  const name = optionOf(args, 'name')?.trim()
  const role = optionOf(args, 'role') ?? ''
  if (!name) throw usageError('Say who it is: --name "Ana Brekken".')
  if (!isRole(role)) throw usageError('Say what they may do: --role reporter, editor or admin.')
  const password = args.options['password-stdin'] === true ? await passwordFromInput() : undefined
  const { db } = openNewsroom()
  try {
    const added = addPerson(db, SYSTEM, { email, name, role, password }, Date.now())
    if (!added.ok) throw new CommandFailed(WHY[added.code] ?? added.code)
    printLine(`${name} <${email}> is added as ${role}.`)
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
  printLine(`A link to choose a password, once, within ${howLong}:\n${env.siteUrl}/desk/link#${token}`)
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
  sayLink(made.value.token, 'the hour (an invitation: 72 hours)')
}

function forgetFactor(db: Db, email: string): void {
  const done = resetSecondFactor(db, SYSTEM, { person: email }, Date.now())
  if (!done.ok) throw new CommandFailed(WHY[done.code] ?? done.code)
  printLine(`${email} signs in with the password alone, and is signed out everywhere.`)
}
