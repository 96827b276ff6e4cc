import { ok, type Result, refuse } from '#domain/result.ts'

export const PASSWORD_MIN = 12
/** Limits the work of hashing, and is far above what anybody types. */
export const PASSWORD_MAX = 200

/**
 * Checks a password: its length is the whole rule (ASVS 5.0, 6.2), except that it must not be the email address.
 * Refuses with `weak-password`.
 */
export function passwordFits(password: string, email: string): Result<null, 'weak-password'> {
  const length = [...password].length
  const isEmail = password.trim().toLowerCase() === email.trim().toLowerCase()
  if (length < PASSWORD_MIN || length > PASSWORD_MAX || isEmail) {
    return refuse('weak-password', { field: 'password', details: { min: PASSWORD_MIN, max: PASSWORD_MAX, isEmail } })
  }
  return ok(null)
}
