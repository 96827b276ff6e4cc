export type FactorCode = { is: 'app'; code: string } | { is: 'recovery'; code: string }

/**
 * Parses a typed or pasted code, ignoring spaces and dashes: six digits of an app, or a recovery code; otherwise null.
 */
export function readFactorCode(typed: string): FactorCode | null {
  const code = typed.replace(/[\s-]/g, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return { is: 'app', code }
  return /^[2-9a-z]{10}$/.test(code) ? { is: 'recovery', code } : null
}
