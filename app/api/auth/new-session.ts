import { randomBytes } from 'node:crypto'
import { CLIENT_ADDRESS } from '#app/api/http/request.ts'
import type { NewSession } from '#db/commands/people/steps/start-session.ts'
import { IDLE_MS } from '#db/secrets/session-token.ts'

/** Prepares a session for the sender of this request. It is valid once a command has stored it. */
export const newSession = ({ headers }: Request): NewSession => ({
  token: randomBytes(32).toString('base64url'),
  idleMs: IDLE_MS,
  ipAddress: headers.get(CLIENT_ADDRESS),
  userAgent: headers.get('user-agent'),
})
