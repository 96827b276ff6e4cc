import fs from 'node:fs'
import { type Args, valuesOf } from '#cli/command.ts'
import { CommandFailed } from '#cli/terminal.ts'

/** Folders and zips with pictures. */
export function mediaIn(args: Args): string[] {
  const media = valuesOf(args, 'media')
  for (const one of media) if (!fs.existsSync(one)) throw new CommandFailed(`Folder or zip not found: ${one}`)
  return media
}
