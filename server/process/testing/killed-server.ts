import { takeServerRole } from '#db/engine/server-role.ts'

/** Takes the server role of a folder, and is killed. */
takeServerRole(process.argv[2] ?? '')
process.kill(process.pid, 'SIGKILL')
