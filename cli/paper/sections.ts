import { type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, usageError, printLine } from '#cli/terminal.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { sectionPath } from '#domain/urls/paths.ts'

const WHY: Record<string, string> = {
  'slug-taken': 'Another section has that address. Choose one with --slug.',
  'slug-reserved': 'That address is reserved (search, desk, feeds …). Choose another with --slug.',
}

/** Creates a section. */
export const sectionsCommand: Command = {
  usage: 'add NAME [--slug S]',
  does: 'adds a section, last in the navigation',
  options: { slug: { type: 'string' } },
  run(args) {
    const verb = requiredArgument(args, 0, 'add')
    if (verb !== 'add') throw usageError(`sections ${verb} is not a command. Use sections add NAME.`)
    const name = cleanText(requiredArgument(args, 1, 'the name of the section')).trim()
    const slug = optionOf(args, 'slug')
    if (slug !== undefined && !isSlug(slug))
      throw usageError('--slug must be lower-case letters, digits and single hyphens.')
    const { db } = openNewsroom()
    try {
      const made = createSection(db, SYSTEM, { name, slug }, Date.now())
      if (!made.ok) throw new CommandFailed(WHY[made.code] ?? made.code)
      printLine(`The section ${name} is at ${sectionPath(made.value.slug)}.`)
    } finally {
      db.$client.close()
    }
  },
}
