import fs from 'node:fs'
import path from 'node:path'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { orNull } from '#cli/doctor/or-null.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'

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

export const folderCheck: Check<DoctorContext> = {
  name: 'data-folder',
  needs: 'nothing',
  *look({ dataDir, folderProblem }) {
    const user = process.getuid?.() ?? 0
    if (folderProblem !== null) {
      const isMissing = fs.existsSync(path.dirname(dataDir)) && /no folder/.test(folderProblem)
      const make = 'Set DATA_DIR to the folder of your newsroom; npm start makes a new one.'
      const beUser = 'Run this command as the user that runs the server (sudo -u broadsheet), and check DATA_DIR.'
      return yield bad(folderProblem, isMissing ? make : beUser)
    }
    if (orNull(() => fs.accessSync(dataDir, fs.constants.W_OK)) === null)
      yield bad(`User ${user} cannot write to ${dataDir}.`, `Run as its owner, or: chown -R ${user} ${dataDir}`)
    const network = networkFileSystem(fs.statfsSync(dataDir).type)
    if (network !== null)
      yield warn(
        `${dataDir} is on a network file system (${network}).`,
        'SQLite may be damaged there: move DATA_DIR to a disk of this machine, and back up to the network.',
      )
    // Files of another user than the folder's are left by a command that root ran: the server cannot write them.
    const owner = fs.statSync(dataDir).uid
    const foreign = fs.readdirSync(dataDir).filter((name) => fs.lstatSync(path.join(dataDir, name)).uid !== owner)
    if (foreign.length > 0)
      yield bad(
        `${foreign.length} of the files in ${dataDir} belong to another user than the folder.`,
        `Give them to its owner, as root: chown -R ${owner} ${dataDir}`,
      )
    yield ok(`${dataDir} can be read and written by user ${user}.`)
  },
}
