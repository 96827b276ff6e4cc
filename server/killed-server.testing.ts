import { takeServerRole } from '#db/server-role.ts'

/** Serves a folder, and is killed. */
takeServerRole(process.argv[2] ?? '')
process.kill(process.pid, 'SIGKILL')
