import fs from 'node:fs'
import path from 'node:path'
import { type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { requireNode } from '#cli/program/require-node.ts'
import { requireOutsideHomes } from '#cli/service/require-outside-homes.ts'
import {
  ENV_FILE,
  environmentFile,
  NEWS_FILE,
  newsCommand,
  type ServicePaths,
  SYSTEM_USER,
  systemdUnit,
  UNIT_FILE,
  USERS_FILE,
} from '#cli/service/systemd-unit.ts'
import { CommandFailed, printLine, usageError } from '#cli/terminal.ts'

const PROGRAM = path.resolve(import.meta.dirname, '..')

/** Writes the files that make Broadsheet a service of this machine. It starts nothing. */
export const serviceCommand: Command = {
  usage: 'install [--root DIR] [--program DIR] [--node FILE] [--site URL]',
  does: 'writes a systemd unit, its settings, its user and the command news',
  options: {
    root: { type: 'string' },
    program: { type: 'string' },
    node: { type: 'string' },
    site: { type: 'string' },
  },
  run(args) {
    const verb = requiredArgument(args, 0, 'install')
    requireNode()
    if (verb !== 'install') throw usageError(`service ${verb} is not a command. Use install.`)
    const site = optionOf(args, 'site') ?? null
    if (site !== null && !/^https:\/\/[^\s/]+$/.test(site))
      throw usageError(`${site} is not an address such as https://paper.example.`)
    const program = path.resolve(optionOf(args, 'program') ?? PROGRAM)
    if (!/^[\w./@+-]+$/.test(program)) throw usageError(`${program}: move the program to a folder without spaces.`)
    const node = path.resolve(optionOf(args, 'node') ?? process.execPath)
    requireOutsideHomes('Node', node)
    requireOutsideHomes('the program', program)
    install(path.resolve(optionOf(args, 'root') ?? '/'), { node, root: program }, site)
  },
}

function install(root: string, paths: ServicePaths, site: string | null): void {
  put(root, UNIT_FILE, systemdUnit(paths), 0o644)
  put(root, USERS_FILE, SYSTEM_USER, 0o644)
  put(root, NEWS_FILE, newsCommand(paths), 0o755)
  if (fs.existsSync(path.join(root, ENV_FILE))) printLine(`kept   ${ENV_FILE}`)
  else put(root, ENV_FILE, environmentFile(site), 0o600)
  const setSite = site === null ? `\n  edit ${ENV_FILE}              # SITE_URL` : ''
  printLine(`\nThen, as root:${setSite}
  systemd-sysusers
  systemctl daemon-reload
  systemctl enable --now broadsheet
  journalctl -u broadsheet                  # has the link for the first account`)
}

function put(root: string, file: string, text: string, mode: number): void {
  const target = path.join(root, file)
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text, { mode })
    fs.chmodSync(target, mode)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandFailed(`${target} cannot be written (${why}). Run this as root, or with --root DIR.`)
  }
  printLine(`wrote  ${file}`)
}
