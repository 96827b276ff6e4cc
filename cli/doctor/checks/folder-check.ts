import fs from 'node:fs'
import path from 'node:path'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, ok, together, warn } from '#cli/doctor/finding.ts'
import { count } from '#cli/terminal.ts'
import { exposedSentence, restrictMediaToOwner, restrictToOwner, exposedIn } from '#db/engine/private-files.ts'

/** Types of `statfs` for file systems on which SQLite's locks or shared memory cannot be relied on. */
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x47504653, 'GPFS'],
])

/** The name of the network file system that a folder is on; null if it is on none that is known. */
export const networkFileSystem = (type: number): string | null => NETWORK.get(type >>> 0) ?? null

export const folderCheck: DoctorCheck = {
  name: 'data-folder',
  needs: 'nothing',
  look({ dataDir, folderProblem }) {
    const user = process.getuid?.() ?? 0
    if (folderProblem !== null)
      return bad(
        folderProblem,
        fs.existsSync(path.dirname(dataDir)) && /no folder/.test(folderProblem)
          ? 'Set DATA_DIR to the folder of your newsroom; npm start makes a new one.'
          : 'Run this command as the user that runs the server (sudo -u broadsheet), and check DATA_DIR.',
      )
    const network = networkFileSystem(fs.statfsSync(dataDir).type)
    return together(
      [
        isWritable(dataDir)
          ? null
          : bad(`User ${user} cannot write to ${dataDir}.`, `Run as its owner, or: chown -R ${user} ${dataDir}`),
        network === null
          ? null
          : warn(
              `${dataDir} is on a network file system (${network}).`,
              'SQLite may be damaged there: move DATA_DIR to a disk of this machine, and back up to the network.',
            ),
        foreignOwner(dataDir),
      ],
      `${dataDir} can be read and written by user ${user}.`,
    )
  },
}

function isWritable(dir: string): boolean {
  try {
    fs.accessSync(dir, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Files of another user than the folder's are left by a command that root ran: the server cannot write them. */
function foreignOwner(dataDir: string) {
  const owner = fs.statSync(dataDir).uid
  const names = fs.readdirSync(dataDir).filter((name) => fs.lstatSync(path.join(dataDir, name)).uid !== owner)
  if (names.length === 0) return null
  return bad(
    `${names.length} of the files in ${dataDir} belong to another user than the folder.`,
    `Give them to its owner, as root: chown -R ${owner} ${dataDir}`,
  )
}

export const fileModesCheck: DoctorCheck = {
  name: 'file-modes',
  needs: 'folder',
  look({ dataDir }) {
    const exposed = exposedSentence(dataDir)
    if (exposed === null) return ok('Folders are 0700 and files 0600.')
    return bad(exposed, 'news doctor --fix closes them.')
  },
  async mend({ dataDir }) {
    const open = [...exposedIn(dataDir)].length
    const left = [...restrictToOwner(dataDir), ...(await restrictMediaToOwner(dataDir))].length
    const others = left === 0 ? '' : ` ${left} belong to another user: run as root, or chown them.`
    return open === 0
      ? null
      : `Closed ${count(open - left, 'file or folder', 'files and folders')} to other users.${others}`
  },
}
