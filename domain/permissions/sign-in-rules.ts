import { z } from 'zod'
import type { Role } from '#domain/permissions/can.ts'

/** Requirements for signing in besides the password. */
export const signInRules = z
  .strictObject({
    secondFactor: z.enum(['optional', 'editors']).describe('`editors`: every editor and admin must have one.'),
  })
  .meta({ id: 'SignInRules' })
export type SignInRules = z.infer<typeof signInRules>

export const mustHaveSecondFactor = (rules: SignInRules, role: Role): boolean =>
  rules.secondFactor === 'editors' && role !== 'reporter'
