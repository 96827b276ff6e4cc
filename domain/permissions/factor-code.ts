export type FactorCode = { is: 'app'; code: string } | { is: 'recovery'; code: string }

/** A code as it was typed or pasted, with whatever spaces and dashes: six digits of an app, or a recovery code. */
export function readFactorCode(typed: string): FactorCode | null {
  const code = typed.replace(/[\s-]/g, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return { is: 'app', code }
  return /^[2-9a-z]{10}$/.test(code) ? { is: 'recovery', code } : null
}
